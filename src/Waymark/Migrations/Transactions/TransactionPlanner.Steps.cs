using Waymark.Migrations.Journals;
using Waymark.Sql;

namespace Waymark.Migrations.Transactions;

/// <content>Emits the steps.</content>
internal sealed partial class TransactionPlanner
{
    private void Open()
    {
        if (!_open)
        {
            _steps.Add(new MigrationStep(StepKind.Begin, _adapter.Dialect.Begin));
            (_open, _openedByFile) = (true, false);
        }
    }

    private void Close()
    {
        (_open, _openedByFile) = (false, false);
        _labels.Clear();
    }

    /// <summary>
    /// Commits what stands before a statement of the current migration, with the journal row if that was all of it, and with
    /// the place to go on if it was not.
    /// </summary>
    private void CommitBefore(int index, ProgressState state)
    {
        if (state == ProgressState.Ready && !HasEffects(index) && (_open || Statements.Take(index).Any(IsEffective)))
        {
            WriteJournal();
        }

        if (_journaled)
        {
            Commit();
            return;
        }

        WarnOfLocalSetting(index);
        SyncProgress(_part, index, state);
        CommitOpen();
    }

    /// <summary>Commits at the end of a migration.</summary>
    private void Commit()
    {
        SyncProgress(_part + 1, 0, ProgressState.Ready);
        CommitOpen();
    }

    private void CommitOpen()
    {
        if (_open)
        {
            _steps.Add(new MigrationStep(StepKind.Commit, _adapter.Dialect.Commit));
            Close();
        }
    }

    private void WriteJournal()
    {
        if (_journaled)
        {
            return;
        }

        Open();
        Guard(() => _steps.Add(new MigrationStep(StepKind.Journal, _sql.InsertJournal(Script.Migration), Script.Migration)));
        _journaled = true;
    }

    /// <summary>Makes the table of unfinished runs say where to go on, or say nothing where there is nothing to remember.</summary>
    private void SyncProgress(int part, int next, ProgressState state)
    {
        var atEnd = part >= _parts.Count;
        var partial = !atEnd && _parts[part].Script.Statements.Take(next).Any(IsEffective);
        if (!atEnd && (partial || _sessionChanged || state == ProgressState.Running))
        {
            WriteProgress(part, next, state);
        }
        else if (_row is not null)
        {
            Guard(() => _steps.Add(new MigrationStep(StepKind.Progress, _sql.DeleteProgress)));
            _row = null;
        }
    }

    private void WriteProgress(int part, int next, ProgressState state)
    {
        if (_row == (part, next, state))
        {
            return;
        }

        var script = _parts[part].Script;
        var (name, hash) = (script.Migration.Name, script.HashBefore(next));
        var sql = _row is null
            ? _sql.InsertProgress(name, next, hash, state, _sessionChanged)
            : _sql.UpdateProgress(name, next, hash, state, _sessionChanged);
        Guard(() => _steps.Add(new MigrationStep(StepKind.Progress, sql, script.Migration, next)));
        _row = (part, next, state);
    }

    /// <summary>Writes to the runner's own tables as the role that owns them, whatever role a script has set.</summary>
    private void Guard(Action write)
    {
        if (!_roleChanged || _adapter.Dialect.EnterOwnRole is not { } enter || _adapter.Dialect.LeaveOwnRole is not { } leave)
        {
            write();
            return;
        }

        // Both settings last until the end of the transaction, so there has to be one.
        var alone = !_open;
        if (alone)
        {
            _steps.Add(new MigrationStep(StepKind.Begin, _adapter.Dialect.Begin));
        }

        _steps.Add(new MigrationStep(StepKind.Session, enter));
        write();
        _steps.Add(alone ? new MigrationStep(StepKind.Commit, _adapter.Dialect.Commit) : new MigrationStep(StepKind.Session, leave));
    }

    private void Emit(StepKind kind, int index)
    {
        var statement = Statements[index];
        _steps.Add(new MigrationStep(kind, statement.Sql, Script.Migration, index, Script.LineOf(index), statement.CopyData));
        _labels.UnionWith(statement.Profile.EnumLabels);
        _sessionChanged |= (statement.Profile.Effects & (StatementEffects.SessionSetting | StatementEffects.Role)) != 0;
        _roleChanged |= statement.Profile.Has(StatementEffects.Role);
        _localSetting = statement.Profile.Has(StatementEffects.LocalSetting) ? index : _localSetting;
        if (statement.Profile.Has(StatementEffects.ResetsSession))
        {
            _steps.AddRange(_adapter.Dialect.PrepareSession(_options).Select(sql => new MigrationStep(StepKind.Session, sql)));
        }
    }

    private void WarnOfLocalSetting(int index)
    {
        if (_open && !_openedByFile && _localSetting >= 0 && _localSetting < index && index < Statements.Count)
        {
            Warn(_localSetting, MigrationCodes.EndsAtCommit, $"this holds until the commit before line {Script.LineOf(index)}, and no longer");
        }

        _localSetting = -1;
    }

    private void Warn(int index, string code, string message) =>
        _warnings.Add(Script.Problem(DiagnosticSeverity.Warning, code, message, Statements[index].Offset));
}

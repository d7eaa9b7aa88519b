using Waymark.Migrations.Journals;
using Waymark.Migrations.Scripts;

namespace Waymark.Migrations.Transactions;

/// <summary>
/// Lays out the messages of a run: where transactions begin and end, and where the journal and the table of unfinished runs
/// are written, so that at each commit they say exactly what is committed. docs/transactions.md gives the rules.
/// </summary>
internal sealed partial class TransactionPlanner
{
    private readonly IMigrationAdapter _adapter;
    private readonly MigrationOptions _options;
    private readonly PlanHints _hints;
    private readonly JournalSql _sql;
    private readonly List<MigrationStep> _steps = [];
    private readonly List<MigrationProblem> _warnings = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ScriptPart> _parts;
    private int _part;
    private bool _open;
    private bool _openedByFile;
    private bool _journaled;
    private bool _sessionChanged;
    private bool _roleChanged;
    private int _localSetting = -1;
    private (int Part, int Next, ProgressState State)? _row;

    private TransactionPlanner(IMigrationAdapter adapter, MetadataTables tables, MigrationOptions options, PlanHints hints, PlanStart start)
    {
        (_adapter, _options, _hints) = (adapter, options, hints);
        _sql = new JournalSql(adapter.Dialect, tables);
        _parts = start.Parts;
        (_sessionChanged, _roleChanged) = (start.SessionChanged, start.RoleChanged);
        _row = start.HasProgress ? (-1, 0, ProgressState.Ready) : null;
    }

    private MigrationScript Script => _parts[_part].Script;

    private IReadOnlyList<ScriptStatement> Statements => Script.Statements;

    /// <summary>Lays out a run.</summary>
    internal static TransactionPlan Plan(IMigrationAdapter adapter, MetadataTables tables, MigrationOptions options, PlanHints hints, PlanStart start)
    {
        var planner = new TransactionPlanner(adapter, tables, options, hints, start);
        for (planner._part = 0; planner._part < planner._parts.Count; planner._part++)
        {
            planner.PlanPart();
        }

        if (planner._open)
        {
            planner.Commit();
        }

        return new TransactionPlan(planner._steps, planner._warnings);
    }

    private void PlanPart()
    {
        (_journaled, _localSetting) = (false, -1);
        for (var i = _parts[_part].Start; i < Statements.Count; i++)
        {
            PlanStatement(i);
        }

        WriteJournal();

        // What a file leaves open is the run's from here on: its journal row is in it.
        _openedByFile = false;
        if (_options.Transaction != TransactionMode.All)
        {
            CommitBefore(Statements.Count, ProgressState.Ready);
        }
    }

    private void PlanStatement(int index)
    {
        switch (BehaviorOf(index))
        {
            case TransactionBehavior.Outside:
                PlanOutside(index);
                break;
            case TransactionBehavior.OutsideRepeatable:
                CommitBefore(index, ProgressState.Ready);
                Emit(StepKind.Statement, index);
                break;
            case TransactionBehavior.Begin:
                PlanBegin(index);
                break;
            case TransactionBehavior.Commit:
                PlanCommit(index);
                break;
            case TransactionBehavior.Rollback:
                PlanRollback(index);
                break;
            default:
                PlanInside(index);
                break;
        }
    }

    /// <summary>In a transaction that the file itself began, its statements run there, as they do in psql.</summary>
    private TransactionBehavior BehaviorOf(int index)
    {
        var behavior = Statements[index].Profile.Behavior;
        if (behavior is TransactionBehavior.Inside && _hints.IsOutside(Script.Migration.Name, index))
        {
            behavior = TransactionBehavior.Outside;
        }

        var outside = behavior is TransactionBehavior.Outside or TransactionBehavior.OutsideRepeatable;
        return outside && _open && _openedByFile ? TransactionBehavior.Inside : behavior;
    }

    private void PlanInside(int index)
    {
        if (_open && !_openedByFile && NeedsCommitBefore(index))
        {
            CommitBefore(index, ProgressState.Ready);
        }

        Open();
        Emit(StepKind.Statement, index);
        if (_options.Transaction == TransactionMode.None && !_openedByFile)
        {
            CommitBefore(index + 1, ProgressState.Ready);
        }
    }

    private bool NeedsCommitBefore(int index) =>
        _hints.IsAfterCommit(Script.Migration.Name, index)
        || (_labels.Count > 0 && _adapter.Statements.Mentions(Statements[index].Sql, _labels));

    private void PlanOutside(int index)
    {
        CommitBefore(index, ProgressState.Running);
        Emit(StepKind.Statement, index);
        if (!HasEffects(index + 1))
        {
            WriteJournal();
            Commit();
        }
        else if (BehaviorOf(index + 1) != TransactionBehavior.Outside)
        {
            WriteProgress(_part, index + 1, ProgressState.Ready);
        }
    }

    private void PlanBegin(int index)
    {
        if (_open && _openedByFile)
        {
            // The server answers a BEGIN within a transaction with a warning.
            Emit(StepKind.Statement, index);
            return;
        }

        CommitBefore(index, ProgressState.Ready);
        Emit(StepKind.Begin, index);
        (_open, _openedByFile) = (true, true);
    }

    private void PlanCommit(int index)
    {
        if (!_open)
        {
            return;
        }

        if (HasEffects(index + 1))
        {
            SyncProgress(_part, index + 1, ProgressState.Ready);
        }
        else
        {
            WriteJournal();
            SyncProgress(_part + 1, 0, ProgressState.Ready);
        }

        Emit(StepKind.Commit, index);
        Close();
    }

    private void PlanRollback(int index)
    {
        if (_open && _openedByFile)
        {
            Emit(StepKind.Rollback, index);
            Close();
        }
        else if (_open)
        {
            Warn(index, MigrationCodes.StrayRollback, "this ROLLBACK has no BEGIN in its file, and would undo other migrations; it is not run");
        }
    }

    /// <summary>Whether a statement from here on changes more than the session and its transactions.</summary>
    private bool HasEffects(int from) => Statements.Skip(from).Any(IsEffective);

    private static bool IsEffective(ScriptStatement statement) =>
        statement.Profile.Behavior is TransactionBehavior.Inside or TransactionBehavior.Outside or TransactionBehavior.OutsideRepeatable
        && !statement.Profile.Has(StatementEffects.SessionOnly);
}

using System.Globalization;
using Waymark.Migrations.Journals;
using Waymark.Migrations.Scripts;
using Waymark.Migrations.Transactions;
using Waymark.Sql;

namespace Waymark.Migrations.Running;

/// <summary>Finds the place where an earlier run stopped, and makes the session what it was there.</summary>
/// <param name="context">The run.</param>
/// <param name="connection">Its connection.</param>
/// <param name="sameSession">Whether the earlier part ran in this very session.</param>
internal sealed class Resumer(RunContext context, RunConnection connection, bool sameSession)
{
    /// <summary>Finds where to start.</summary>
    /// <exception cref="MigrationException">The run cannot go on without being told how.</exception>
    internal async Task<Resumption> ResumeAsync(RunPreparation preparation, CancellationToken cancellationToken)
    {
        var parts = preparation.Scripts.Select(script => new ScriptPart(script, 0)).ToList();
        if (preparation.Contents.Progress is not { } progress)
        {
            return new Resumption(parts, [], false);
        }

        var index = parts.FindIndex(part => part.Script.Migration.Name == progress.Migration);
        if (index < 0)
        {
            RefuseMissing(preparation, progress);
            return new Resumption(parts, [], false);
        }

        var script = parts[index].Script;
        CheckUnchanged(script, progress);
        CheckSessionObjects(script, progress);
        await RestoreSettingsAsync(progress, cancellationToken).ConfigureAwait(false);
        var (start, cleanUp) = await FindStartAsync(script, progress, cancellationToken).ConfigureAwait(false);

        // What was begun is finished first.
        parts.RemoveAt(index);
        parts.Insert(progress.NextStatement > 0 ? 0 : index, new ScriptPart(script, start));
        return new Resumption(parts, cleanUp, progress.Settings is not null);
    }

    private static void RefuseMissing(RunPreparation preparation, ProgressEntry progress)
    {
        var begun = progress.NextStatement > 0 || progress.State != ProgressState.Ready;
        if (begun && !preparation.Comparison.Entries.Any(e => e.Migration.Name == progress.Migration && e.Recorded is not null))
        {
            throw Stop(MigrationCodes.Unfinished, $"an earlier run stopped in the midst of \"{progress.Migration}\", which is not here; bring it back to finish it", null, 0);
        }
    }

    private static void CheckUnchanged(MigrationScript script, ProgressEntry progress)
    {
        if (progress.NextStatement > script.Statements.Count || script.HashBefore(progress.NextStatement) != progress.TextHash)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"an earlier run committed the first {progress.NextStatement} statements of this file, and they were changed since; put them back to go on");
            throw Stop(MigrationCodes.ChangedWhileUnfinished, message, script, 0);
        }
    }

    /// <summary>Temporary tables and prepared statements went with the session that made them.</summary>
    private void CheckSessionObjects(MigrationScript script, ProgressEntry progress)
    {
        if (sameSession || context.Options.Unfinished != UnfinishedMode.Stop)
        {
            return;
        }

        var made = script.Statements.Take(progress.NextStatement).FirstOrDefault(s => s.Profile.Has(StatementEffects.SessionObject));
        if (made is not null)
        {
            const string Message = "an earlier run stopped after this statement, and what it made ended with that session; go on without it with --unfinished rerun";
            throw Stop(MigrationCodes.Unfinished, Message, script, made.Offset);
        }
    }

    private async Task RestoreSettingsAsync(ProgressEntry progress, CancellationToken cancellationToken)
    {
        if (sameSession || progress.Settings is not { } settings)
        {
            return;
        }

        foreach (var sql in context.Dialect.RestoreSettings(settings))
        {
            await connection.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(int Start, IReadOnlyList<MigrationStep> CleanUp)> FindStartAsync(MigrationScript script, ProgressEntry progress, CancellationToken cancellationToken)
    {
        var next = progress.NextStatement;
        if (progress.State == ProgressState.Ready || next >= script.Statements.Count)
        {
            return (next, []);
        }

        var statement = script.Statements[next];
        var probe = context.Adapter.Probe is { } asker
            ? await asker.ProbeAsync(connection.Connection, statement.Sql, cancellationToken).ConfigureAwait(false)
            : new ProbeResult(ProbeOutcome.Unknown, []);
        Tell(script, statement, probe);
        var cleanUp = probe.CleanUp.Select(sql => new MigrationStep(StepKind.Setup, sql)).ToList();
        return (IsDone(script, statement, probe, progress.State) ? next + 1 : next, cleanUp);
    }

    private bool IsDone(MigrationScript script, ScriptStatement statement, ProbeResult probe, ProgressState state)
    {
        if (probe.Outcome != ProbeOutcome.Unknown || state == ProgressState.Failed)
        {
            return probe.Outcome == ProbeOutcome.Done;
        }

        if (context.Options.Unfinished == UnfinishedMode.Stop)
        {
            const string Message = "an earlier run ended while this statement ran, and whether it took effect cannot be known; look, and go on with --unfinished rerun or --unfinished skip";
            throw Stop(MigrationCodes.Unfinished, Message, script, statement.Offset);
        }

        return context.Options.Unfinished == UnfinishedMode.Skip;
    }

    private void Tell(MigrationScript script, ScriptStatement statement, ProbeResult probe)
    {
        if (probe.Remark is { } remark)
        {
            context.Progress?.Report(new WarningRaised(script.Problem(DiagnosticSeverity.Notice, MigrationCodes.Unfinished, remark, statement.Offset)));
        }
    }

    private static MigrationException Stop(string code, string message, MigrationScript? script, int offset) => new(
    [
        script is null ? new MigrationProblem(DiagnosticSeverity.Error, code, message) : script.Problem(DiagnosticSeverity.Error, code, message, offset),
    ]);
}

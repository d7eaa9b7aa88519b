using System.Data.Common;
using System.Globalization;
using Waymark.Migrations.Scripts;
using Waymark.Sql;

namespace Waymark.Migrations.Running;

/// <summary>Puts what went wrong into words: the place, the server's own, what is committed, and how to go on.</summary>
internal static class Failures
{
    /// <summary>A failure before any statement of a migration was sent.</summary>
    internal static MigrationException BeforeRun(string code, ServerError server, Exception? cause)
    {
        var next = code == MigrationCodes.CannotConnect ? "Nothing was run." : "No migration was run.";
        return new MigrationException(new MigrationFailure(Problem(code, server, null), null, null, server, [], null, [], false, next), cause);
    }

    /// <summary>A failure of one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="script">The migration that it belongs to; null when it belongs to none.</param>
    /// <param name="server">What the server said.</param>
    /// <param name="record">What the run did.</param>
    /// <param name="lost">Whether the connection is gone.</param>
    /// <param name="cause">The driver's exception.</param>
    internal static MigrationException InStep(MigrationStep step, MigrationScript? script, ServerError server, RunRecord record, bool lost, DbException cause)
    {
        var statement = script is not null && IsOwnStatement(step) ? script.Statements[step.Statement] : null;
        var code = lost ? MigrationCodes.ConnectionLost : statement is null && step.Kind is not (StepKind.Commit or StepKind.Begin) ? MigrationCodes.JournalFailed : MigrationCodes.StatementFailed;
        var problem = statement is null || script is null ? Problem(code, server, step.Migration?.File) : At(script, statement, code, server);
        var uncertain = lost && step.Kind == StepKind.Commit;
        var failure = new MigrationFailure(
            problem,
            statement is null ? null : script!.Migration.Text[statement.Offset..Math.Min(statement.End, script.Migration.Text.Length)],
            step.Sql,
            server,
            record.Committed,
            record.Partial,
            record.Uncommitted,
            uncertain,
            NextStep(record, uncertain, lost))
        { RolledBackPart = record.UncommittedPart };
        return new MigrationException(failure, cause);
    }

    /// <summary>A run that stops for a reason of its own, after it did something.</summary>
    internal static MigrationException Between(MigrationException cause, RunRecord record) => Between(cause.Problems[0], null, record, false, cause);

    /// <summary>A question of the runner's own that the server refused, after the run began.</summary>
    internal static MigrationException BetweenSteps(ServerError server, RunRecord record, bool lost, DbException cause) =>
        Between(Problem(lost ? MigrationCodes.ConnectionLost : MigrationCodes.JournalFailed, server, null), server, record, lost, cause);

    private static MigrationException Between(MigrationProblem problem, ServerError? server, RunRecord record, bool lost, Exception cause) =>
        new(
            new MigrationFailure(problem, null, null, server, record.Committed, record.Partial, record.Uncommitted, false, NextStep(record, false, lost)) { RolledBackPart = record.UncommittedPart },
            cause);

    private static bool IsOwnStatement(MigrationStep step) =>
        step is { Statement: >= 0, Kind: StepKind.Statement or StepKind.Begin or StepKind.Commit or StepKind.Rollback };

    private static MigrationProblem At(MigrationScript script, ScriptStatement statement, string code, ServerError server)
    {
        var offset = server.Position > 0 ? statement.ToFileOffset(server.Position) : statement.Offset;
        return script.Problem(DiagnosticSeverity.Error, code, Message(server), Math.Min(offset, script.Migration.Text.Length));
    }

    private static MigrationProblem Problem(string code, ServerError server, string? file) => new(DiagnosticSeverity.Error, code, Message(server), file);

    private static string Message(ServerError server) => server.Code is null ? server.Message : $"{server.Message} ({server.Code})";

    private static string NextStep(RunRecord record, bool uncertain, bool lost)
    {
        if (uncertain)
        {
            return "The connection was lost during a commit, which may have taken effect. `waymark migrate status` tells; running again is safe.";
        }

        var committed = record.Committed.Count switch
        {
            0 => record.Partial is null ? "Nothing was committed." : "No migration is complete.",
            1 => $"1 migration is committed ({record.Committed[0].Name}).",
            var count => string.Create(CultureInfo.InvariantCulture, $"{count} migrations are committed, up to {record.Committed[^1].Name}."),
        };
        var rest = record.Partial is { } partial
            ? string.Create(CultureInfo.InvariantCulture, $" {partial.StatementsDone} of {partial.StatementCount} statements of {partial.Migration.Name} are committed; what stands before line {partial.NextLine} may not be changed, and the next run goes on there.")
            : string.Empty;
        var advice = lost ? " Run again when the server is back." : " Correct what is wrong and run again.";
        return committed + rest + advice;
    }
}

using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Planning;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>What <c>--verify</c> does.</summary>
internal static class VerifiedPlan
{
    /// <summary>What the help says of it.</summary>
    public const string Description = "Try the plan out where nothing of it stays, and see that nothing is left to do";

    /// <summary>Requires that a plan leads to the desired schema.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="planner">The planner.</param>
    /// <param name="planned">The plan.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ProblemException">It does not, or the server refused a statement.</exception>
    public static async Task RequireAsync(SchemaConnection connection, DatabasePlanner planner, DatabasePlan planned, CancellationToken cancellationToken)
    {
        var left = await connection.AskAsync(() => planner.VerifyAsync(planned, cancellationToken), cancellationToken);
        if (!left.IsEmpty)
        {
            var message = $"the plan does not lead to the desired schema; after it there would still be to do: {PlanText.Terminate(left.Statements[0].Sql)}";
            throw new ProblemException(new MigrationProblem(DiagnosticSeverity.Error, SchemaCodes.NotProven, message));
        }
    }
}

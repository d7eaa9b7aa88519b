using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Planning.Running;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Cli.Rendering;

/// <summary>Puts what can be wrong with schemas and plans into the one form of the tool's messages.</summary>
internal static class SchemaProblems
{
    /// <summary>What an exception tells the user.</summary>
    /// <param name="error">The exception.</param>
    /// <returns>The problem; null for a fault that is not the user's.</returns>
    public static MigrationProblem? Of(Exception error) => error switch
    {
        ProblemException problem => problem.Problem,
        SchemaSyntaxException syntax => Problem(syntax.Code, syntax.Problem, syntax.Location),
        SchemaDiffException difference => Problem(difference.Code, difference.Problem, difference.Location),
        PlanRunException run => Problem(run.Failure.Code, $"{run.Failure.Place}: {run.Failure.Message}", run.Failure.Statement?.Location),
        _ => null,
    };

    private static MigrationProblem Problem(string code, string message, SourceLocation? place) =>
        new(DiagnosticSeverity.Error, code, message, place?.File, place?.Line ?? 0, place?.Column ?? 0);
}

using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Planning.Files;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>Reads plan files.</summary>
internal static class PlanFiles
{
    /// <summary>Reads a plan file.</summary>
    /// <param name="name">Its path as the user gave it; <c>-</c> for standard input.</param>
    /// <param name="host">Who knows the working directory and standard input.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ProblemException">It cannot be read, or is no plan file.</exception>
    public static PlanFile Read(string name, ToolHost host)
    {
        var file = SqlFile.Read(name, host);
        if (file.Problem is { } problem)
        {
            throw new ProblemException(problem);
        }

        try
        {
            return PlanSerializer.Parse(file.Text);
        }
        catch (SchemaDiffException error)
        {
            throw new ProblemException(new MigrationProblem(DiagnosticSeverity.Error, error.Code, error.Problem, name), error);
        }
    }
}

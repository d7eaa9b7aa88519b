using System.Globalization;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Puts a problem into one line of the form that compilers use and editors understand.</summary>
internal static class ProblemLine
{
    /// <summary>The place, the severity, the code and the message.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>For example <c>0001_x.sql:3:7: error WM1101: expected a table name at "("</c>.</returns>
    public static string Describe(MigrationProblem problem)
    {
        var place = (problem.File, problem.Line) switch
        {
            (null, _) => "waymark: ",
            (_, 0) => $"{problem.File}: ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}:{problem.Column}: "),
        };
        return $"{place}{ReferenceWords.SeverityOf(problem.Severity)} {problem.Code}: {problem.Message}";
    }
}

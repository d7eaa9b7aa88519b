using System.Globalization;

namespace Waymark.Migrations;

/// <summary>Puts a problem into one line for people.</summary>
public static class ProblemText
{
    /// <summary>The place, the code and the message.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>For example <c>drizzle/0001_x.sql:3:7: WM3302: relation "user" does not exist</c>.</returns>
    public static string Describe(MigrationProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var place = (problem.File, problem.Line) switch
        {
            (null, _) => string.Empty,
            (_, 0) => $"{problem.File}: ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}:{problem.Column}: "),
        };
        return $"{place}{problem.Code}: {problem.Message}";
    }
}

using Waymark.Diff;
using Waymark.Names;
using Waymark.Planning;

namespace Waymark.Tests.Planning;

/// <summary>
/// Prints a plan as fixtures hold it: before a statement, as comments, what it risks, and where a transaction ends. What is skipped
/// stands at the end.
/// </summary>
internal static class PlanFixtureText
{
    /// <summary>The text of a plan.</summary>
    internal static string Of(Plan plan)
    {
        var lines = new List<string>();
        var transaction = plan.Statements.Count > 0 ? plan.Statements[0].Transaction : 0;
        foreach (var statement in plan.Statements)
        {
            if (statement.Transaction != transaction)
            {
                lines.Add("-- commit");
                transaction = statement.Transaction;
            }

            Add(lines, statement);
        }

        lines.AddRange(plan.Skipped.Select(s => $"-- skipped: {s.Sql}"));
        return string.Join('\n', lines);
    }

    /// <summary>The plan that a dialect makes of a fixture.</summary>
    /// <param name="fixture">The schemas.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="searchPath">What unqualified names mean.</param>
    internal static Plan PlanOf(PlanFixture fixture, ISchemaDialect dialect, SchemaSearchPath searchPath)
    {
        var config = new DiffConfig
        {
            SchemaSearchPath = searchPath,
            EnableDrop = fixture.EnableDrop,
            Concurrently = fixture.Concurrently,
            LockTimeout = fixture.LockTimeout,
            ManagedRoles = [.. fixture.ManagedRoles],
        };
        var options = new ParseOptions { SchemaSearchPath = searchPath, ServerVersion = fixture.ServerVersion };
        var current = dialect.Parser.Parse([new SqlSource("from", fixture.From)], options).Schema;
        var desired = dialect.Parser.Parse([new SqlSource("to", fixture.To)], options);
        return new SchemaPlanner(dialect, config).Plan(new InspectedSchema { Schema = current, IsQualified = false }, desired);
    }

    private static void Add(List<string> lines, PlanStatement statement)
    {
        if (!statement.Hazards.IsEmpty)
        {
            lines.Add($"-- {string.Join(", ", statement.Hazards.Select(h => h.Kind).Distinct())}");
        }

        lines.Add(PlanText.Terminate(statement.Sql));
    }
}

using Waymark.Planning;

namespace Waymark.Tests.Postgres.Generation;

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

    private static void Add(List<string> lines, PlanStatement statement)
    {
        if (!statement.Hazards.IsEmpty)
        {
            lines.Add($"-- {string.Join(", ", statement.Hazards.Select(h => h.Kind).Distinct())}");
        }

        lines.Add(PlanText.Terminate(statement.Sql));
    }
}

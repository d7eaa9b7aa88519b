namespace Waymark.Planning;

/// <summary>Prints plans as SQL text.</summary>
public static class PlanText
{
    /// <summary>Prints the statements of a plan, each ended by a semicolon and a newline.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="plan">The plan.</param>
    public static void Write(TextWriter output, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var statement in plan.Statements)
        {
            output.Write(Terminate(statement.Sql));
            output.Write('\n');
        }
    }

    /// <summary>Prints what a plan leaves out, as comments.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="plan">The plan.</param>
    public static void WriteSkipped(TextWriter output, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var statement in plan.Skipped)
        {
            output.Write($"-- skipped: {Terminate(statement.Sql).ReplaceLineEndings("\n--   ")}\n");
        }
    }

    /// <summary>A statement with its semicolon, which a comment at the statement's end does not swallow.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>The statement with a semicolon.</returns>
    public static string Terminate(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var lastLine = sql.AsSpan(sql.LastIndexOf('\n') + 1);
        return lastLine.Contains("--", StringComparison.Ordinal) ? $"{sql}\n;" : $"{sql};";
    }
}

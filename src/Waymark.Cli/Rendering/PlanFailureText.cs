using System.Globalization;
using Waymark.Planning.Running;
using Waymark.Sql;

namespace Waymark.Cli.Rendering;

/// <summary>Tells people why a plan could not be made or run: the place, the statement, the server's own words, what is committed and what is not.</summary>
internal static class PlanFailureText
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="error">An exception that <see cref="SchemaProblems"/> knows.</param>
    public static void Write(TextWriter output, Exception error)
    {
        output.WriteLine(ProblemLine.Describe(SchemaProblems.Of(error)!));
        if (error is PlanRunException run)
        {
            WriteStatement(output, run.Failure);
            WriteState(output, run.Failure);
        }
    }

    /// <summary>Names statements by their numbers.</summary>
    /// <param name="first">The first, counted from 1.</param>
    /// <param name="last">The last.</param>
    /// <returns>For example <c>statements 1 to 3</c>.</returns>
    public static string Numbers(int first, int last) => first == last
        ? string.Create(CultureInfo.InvariantCulture, $"statement {first}")
        : string.Create(CultureInfo.InvariantCulture, $"statements {first} to {last}");

    private static void WriteStatement(TextWriter output, PlanFailure failure)
    {
        if (!string.IsNullOrEmpty(failure.Server?.Detail))
        {
            output.WriteLine($"  Detail: {failure.Server.Detail}");
        }

        if (!string.IsNullOrEmpty(failure.Server?.Hint))
        {
            output.WriteLine($"  Hint: {failure.Server.Hint}");
        }

        if (failure.Statement is { } statement)
        {
            FailureText.WriteBlock(output, $"  Statement{PlaceOf(statement.Sql, failure.Server)}:", statement.Sql);
        }
    }

    /// <summary>Where in the statement the server stopped, when it said so.</summary>
    private static string PlaceOf(string sql, ServerError? server)
    {
        if (server is not { Position: > 0 })
        {
            return "";
        }

        // The server counts characters, and a line map UTF-16 code units.
        var before = sql.EnumerateRunes().Take(server.Position - 1).Sum(rune => rune.Utf16SequenceLength);
        var (line, column) = new LineMap(sql).PositionOf(Math.Min(before, sql.Length));
        return string.Create(CultureInfo.InvariantCulture, $", at line {line}, column {column}");
    }

    private static void WriteState(TextWriter output, PlanFailure failure)
    {
        var rolledBack = failure.Number - (failure.Statement is null ? 0 : 1);
        output.WriteLine($"  Committed: {(failure.Committed == 0 ? "nothing" : Numbers(1, failure.Committed))}");
        output.WriteLine($"  Rolled back: {(rolledBack <= failure.Committed ? "nothing" : Numbers(failure.Committed + 1, rolledBack))}");
        if (failure.CommitUncertain)
        {
            output.WriteLine("  The connection was lost while committing: the last transaction may have taken effect. Plan again to see.");
        }
        else if (failure.Statement is { Transaction: 0 })
        {
            output.WriteLine("  The statement runs outside of a transaction and may have left something behind (an index that is not valid). Plan again to see.");
        }
        else
        {
            output.WriteLine(failure.Committed == 0 ? "  The database is as it was." : "  Correct what is wrong, and plan again: what is committed stays.");
        }
    }
}

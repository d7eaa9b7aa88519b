using System.Globalization;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>
/// Tells people why a run could not go on: the place, the statement, the server's own words, what is committed and what is
/// not, and how to go on.
/// </summary>
internal static class FailureText
{
    private const int MostLines = 20;
    private const int MostNames = 6;

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="error">The error.</param>
    public static void Write(TextWriter output, MigrationException error)
    {
        foreach (var problem in error.Problems)
        {
            output.WriteLine(ProblemLine.Describe(problem));
        }

        if (error.Failure is { } failure)
        {
            WriteServer(output, failure);
            WriteStatement(output, failure);
            WriteState(output, failure);
            output.WriteLine($"  To go on: {failure.NextStep}");
        }
    }

    private static void WriteServer(TextWriter output, MigrationFailure failure)
    {
        if (failure.Server is not { } server)
        {
            return;
        }

        if (!SaysAll(failure.Problem.Message, server))
        {
            output.WriteLine($"  Server: {(server.Code is null ? "" : $"{server.Code}: ")}{server.Message}");
        }

        WriteIfAny(output, "  Detail: ", server.Detail);
        WriteIfAny(output, "  Hint: ", server.Hint);
    }

    private static bool SaysAll(string message, ServerError server) =>
        message.Contains(server.Message, StringComparison.Ordinal) && message.Contains(server.Code ?? "", StringComparison.Ordinal);

    private static void WriteIfAny(TextWriter output, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.WriteLine(label + text);
        }
    }

    private static void WriteStatement(TextWriter output, MigrationFailure failure)
    {
        if (failure.Statement is { } statement)
        {
            WriteBlock(output, "  Statement:", statement);
        }

        if (failure.SentSql is { } sent && sent != failure.Statement)
        {
            WriteBlock(output, "  Sent as:", sent);
        }
    }

    /// <summary>Writes a statement, cut where it is very long.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="label">What stands before it.</param>
    /// <param name="sql">The statement.</param>
    public static void WriteBlock(TextWriter output, string label, string sql)
    {
        output.WriteLine(label);
        var lines = sql.ReplaceLineEndings("\n").Split('\n');
        foreach (var line in lines.Take(MostLines))
        {
            output.WriteLine($"    {line}");
        }

        if (lines.Length > MostLines)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    ... and {lines.Length - MostLines} lines more"));
        }
    }

    private static void WriteState(TextWriter output, MigrationFailure failure)
    {
        output.WriteLine($"  Committed: {NamesOf(failure.Committed)}");
        output.WriteLine($"  {(failure.CommitUncertain ? "Committed or rolled back" : "Rolled back")}: {RolledBack(failure)}");
        if (failure.Partial is { } partial)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  Committed in part: {partial.Migration.Name}, {partial.StatementsDone} of {partial.StatementCount} statements; the next is at {partial.Migration.File}:{partial.NextLine}"));
        }

        if (failure.CommitUncertain)
        {
            output.WriteLine("  The connection was lost while committing: the last transaction may have taken effect.");
        }
    }

    private static string RolledBack(MigrationFailure failure)
    {
        if (failure.RolledBackPart is not { } part)
        {
            return NamesOf(failure.RolledBack);
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{part.StatementsRun} of {Count.Statements(part.StatementCount)} of {part.Migration.Name}");
        return failure.RolledBack.Count == 0 ? text : $"{NamesOf(failure.RolledBack)}, and {text}";
    }

    /// <summary>Names migrations, each while they are few.</summary>
    /// <param name="migrations">The migrations.</param>
    /// <returns>For example <c>0000_a, 0001_b</c>; <c>nothing</c> for none.</returns>
    public static string NamesOf(IReadOnlyList<Migration> migrations) => migrations.Count switch
    {
        0 => "nothing",
        <= MostNames => string.Join(", ", migrations.Select(migration => migration.Name)),
        _ => $"{Count.Migrations(migrations.Count)}, {migrations[0].Name} to {migrations[^1].Name}",
    };
}

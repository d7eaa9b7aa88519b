using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Cli.Rendering;

/// <summary>Prints what a run would send, as a script that psql can read.</summary>
internal static class StepText
{
    /// <summary>Prints the steps.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="steps">The steps, in order.</param>
    public static void Write(TextWriter output, IReadOnlyList<MigrationStep> steps)
    {
        foreach (var step in steps)
        {
            output.Write(step.Sql);
            output.Write($"{Terminator(step.Sql)}\n");
            if (step.CopyData is { } data)
            {
                output.Write(data);
                output.Write(data.Length == 0 || data.EndsWith('\n') ? "\\.\n" : "\n\\.\n");
            }
        }
    }

    /// <summary>What is missing to the statement's semicolon; a comment at its end would swallow it on the same line.</summary>
    private static string Terminator(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql | LexerOptions.Comments);
        var last = default(Token);
        var lastWord = default(Token);
        while (lexer.Read(out var token))
        {
            last = token;
            lastWord = token.Kind == TokenKind.Comment ? lastWord : token;
        }

        return lastWord.Kind == TokenKind.Semicolon ? "" : last.Kind == TokenKind.Comment ? "\n;" : ";";
    }
}

using Waymark.Sql.Scanning;

namespace Waymark.Sql;

/// <summary>Finds every place in SQL text that names a database object.</summary>
/// <remarks>The grammar is PostgreSQL's, 15 to 18. Nothing is resolved here.</remarks>
public static class ReferenceScanner
{
    /// <summary>Scans a text of any number of statements.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="output">Takes what is found; cleared first.</param>
    public static void Scan(string sql, ReferenceList output)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(output);
        Scan(sql, new ScanContext { Output = output }, null);
    }

    /// <summary>Scans a text with memory that is used again.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="context">What the scanners share.</param>
    /// <param name="statements">Takes the statements, when it is not null.</param>
    internal static void Scan(ReadOnlySpan<char> sql, ScanContext context, List<SqlStatement>? statements)
    {
        context.Reset();
        var buffer = context.Rent();
        var reader = new StatementReader(sql, LexerOptions.PostgreSql);
        while (reader.Read(buffer, out var statement))
        {
            statements?.Add(statement);
            ScanStatement(sql, buffer, context, segment: 0);
            context.Statement++;
        }

        context.Return(buffer);
        context.Output.Order();
    }

    /// <summary>Scans one statement of a segment.</summary>
    internal static void ScanStatement(ReadOnlySpan<char> sql, TokenBuffer tokens, ScanContext context, int segment)
    {
        if (ReportInvalid(sql, tokens, context, segment))
        {
            return;
        }

        var scanner = new StatementScanner(sql, tokens.Tokens, context, segment);
        scanner.Scan();
    }

    /// <summary>Reports the first token of a text that is none.</summary>
    /// <returns>Whether there is one.</returns>
    internal static bool ReportInvalid(ReadOnlySpan<char> sql, TokenBuffer tokens, ScanContext context, int segment)
    {
        if (!tokens.HasInvalid)
        {
            return false;
        }

        foreach (var token in tokens.Tokens)
        {
            if (token.Kind == TokenKind.Invalid)
            {
                var (code, message) = Explain(token.TextOf(sql));
                context.Output.Report(DiagnosticSeverity.Error, code, segment, token.Offset, message);
                return true;
            }
        }

        return false;
    }

    private static (string Code, string Message) Explain(ReadOnlySpan<char> text) => text.Length == 1 && text[0] is not ('\'' or '"')
        ? (DiagnosticCodes.InvalidCharacter, text[0] < ' ' ? $"character U+{(int)text[0]:X4} starts no token" : $"character \"{text}\" starts no token")
        : (DiagnosticCodes.Unterminated, $"unterminated {Kind(text[0])}");

    private static string Kind(char first) => first switch
    {
        '"' => "quoted identifier",
        '/' => "comment",
        '$' => "dollar-quoted string",
        _ => "string",
    };
}

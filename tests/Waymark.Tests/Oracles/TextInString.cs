using Waymark.Sql;

namespace Waymark.Tests.Oracles;

/// <summary>SQL in a string constant of a statement: a function's body, a query that is passed as text.</summary>
internal static class TextInString
{
    /// <summary>Whether a place stands in a string whose text PostgreSQL's parsers refuse, too.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="offset">The place.</param>
    /// <returns>Whether it does.</returns>
    internal static bool IsRefusedAt(string sql, int offset)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        while (lexer.Read(out var token) && token.Offset <= offset)
        {
            if (token.IsString && offset < token.End)
            {
                return LanguageOf(sql) switch
                {
                    "plpgsql" => PlPgSqlBody.RelationsOfTree(sql) is null,
                    "sql" => !Parses(ValueOf(sql, token)),
                    _ => true,
                };
            }
        }

        return false;
    }

    /// <summary>The language that the server reads the strings of a statement in; empty where it takes none.</summary>
    private static string LanguageOf(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        lexer.Read(out var first);
        var language = first.Keyword switch { Keyword.Do => "plpgsql", Keyword.Create => string.Empty, _ => "sql" };
        while (lexer.Read(out var token))
        {
            if (token.Keyword == Keyword.Language && lexer.Read(out token))
            {
                language = token.TextOf(sql).Trim('\'').ToString().ToLowerInvariant();
            }
        }

        return first.Keyword == Keyword.Do && language == "sql" ? string.Empty : language;
    }

    private static bool Parses(string sql)
    {
        using var tree = PgQuery.Parse(sql, out _);
        return tree is not null;
    }

    private static string ValueOf(string sql, in Token token)
    {
        var text = token.TextOf(sql);
        if (token.Kind != TokenKind.DollarString)
        {
            return text[(text.IndexOf('\'') + 1)..^1].ToString().Replace("''", "'", StringComparison.Ordinal);
        }

        var tag = text[1..].IndexOf('$') + 2;
        return text[tag..^tag].ToString();
    }
}

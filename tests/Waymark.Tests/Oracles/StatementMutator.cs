using Waymark.Sql;

namespace Waymark.Tests.Oracles;

/// <summary>Makes new statements of old ones: tokens are taken out, doubled, swapped, and replaced by those of other statements and by key words.</summary>
/// <param name="statements">The statements to start from.</param>
/// <param name="seed">The same seed gives the same statements.</param>
internal sealed class StatementMutator(IReadOnlyList<string> statements, int seed)
{
    private const int LongestStatement = 4000;

    private static readonly string[] Keywords = [.. Enum.GetValues<Keyword>().Where(keyword => keyword != Keyword.NoKeyword).Select(KeywordTable.SpellingOf)];

    private readonly List<string[]> _statements = [.. statements.Where(sql => sql.Length <= LongestStatement).Select(Tokens).Where(tokens => tokens.Length > 1)];
    private readonly Random _random = new(seed);

    /// <summary>Makes a statement.</summary>
    /// <returns>Its text; most are no SQL.</returns>
    internal string Next()
    {
        var tokens = Any(_statements).ToList();
        for (var count = 1 + _random.Next(3); count > 0 && tokens.Count > 0; count--)
        {
            Mutate(tokens);
        }

        return string.Join(' ', tokens);
    }

    private void Mutate(List<string> tokens)
    {
        var at = _random.Next(tokens.Count);
        switch (_random.Next(8))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                tokens[at] = Any(Keywords);
                break;
            case 3:
                var other = _random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 4:
                tokens.Insert(at, Any(Keywords));
                break;
            case 5:
                tokens[at] = Any(Any(_statements));
                break;
            default:
                Splice(tokens, at);
                break;
        }
    }

    /// <summary>Puts what stands in parentheses in another statement into the place of a token, or of what stands in parentheses there.</summary>
    private void Splice(List<string> tokens, int at)
    {
        var source = Any(_statements);
        var start = Array.IndexOf(source, "(", _random.Next(source.Length));
        if (start < 0)
        {
            return;
        }

        var piece = source[start..EndOfParens(source, start)];
        tokens.RemoveRange(at, EndOfParens(tokens, at) - at);
        tokens.InsertRange(at, piece);
    }

    private static int EndOfParens(IReadOnlyList<string> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i] switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth <= 0)
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }

    private T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>The tokens of a statement; none where it has parameters, which libpg_query also reads in places of PostgreSQL's constants.</summary>
    private static string[] Tokens(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        var tokens = new List<string>();
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Parameter)
            {
                return [];
            }

            if (token.Kind != TokenKind.Semicolon)
            {
                tokens.Add(token.TextOf(sql).ToString());
            }
        }

        return [.. tokens];
    }
}

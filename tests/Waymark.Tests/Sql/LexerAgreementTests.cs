using Waymark.Sql;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>The lexer against PostgreSQL's own scanner.</summary>
public class LexerAgreementTests
{
    /// <summary><c>NCHAR</c>, which also stands for the N of a national string.</summary>
    private const int NationalPrefix = 517;

    [Fact]
    public void Tokens_of_the_regression_scripts_are_those_of_PostgreSQL()
    {
        if (Oracle.HasParser() && Oracle.HasCorpus())
        {
            Compare(Corpus.RegressionScripts());
        }
    }

    [Fact]
    public void Tokens_of_our_own_cases_are_those_of_PostgreSQL()
    {
        if (Oracle.HasParser())
        {
            Compare(Corpus.OwnCases());
        }
    }

    private static void Compare(IReadOnlyList<string> scripts)
    {
        Assert.NotEmpty(scripts);
        var (compared, refused) = (0, 0);
        var differences = new List<string>();
        foreach (var statement in scripts.SelectMany(path => PsqlScript.Read(Path.GetFileName(path), Corpus.Read(path))))
        {
            var expected = PgQuery.Scan(statement.Sql);
            if (expected is null)
            {
                refused++;
                continue;
            }

            compared++;
            if (FirstDifference(statement.Sql, expected) is { } difference)
            {
                differences.Add($"{statement.File}:{statement.Line}: {difference}\n{statement.Sql}");
            }
        }

        Oracle.Say($"lexer: {compared} statements, {compared - differences.Count} agree, {refused} are refused by PostgreSQL's scanner");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(20)));
    }

    private static string? FirstDifference(string sql, List<PgToken> expected)
    {
        var ours = Tokens(sql);
        var theirs = expected.Where(token => !token.IsComment).ToList();
        for (int i = 0, j = 0; i < ours.Count || j < theirs.Count; i++, j++)
        {
            if (i == ours.Count || j == theirs.Count || ours[i].Offset != theirs[j].Start || !SameKind(sql, ours[i], theirs[j]))
            {
                return $"ours {Show(sql, i < ours.Count ? ours[i] : default)}, theirs {(j < theirs.Count ? theirs[j] : default)}";
            }

            // PostgreSQL reads N'x' as the key word NCHAR and a string.
            if (theirs[j].Kind == NationalPrefix && ours[i].Kind == TokenKind.String)
            {
                j++;
            }

            // PostgreSQL makes one token of a string that goes on after a line break.
            while (i + 1 < ours.Count && ours[i].IsString && ours[i + 1].End <= theirs[j].End)
            {
                i++;
            }

            if (ours[i].End != theirs[j].End && !HasNoEnd(theirs[j]))
            {
                return $"ours {Show(sql, ours[i])} ends elsewhere: theirs {theirs[j]}";
            }
        }

        return null;
    }

    /// <summary>libpg_query gives <c>U&amp;</c> strings and identifiers no length, or that of their first letter.</summary>
    private static bool HasNoEnd(in PgToken theirs) => theirs.Kind is 259 or 262 && theirs.End - theirs.Start <= 1;

    private static bool SameKind(string sql, in Token ours, in PgToken theirs) => theirs.Kind switch
    {
        NationalPrefix when ours.Kind == TokenKind.String => true,
        _ when theirs.KeywordKind > 0 => ours.Kind == TokenKind.Word && SameClass(KeywordTable.ClassOf(ours.Keyword), theirs.KeywordKind),
        258 => ours.Kind is TokenKind.Word or TokenKind.QuotedIdentifier,
        259 => ours.Kind == TokenKind.UnicodeIdentifier,
        261 => ours.Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString,
        262 => ours.Kind == TokenKind.UnicodeString,
        263 or 264 => ours.Kind == TokenKind.BitString,
        260 or 266 => ours.Kind == TokenKind.Number,
        267 => ours.Kind == TokenKind.Parameter || sql[theirs.Start] == '?',
        268 => ours.Kind == TokenKind.TypeCast,
        269 => ours.Kind == TokenKind.DotDot,
        270 => ours.Kind == TokenKind.ColonEquals,
        271 => ours.Kind == TokenKind.EqualsGreater,
        '=' => ours.Kind == TokenKind.EqualsSign,
        '*' => ours.Kind == TokenKind.Star,
        '(' => ours.Kind == TokenKind.LeftParen,
        ')' => ours.Kind == TokenKind.RightParen,
        '[' => ours.Kind == TokenKind.LeftBracket,
        ']' => ours.Kind == TokenKind.RightBracket,
        ',' => ours.Kind == TokenKind.Comma,
        '.' => ours.Kind == TokenKind.Dot,
        ';' => ours.Kind == TokenKind.Semicolon,
        ':' => ours.Kind == TokenKind.Colon,
        '{' or '}' or '\\' or '$' => ours.Kind == TokenKind.Invalid,
        _ => ours.Kind == TokenKind.Operator,
    };

    /// <summary>Key words that came or changed class after PostgreSQL 15 are judged by the newest grammar.</summary>
    private static bool SameClass(KeywordClass ours, int theirs) => ours == theirs switch
    {
        1 => KeywordClass.Unreserved,
        2 => KeywordClass.ColumnName,
        3 => KeywordClass.TypeOrFunctionName,
        _ => KeywordClass.Reserved,
    };

    private static List<Token> Tokens(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        var tokens = new List<Token>();
        while (lexer.Read(out var token))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private static string Show(string sql, in Token token) => $"{token.Offset}..{token.End} {token.Kind} {token.Keyword} [{token.TextOf(sql)}]";
}

using Waymark.Sql;

namespace Waymark.Migrations.Conflicts;

/// <summary>Says what a statement does with the relation that it names first.</summary>
internal static class StatementShape
{
    private const int LongestPrefix = 6;

    /// <summary>Whether it creates a table, view or sequence, and not a function whose body does.</summary>
    internal static bool CreatesRelation(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        if (!lexer.Read(out var first) || first.Keyword != Keyword.Create)
        {
            return false;
        }

        for (var i = 0; i < LongestPrefix && lexer.Read(out var token); i++)
        {
            if (token.Keyword is Keyword.Table or Keyword.View or Keyword.Sequence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it renames a relation or puts it into another schema.</summary>
    internal static bool Moves(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        if (!lexer.Read(out var first) || first.Keyword != Keyword.Alter)
        {
            return false;
        }

        var before = Keyword.NoKeyword;
        var depth = 0;
        while (lexer.Read(out var token))
        {
            depth += token.Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            if (depth == 0 && (before, token.Keyword) is (Keyword.Rename, Keyword.To) or (Keyword.Set, Keyword.Schema))
            {
                return true;
            }

            before = token.Keyword;
        }

        return false;
    }
}

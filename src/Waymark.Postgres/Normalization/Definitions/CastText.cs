using Waymark.Postgres.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Casts as statements spell them.</summary>
internal static class CastText
{
    /// <summary>CREATE CAST in its one spelling.</summary>
    internal static string Create(TokenCursor cursor)
    {
        cursor.Expect(Keyword.Create);
        cursor.Expect(Keyword.Cast);
        cursor.ExpectLeftParen();
        var from = TypeReader.Read(cursor);
        cursor.Expect(Keyword.As);
        var to = TypeReader.Read(cursor);
        cursor.ExpectRightParen();
        var way = cursor.Accept(Keyword.With, Keyword.Function) ? $"WITH FUNCTION {DefinitionText.Routine(cursor)}"
            : cursor.Accept(Keyword.With, Keyword.Inout) ? "WITH INOUT"
            : Without(cursor);
        var when = cursor.AtEnd ? string.Empty : $" {DefinitionText.Join(cursor, cursor.Index, cursor.Tokens.Length - 1)}";
        return $"CREATE CAST ({TypeNames.ToSql(from)} AS {TypeNames.ToSql(to)}) {way}{when}";
    }

    private static string Without(TokenCursor cursor)
    {
        cursor.Expect(Keyword.Without, Keyword.Function);
        return "WITHOUT FUNCTION";
    }
}

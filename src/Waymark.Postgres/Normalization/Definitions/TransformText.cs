using Waymark.Postgres.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Transforms as statements spell them.</summary>
internal static class TransformText
{
    /// <summary>CREATE TRANSFORM in its one spelling: the way from SQL before the way to it.</summary>
    internal static string Create(TokenCursor cursor)
    {
        cursor.Expect(Keyword.Create);
        cursor.Expect(Keyword.Transform);
        cursor.Expect(Keyword.For);
        var type = TypeReader.Read(cursor);
        cursor.Expect(Keyword.Language);
        var language = cursor.Identifier("a language");
        var head = $"CREATE TRANSFORM FOR {TypeNames.ToSql(type)} LANGUAGE {IdentifierQuoting.Quote(language)}";
        var ways = cursor.Parens(() => Way(cursor));
        return $"{head} ({string.Join(", ", ways.Order(StringComparer.Ordinal))})";
    }

    private static string Way(TokenCursor cursor)
    {
        var from = cursor.Accept(Keyword.From);
        _ = from || cursor.Accept(Keyword.To);
        cursor.Expect(Keyword.Sql);
        cursor.Expect(Keyword.With, Keyword.Function);
        return $"{(from ? "FROM" : "TO")} SQL WITH FUNCTION {DefinitionText.Routine(cursor)}";
    }
}

using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>The mappings of text search configurations.</summary>
internal static class TextSearchMappings
{
    /// <summary>The statements that make them in their one spelling: one for each type of token. What replaces mappings is left as it is.</summary>
    internal static IEnumerable<string> Of(OpaqueObject item, List<TokenCursor> statements)
    {
        var mappings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var cursor in statements)
        {
            if (!TryRead(cursor, mappings))
            {
                return statements.Select(DefinitionText.Canonicalize);
            }
        }

        return mappings.Select(m => $"ALTER TEXT SEARCH CONFIGURATION {ObjectNameText.Quote(item.Name)} ADD MAPPING FOR {IdentifierQuoting.Quote(m.Key)} WITH {m.Value}");
    }

    private static bool TryRead(TokenCursor cursor, SortedDictionary<string, string> mappings)
    {
        cursor.Expect(Keyword.Alter);
        cursor.Expect(Keyword.Text, Keyword.Search);
        cursor.Expect(Keyword.Configuration);
        cursor.Name("a configuration");
        if (!cursor.Accept(Keyword.Add, Keyword.Mapping, Keyword.For))
        {
            return false;
        }

        var types = cursor.Identifiers("a type of token");
        cursor.Expect(Keyword.With);
        var dictionaries = string.Join(", ", cursor.List(() => ObjectNameText.Quote(SystemSchema.Strip(cursor.Name("a dictionary")))));
        return types.TrueForAll(t => mappings.TryAdd(t, dictionaries));
    }
}

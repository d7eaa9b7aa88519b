using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Definitions that are lists of attributes: collations, operators, text search objects.</summary>
internal static class AttributeDefinitions
{
    // What CREATE OPERATOR still takes for the merge operators that it no longer has (manual, CREATE OPERATOR, compatibility).
    private static readonly string[] OldMergeOperators = ["sort1", "sort2", "ltcmp", "gtcmp"];

    /// <summary>A collation. One locale stands for both of a library's.</summary>
    internal static string Collation(TokenCursor cursor, string head)
    {
        if (!cursor.At(TokenKind.LeftParen))
        {
            return DefinitionText.Canonicalize(cursor);
        }

        var attributes = DefinitionAttributes.Read(cursor, (_, c) => DefinitionText.Value(c));
        attributes.Take("version");
        attributes["provider"] = (attributes["provider"] ?? "libc").ToLowerInvariant();
        attributes["deterministic"] = IsTrue(attributes["deterministic"]) ? "true" : "false";
        if (attributes["locale"] is null && attributes["lc_collate"] is { } collate && collate == attributes["lc_ctype"])
        {
            attributes.Take("lc_collate");
            attributes.Take("lc_ctype");
            attributes["locale"] = collate;
        }

        Quote(attributes, "locale", "lc_collate", "lc_ctype", "rules");
        return $"{head}{attributes}";
    }

    /// <summary>An operator.</summary>
    internal static string Operator(TokenCursor cursor, string head) => $"{head}{OperatorAttributes(cursor)}";

    /// <summary>The attributes of an operator, under their usual names.</summary>
    internal static DefinitionAttributes OperatorAttributes(TokenCursor cursor)
    {
        var attributes = DefinitionAttributes.Read(cursor, OperatorValue);
        attributes.Rename("procedure", "function");
        foreach (var flag in (string[])["hashes", "merges"])
        {
            if (attributes.Contains(flag))
            {
                _ = IsTrue(attributes.Take(flag)) && (attributes[flag] = null) is null;
            }
        }

        foreach (var old in OldMergeOperators.Where(attributes.Contains))
        {
            attributes.Take(old);
            attributes["merges"] = null;
        }

        return attributes;
    }

    /// <summary>A text search parser, template, dictionary or configuration.</summary>
    internal static string TextSearch(TokenCursor cursor, string head) => $"{head}{DefinitionAttributes.Read(cursor, TextSearchValue)}";

    private static string OperatorValue(string name, TokenCursor cursor) => name switch
    {
        "leftarg" or "rightarg" => cursor.Accept(Keyword.None) ? "NONE" : TypeNames.ToSql(TypeReader.Read(cursor)),
        "hashes" or "merges" => DefinitionText.Value(cursor),
        "commutator" or "negator" => OperatorNames.Wrap(OperatorNames.Read(cursor)),
        _ => DefinitionText.UpToComma(cursor),
    };

    // Functions, parsers and templates are names; everything else the server keeps as text.
    private static string TextSearchValue(string name, TokenCursor cursor) => name switch
    {
        "parser" or "copy" or "template" or "start" or "gettoken" or "end" or "headline" or "lextypes" or "init" or "lexize" => DefinitionText.UpToComma(cursor),
        _ => StringConstant.Quote(DefinitionText.Value(cursor)),
    };

    private static void Quote(DefinitionAttributes attributes, params string[] names)
    {
        foreach (var name in names)
        {
            if (attributes[name] is { } value)
            {
                attributes[name] = StringConstant.Quote(value);
            }
        }
    }

    // A flag without a value is on (manual, CREATE COLLATION).
    private static bool IsTrue(string? value) => value?.ToLowerInvariant() is null or "true" or "on" or "1" or "t" or "yes";
}

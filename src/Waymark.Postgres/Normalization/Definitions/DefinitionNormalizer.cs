using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>
/// Brings the statements that make an object to one spelling, whether a user or the server wrote them. What is the same but for
/// what only the server knows (a copy of another object, an expression) stays different here: the engine decides.
/// </summary>
internal static class DefinitionNormalizer
{
    /// <summary>Objects with their definitions in their one spelling.</summary>
    internal static IEnumerable<OpaqueObject> Normalize(EquatableList<OpaqueObject> items, SchemaScope scope) =>
        OperatorLinks.Complete([.. WithFamilies(items).Select(o => Normalize(o, scope))]);

    private static OpaqueObject Normalize(OpaqueObject item, SchemaScope scope)
    {
        var text = TextOf(item, scope);
        return item with
        {
            Types = item.Types.Map(t => t == OpaqueKind.NoOperand ? t : TypeNames.Canonicalize(t)),
            Definition = IsWrittenAnew(item) ? new SqlExpression(text) : item.Definition.Respell(text),
            Comment = CommentText.Normalize(item.Comment),
        };
    }

    // An operator's name with its schema stands in OPERATOR() among attributes, and a publication's options may be anywhere in its statements.
    private static bool IsWrittenAnew(OpaqueObject item) => item.Kind is "OPERATOR" or PublicationText.Kind;

    // An operator class that names no family brings its own along.
    private static IEnumerable<OpaqueObject> WithFamilies(EquatableList<OpaqueObject> items)
    {
        var known = items.Select(o => (o.Kind, o.Name, o.Qualifier)).ToHashSet();
        return items.Concat(items
            .Where(o => o.Kind == OperatorClassText.Class && !OperatorClassText.NamesFamily(o) && known.Add((OperatorClassText.Family, o.Name, o.Qualifier)))
            .Select(OperatorClassText.FamilyOf));
    }

    private static string TextOf(OpaqueObject item, SchemaScope scope)
    {
        List<TokenCursor> statements = [.. Statements(item.Definition.Text).Select(TokenText.CursorOf)];
        return item.Kind == PublicationText.Kind
            ? PublicationText.Of(item.Name.Name, statements, scope)
            : string.Join(";\n", [Create(item, statements[0]), .. Additions(item, statements[1..])]);
    }

    /// <summary>The statements of a definition, without what ends them.</summary>
    internal static IEnumerable<string> Statements(string text) =>
        StatementSplitter.Split(text, LexerOptions.PostgreSql).Select(s => text[s.TextOffset..s.End].TrimEnd(';', ' ', '\n'));

    private static string Create(OpaqueObject item, TokenCursor cursor)
    {
        cursor.Expect(Keyword.Create);
        var kind = OpaqueKind.At(cursor);
        if (kind is null || kind.Words[0] == Keyword.Default)
        {
            return DefinitionText.Canonicalize(cursor);
        }

        cursor.Index += kind.Words.Length;
        return item.Kind switch
        {
            "COLLATION" => AttributeDefinitions.Collation(cursor, Head(item, cursor)),
            "OPERATOR" => AttributeDefinitions.Operator(cursor, OperatorHead(item, cursor)),
            OperatorClassText.Class => OperatorClassText.Create(cursor, item.Name),
            "TEXT SEARCH CONFIGURATION" or "TEXT SEARCH DICTIONARY" or "TEXT SEARCH PARSER" or "TEXT SEARCH TEMPLATE" =>
                AttributeDefinitions.TextSearch(cursor, Head(item, cursor)),
            _ => Whole(item, cursor),
        };
    }

    private static string Whole(OpaqueObject item, TokenCursor cursor)
    {
        cursor.Index = 0;
        return item.Kind switch
        {
            RuleText.Kind => RuleText.Create(cursor),
            "FOREIGN DATA WRAPPER" or "SERVER" => ForeignText.Create(cursor),
            "EVENT TRIGGER" => EventTriggerText.Create(cursor),
            "TRANSFORM" => TransformText.Create(cursor),
            "CAST" => CastText.Create(cursor),
            "LANGUAGE" => LanguageText.Create(cursor),
            _ => DefinitionText.Canonicalize(cursor),
        };
    }

    private static string Head(OpaqueObject item, TokenCursor cursor) => $"CREATE {item.Kind} {ObjectNameText.Quote(cursor.Name("a name"))} ";

    private static string OperatorHead(OpaqueObject item, TokenCursor cursor)
    {
        OperatorNames.Read(cursor);
        return $"CREATE OPERATOR {OperatorNames.Spell(item.Name)} ";
    }

    private static IEnumerable<string> Additions(OpaqueObject item, List<TokenCursor> statements) => item.Kind switch
    {
        OperatorClassText.Family => statements.SelectMany(OperatorClassText.Additions).Order(StringComparer.Ordinal),
        "TEXT SEARCH CONFIGURATION" => TextSearchMappings.Of(item, statements),
        RuleText.Kind or "EVENT TRIGGER" => statements.TakeLast(1).Select(DefinitionText.Canonicalize).Where(s => !IsEnabling(s)),
        _ => statements.Select(DefinitionText.Canonicalize),
    };

    // What is simply enabled is as it was made.
    private static bool IsEnabling(string statement) =>
        statement.EndsWith(" enable", StringComparison.Ordinal) || (statement.Contains(" enable rule ", StringComparison.Ordinal) && !statement.Contains(" disable ", StringComparison.Ordinal));
}

using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Strings that a type reads as an object's name: <c>'public.t'::regclass</c> (PostgreSQL manual, 8.19).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Reports the name in a string that is cast to the type that the scanner stands at, if that type reads names.</summary>
    private void TypedString(in Token literal)
    {
        var type = Ahead(1).Kind == TokenKind.Dot ? Ahead(2) : Current;
        NameInTypedString(type, literal);
    }

    private void NameInTypedString(in Token type, in Token literal)
    {
        var name = TextOf(type).Trim('"');
        if (name.StartsWith("reg", StringComparison.OrdinalIgnoreCase) && NamedKind(name) is { } kind)
        {
            ObjectNameString(literal, kind);
        }
    }

    private static ObjectKind? NamedKind(ReadOnlySpan<char> type)
    {
        Span<char> buffer = stackalloc char[16];
        return type.Length > buffer.Length ? null : IdentifierText.Fold(type, buffer) switch
        {
            "regclass" => ObjectKind.Relation,
            "regtype" => ObjectKind.Type,
            "regproc" or "regprocedure" => ObjectKind.Function,
            "regoper" or "regoperator" => ObjectKind.Operator,
            "regconfig" => ObjectKind.TextSearchConfiguration,
            "regdictionary" => ObjectKind.TextSearchDictionary,
            "regcollation" => ObjectKind.Collation,
            "regnamespace" => ObjectKind.Schema,
            _ => null,
        };
    }
}

using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>The namespaces in which the model's objects are looked up.</summary>
internal static class ObjectKinds
{
    /// <summary>The namespaces that an object's name is found in; a table's or view's is a type's too.</summary>
    internal static ReadOnlySpan<ObjectKind> Of(SchemaObject item) => item switch
    {
        Table or View or CompositeType => (ReadOnlySpan<ObjectKind>)[ObjectKind.Relation, ObjectKind.Type],
        Sequence => [ObjectKind.Relation],
        UserType => [ObjectKind.Type],
        Routine => [ObjectKind.Function],
        OpaqueObject opaque => OfOpaque(opaque.Kind),
        _ => [],
    };

    /// <summary>The namespace of an object that a privilege is on, as GRANT spells its kind; null where it has none.</summary>
    internal static ObjectKind? OfPrivilege(string kind) => kind switch
    {
        "TABLE" or "SEQUENCE" => ObjectKind.Relation,
        "FUNCTION" or "PROCEDURE" or "ROUTINE" => ObjectKind.Function,
        "TYPE" or "DOMAIN" => ObjectKind.Type,
        _ => null,
    };

    private static ReadOnlySpan<ObjectKind> OfOpaque(string kind) => kind switch
    {
        "COLLATION" => (ReadOnlySpan<ObjectKind>)[ObjectKind.Collation],
        "CONVERSION" => [ObjectKind.Conversion],
        "OPERATOR" => [ObjectKind.Operator],
        "OPERATOR CLASS" => [ObjectKind.OperatorClass],
        "OPERATOR FAMILY" => [ObjectKind.OperatorFamily],
        "STATISTICS" => [ObjectKind.Statistics],
        "TEXT SEARCH CONFIGURATION" => [ObjectKind.TextSearchConfiguration],
        "TEXT SEARCH DICTIONARY" => [ObjectKind.TextSearchDictionary],
        "TEXT SEARCH PARSER" => [ObjectKind.TextSearchParser],
        "TEXT SEARCH TEMPLATE" => [ObjectKind.TextSearchTemplate],
        "FOREIGN TABLE" => [ObjectKind.Relation, ObjectKind.Type],
        "TYPE" => [ObjectKind.Type],
        _ => [],
    };
}

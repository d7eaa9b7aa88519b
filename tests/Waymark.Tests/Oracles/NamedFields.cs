using Waymark.Names;

namespace Waymark.Tests.Oracles;

/// <summary>Which fields of PostgreSQL's parse tree name an object of which kind.</summary>
internal static class NamedFields
{
    private static readonly Dictionary<string, (string Field, ObjectKind Kind)[]> Fields = new(StringComparer.Ordinal)
    {
        ["CreateFunctionStmt"] = [("funcname", ObjectKind.Function)],
        ["CreateTrigStmt"] = [("funcname", ObjectKind.Function)],
        ["CreateEventTrigStmt"] = [("funcname", ObjectKind.Function)],
        ["CreateCastStmt"] = [("func", ObjectKind.Function)],
        ["CreateTransformStmt"] = [("fromsql", ObjectKind.Function), ("tosql", ObjectKind.Function)],
        ["CreateConversionStmt"] = [("conversion_name", ObjectKind.Conversion), ("func_name", ObjectKind.Function)],
        ["CreatePLangStmt"] = [("plhandler", ObjectKind.Function), ("plinline", ObjectKind.Function), ("plvalidator", ObjectKind.Function)],
        ["CreateAmStmt"] = [("handler_name", ObjectKind.Function)],
        ["CreateStatsStmt"] = [("defnames", ObjectKind.Statistics)],
        ["AlterStatsStmt"] = [("defnames", ObjectKind.Statistics)],
        ["CreateDomainStmt"] = [("domainname", ObjectKind.Type)],
        ["AlterDomainStmt"] = [("typeName", ObjectKind.Type)],
        ["CreateEnumStmt"] = [("typeName", ObjectKind.Type)],
        ["AlterEnumStmt"] = [("typeName", ObjectKind.Type)],
        ["CreateRangeStmt"] = [("typeName", ObjectKind.Type)],
        ["AlterTypeStmt"] = [("typeName", ObjectKind.Type)],
        ["CreateOpClassStmt"] = [("opclassname", ObjectKind.OperatorClass), ("opfamilyname", ObjectKind.OperatorFamily)],
        ["CreateOpClassItem"] = [("order_family", ObjectKind.OperatorFamily)],
        ["CreateOpFamilyStmt"] = [("opfamilyname", ObjectKind.OperatorFamily)],
        ["AlterOpFamilyStmt"] = [("opfamilyname", ObjectKind.OperatorFamily)],
        ["AlterTSConfigurationStmt"] = [("cfgname", ObjectKind.TextSearchConfiguration)],
        ["AlterTSDictionaryStmt"] = [("dictname", ObjectKind.TextSearchDictionary)],
        ["AlterCollationStmt"] = [("collname", ObjectKind.Collation)],
        ["CollateClause"] = [("collname", ObjectKind.Collation)],
        ["IndexElem"] = [("collation", ObjectKind.Collation), ("opclass", ObjectKind.OperatorClass)],
        ["PartitionElem"] = [("collation", ObjectKind.Collation), ("opclass", ObjectKind.OperatorClass)],
        ["RangeTableSample"] = [("method", ObjectKind.Function)],
        ["A_Expr"] = [("name", ObjectKind.Operator)],
        ["SubLink"] = [("operName", ObjectKind.Operator)],
        ["SortBy"] = [("useOp", ObjectKind.Operator)],
    };

    /// <summary>The fields of a node that hold one name each.</summary>
    /// <param name="node">The node's type.</param>
    /// <returns>Field and kind.</returns>
    internal static (string Field, ObjectKind Kind)[] Of(string node) => Fields.GetValueOrDefault(node, []);

    /// <summary>The kind that an <c>ObjectType</c> stands for where a list of strings names the object.</summary>
    /// <param name="objectType">The value of <c>ObjectType</c>.</param>
    /// <returns>The kind, or null when the object is in no schema or has a node of its own.</returns>
    internal static ObjectKind? KindOf(string objectType) => objectType switch
    {
        "OBJECT_TABLE" or "OBJECT_VIEW" or "OBJECT_MATVIEW" or "OBJECT_SEQUENCE" or "OBJECT_INDEX" or "OBJECT_FOREIGN_TABLE" => ObjectKind.Relation,
        "OBJECT_TYPE" or "OBJECT_DOMAIN" => ObjectKind.Type,
        "OBJECT_AGGREGATE" or "OBJECT_FUNCTION" or "OBJECT_PROCEDURE" or "OBJECT_ROUTINE" => ObjectKind.Function,
        "OBJECT_OPERATOR" => ObjectKind.Operator,
        "OBJECT_COLLATION" => ObjectKind.Collation,
        "OBJECT_CONVERSION" => ObjectKind.Conversion,
        "OBJECT_STATISTIC_EXT" => ObjectKind.Statistics,
        "OBJECT_TSCONFIGURATION" => ObjectKind.TextSearchConfiguration,
        "OBJECT_TSDICTIONARY" => ObjectKind.TextSearchDictionary,
        "OBJECT_TSPARSER" => ObjectKind.TextSearchParser,
        "OBJECT_TSTEMPLATE" => ObjectKind.TextSearchTemplate,
        _ => null,
    };

    /// <summary>What the options of a statement define, where they are written as a definition is.</summary>
    /// <param name="node">The statement's type.</param>
    /// <returns>A value for <see cref="KindOfParameter"/>, or null.</returns>
    internal static string? DefinitionOf(string node) => node switch
    {
        "CreateRangeStmt" => "range",
        "AlterTypeStmt" => "OBJECT_TYPE",
        "AlterOperatorStmt" => "OBJECT_OPERATOR",
        _ => null,
    };

    /// <summary>The kind that a parameter of a definition names (PostgreSQL manual: CREATE AGGREGATE, OPERATOR, TYPE, COLLATION, TEXT SEARCH …).</summary>
    /// <param name="objectType">What is defined.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The kind, or null when the parameter names no object.</returns>
    internal static ObjectKind? KindOfParameter(string objectType, string parameter) => (objectType, parameter) switch
    {
        ("OBJECT_AGGREGATE", "sfunc" or "sfunc1" or "finalfunc" or "combinefunc" or "serialfunc" or "deserialfunc" or "msfunc" or "minvfunc" or "mfinalfunc") => ObjectKind.Function,
        ("OBJECT_AGGREGATE", "stype" or "stype1" or "mstype" or "basetype") => ObjectKind.Type,
        ("OBJECT_AGGREGATE", "sortop") => ObjectKind.Operator,
        ("OBJECT_OPERATOR", "function" or "procedure" or "restrict" or "join") => ObjectKind.Function,
        ("OBJECT_OPERATOR", "leftarg" or "rightarg") => ObjectKind.Type,
        ("OBJECT_OPERATOR", "commutator" or "negator") => ObjectKind.Operator,
        ("OBJECT_TYPE", "input" or "output" or "receive" or "send" or "typmod_in" or "typmod_out" or "analyze" or "subscript") => ObjectKind.Function,
        ("OBJECT_TYPE", "like" or "element") => ObjectKind.Type,
        ("range", "subtype" or "multirange_type_name") => ObjectKind.Type,
        ("range", "subtype_opclass") => ObjectKind.OperatorClass,
        ("range", "collation") => ObjectKind.Collation,
        ("range", "canonical" or "subtype_diff") => ObjectKind.Function,
        ("OBJECT_COLLATION", "from") => ObjectKind.Collation,
        ("OBJECT_TSCONFIGURATION", "parser") => ObjectKind.TextSearchParser,
        ("OBJECT_TSCONFIGURATION", "copy") => ObjectKind.TextSearchConfiguration,
        ("OBJECT_TSDICTIONARY", "template") => ObjectKind.TextSearchTemplate,
        ("OBJECT_TSPARSER", "start" or "gettoken" or "end" or "headline" or "lextypes") => ObjectKind.Function,
        ("OBJECT_TSTEMPLATE", "init" or "lexize") => ObjectKind.Function,
        _ => null,
    };
}

using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <summary>An attribute of a definition list (<c>(SFUNC = f, STYPE = t)</c>) whose value names an object.</summary>
/// <param name="Name">The attribute, in lower case.</param>
/// <param name="Kind">The kind of object that its value names.</param>
/// <param name="Role">Whether the object is looked up or created.</param>
internal readonly record struct DefinitionAttribute(string Name, ObjectKind Kind, ReferenceRole Role = ReferenceRole.Lookup)
{
    /// <summary>Those of <c>CREATE TYPE</c> for a base type, and of <c>ALTER TYPE … SET</c>.</summary>
    internal static readonly DefinitionAttribute[] BaseType =
    [
        new("input", ObjectKind.Function),
        new("output", ObjectKind.Function),
        new("receive", ObjectKind.Function),
        new("send", ObjectKind.Function),
        new("typmod_in", ObjectKind.Function),
        new("typmod_out", ObjectKind.Function),
        new("analyze", ObjectKind.Function),
        new("subscript", ObjectKind.Function),
        new("like", ObjectKind.Type),
        new("element", ObjectKind.Type),
    ];

    /// <summary>Those of <c>CREATE TYPE … AS RANGE</c>.</summary>
    internal static readonly DefinitionAttribute[] RangeType =
    [
        new("subtype", ObjectKind.Type),
        new("subtype_opclass", ObjectKind.OperatorClass),
        new("collation", ObjectKind.Collation),
        new("canonical", ObjectKind.Function),
        new("subtype_diff", ObjectKind.Function),
        new("multirange_type_name", ObjectKind.Type, ReferenceRole.Creation),
    ];

    /// <summary>Those of <c>CREATE AGGREGATE</c>, old spellings included.</summary>
    internal static readonly DefinitionAttribute[] Aggregate =
    [
        new("sfunc", ObjectKind.Function),
        new("sfunc1", ObjectKind.Function),
        new("finalfunc", ObjectKind.Function),
        new("combinefunc", ObjectKind.Function),
        new("serialfunc", ObjectKind.Function),
        new("deserialfunc", ObjectKind.Function),
        new("msfunc", ObjectKind.Function),
        new("minvfunc", ObjectKind.Function),
        new("mfinalfunc", ObjectKind.Function),
        new("basetype", ObjectKind.Type),
        new("stype", ObjectKind.Type),
        new("stype1", ObjectKind.Type),
        new("mstype", ObjectKind.Type),
        new("sortop", ObjectKind.Operator),
    ];

    /// <summary>
    /// Those of <c>CREATE OPERATOR</c> and <c>ALTER OPERATOR … SET</c>. A commutator or negator that does not exist is
    /// created as a shell.
    /// </summary>
    internal static readonly DefinitionAttribute[] Operator =
    [
        new("function", ObjectKind.Function),
        new("procedure", ObjectKind.Function),
        new("restrict", ObjectKind.Function),
        new("join", ObjectKind.Function),
        new("leftarg", ObjectKind.Type),
        new("rightarg", ObjectKind.Type),
        new("commutator", ObjectKind.Operator, ReferenceRole.Creation),
        new("negator", ObjectKind.Operator, ReferenceRole.Creation),
    ];

    /// <summary>Those of <c>CREATE COLLATION</c>.</summary>
    internal static readonly DefinitionAttribute[] Collation = [new("from", ObjectKind.Collation)];

    /// <summary>Those of <c>CREATE TEXT SEARCH CONFIGURATION</c>.</summary>
    internal static readonly DefinitionAttribute[] TextSearchConfiguration =
    [
        new("parser", ObjectKind.TextSearchParser),
        new("copy", ObjectKind.TextSearchConfiguration),
    ];

    /// <summary>Those of <c>CREATE TEXT SEARCH PARSER</c>.</summary>
    internal static readonly DefinitionAttribute[] TextSearchParser =
    [
        new("start", ObjectKind.Function),
        new("gettoken", ObjectKind.Function),
        new("end", ObjectKind.Function),
        new("headline", ObjectKind.Function),
        new("lextypes", ObjectKind.Function),
    ];

    /// <summary>Those of <c>CREATE TEXT SEARCH TEMPLATE</c>.</summary>
    internal static readonly DefinitionAttribute[] TextSearchTemplate =
    [
        new("init", ObjectKind.Function),
        new("lexize", ObjectKind.Function),
    ];

    /// <summary>Those of <c>CREATE TEXT SEARCH DICTIONARY</c>, whose other attributes belong to the template and name no object.</summary>
    internal static readonly DefinitionAttribute[] TextSearchDictionary = [new("template", ObjectKind.TextSearchTemplate)];
}

namespace Waymark.Names;

/// <summary>
/// The namespaces of a schema: two objects may share a name only when their kinds differ.
/// </summary>
/// <remarks>Tables, views, sequences, indexes and composite types share one namespace in PostgreSQL (manual, 5.9 and <c>pg_class</c>).</remarks>
public enum ObjectKind
{
    /// <summary>A table, view, materialized view, foreign table, sequence or index.</summary>
    Relation,

    /// <summary>A base, enum, range or composite type, or a domain.</summary>
    Type,

    /// <summary>A function, procedure or aggregate.</summary>
    Function,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>An operator class of an index.</summary>
    OperatorClass,

    /// <summary>An operator family of an index.</summary>
    OperatorFamily,

    /// <summary>A collation.</summary>
    Collation,

    /// <summary>An encoding conversion.</summary>
    Conversion,

    /// <summary>An extended-statistics object.</summary>
    Statistics,

    /// <summary>A text search configuration.</summary>
    TextSearchConfiguration,

    /// <summary>A text search dictionary.</summary>
    TextSearchDictionary,

    /// <summary>A text search parser.</summary>
    TextSearchParser,

    /// <summary>A text search template.</summary>
    TextSearchTemplate,

    /// <summary>An extension: not itself in a schema, but its objects are.</summary>
    Extension,

    /// <summary>A schema, named where SQL names one alone: <c>SET SCHEMA x</c>, <c>table_schema = 'x'</c>.</summary>
    Schema,
}

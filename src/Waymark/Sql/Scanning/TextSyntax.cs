namespace Waymark.Sql.Scanning;

/// <summary>How the server reads a text that names something.</summary>
internal enum TextSyntax : byte
{
    /// <summary>A relation: <c>s.t</c>.</summary>
    Relation,

    /// <summary>A type: <c>s.t</c>, <c>double precision</c>, <c>int[]</c>.</summary>
    Type,

    /// <summary>A function, perhaps with the types of its arguments: <c>s.f(int, text)</c>.</summary>
    Function,

    /// <summary>An operator, perhaps with the types of its operands: <c>s.+(int, int)</c>.</summary>
    Operator,

    /// <summary>A collation.</summary>
    Collation,

    /// <summary>A text search configuration.</summary>
    TextSearchConfiguration,

    /// <summary>A text search dictionary.</summary>
    TextSearchDictionary,

    /// <summary>A text search parser.</summary>
    TextSearchParser,

    /// <summary>A schema as an identifier, which is folded.</summary>
    Schema,

    /// <summary>A schema letter by letter, as the catalogue spells it.</summary>
    CatalogSchema,

    /// <summary>A list of schemas, separated by commas, where the argument before it is <c>search_path</c>.</summary>
    SearchPath,

    /// <summary>SQL statements.</summary>
    Statements,
}

namespace Waymark.Sql;

/// <summary>What the text says about a reference beyond its kind and role.</summary>
[Flags]
public enum ReferenceTraits
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Names a common table expression of the statement.</summary>
    Cte = 1 << 0,

    /// <summary>Names something else that is local to the statement: an alias, a transition table, a variable.</summary>
    Local = 1 << 1,

    /// <summary>Creates a temporary object.</summary>
    Temporary = 1 << 2,

    /// <summary>The object is dropped.</summary>
    Dropped = 1 << 3,

    /// <summary>The target of a foreign key.</summary>
    ForeignKey = 1 << 4,

    /// <summary>Schema and table of a column reference (<c>public.t.c</c>), which follow their table.</summary>
    ColumnQualifier = 1 << 5,

    /// <summary>Stands inside a string constant that the server reads as a name or as SQL.</summary>
    InString = 1 << 6,

    /// <summary>A schema compared with a schema column of the system catalogue: written as the server stores it.</summary>
    CatalogFilter = 1 << 7,

    /// <summary>The name that a <c>RENAME TO</c> gives: never qualified, not an object yet.</summary>
    NewName = 1 << 8,

    /// <summary>An unqualified name has no place for a prefix; its schema is a clause after it (<c>CREATE EXTENSION x SCHEMA s</c>).</summary>
    SchemaClause = 1 << 9,

    /// <summary>Created only where it does not exist (<c>IF NOT EXISTS</c>, <c>OR REPLACE</c>).</summary>
    IfNotExists = 1 << 10,

    /// <summary>Looked up only where it exists (<c>IF EXISTS</c>).</summary>
    IfExists = 1 << 11,

    /// <summary>Listed for people; the server itself places it (a name that must stay unqualified).</summary>
    Unqualifiable = 1 << 12,

    /// <summary>The whole expression stands for a schema's name (<c>current_schema()</c>) and is replaced by a string constant.</summary>
    CurrentSchema = 1 << 13,

    /// <summary>A schema of the search path that the text sets.</summary>
    SearchPath = 1 << 14,

    /// <summary>Creates a temporary table that is dropped when its transaction ends (<c>ON COMMIT DROP</c>).</summary>
    DroppedOnCommit = 1 << 17,

    /// <summary>Creates a view, which is temporary when its query reads a temporary object.</summary>
    View = 1 << 16,

    /// <summary>An operator whose schema can only be written as <c>OPERATOR(schema.+)</c>.</summary>
    OperatorSyntax = 1 << 15,
}

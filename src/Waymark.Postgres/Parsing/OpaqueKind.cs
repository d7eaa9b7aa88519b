using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>A kind of object that the model keeps as its statement.</summary>
/// <param name="Name">The kind as DROP spells it.</param>
/// <param name="Words">The words that name it.</param>
/// <param name="Shape">What tells one object of the kind from another.</param>
internal sealed record OpaqueKind(string Name, Keyword[] Words, OpaqueShape Shape)
{
    /// <summary>All kinds; longer words stand before those that they begin with.</summary>
    internal static IReadOnlyList<OpaqueKind> All { get; } =
    [
        new("EVENT TRIGGER", [Keyword.Event, Keyword.Trigger], OpaqueShape.Global),
        new("COLLATION", [Keyword.Collation], OpaqueShape.Named),
        new("CAST", [Keyword.Cast], OpaqueShape.Cast),
        new("OPERATOR CLASS", [Keyword.Operator, Keyword.Class], OpaqueShape.OfMethod),
        new("OPERATOR FAMILY", [Keyword.Operator, Keyword.Family], OpaqueShape.OfMethod),
        new("OPERATOR", [Keyword.Operator], OpaqueShape.Operator),
        new("CONVERSION", [Keyword.Default, Keyword.Conversion], OpaqueShape.Named),
        new("CONVERSION", [Keyword.Conversion], OpaqueShape.Named),
        new("PUBLICATION", [Keyword.Publication], OpaqueShape.Global),
        new("STATISTICS", [Keyword.Statistics], OpaqueShape.Named),
        new("TEXT SEARCH CONFIGURATION", [Keyword.Text, Keyword.Search, Keyword.Configuration], OpaqueShape.Named),
        new("TEXT SEARCH DICTIONARY", [Keyword.Text, Keyword.Search, Keyword.Dictionary], OpaqueShape.Named),
        new("TEXT SEARCH PARSER", [Keyword.Text, Keyword.Search, Keyword.Parser], OpaqueShape.Named),
        new("TEXT SEARCH TEMPLATE", [Keyword.Text, Keyword.Search, Keyword.Template], OpaqueShape.Named),
        new("RULE", [Keyword.Rule], OpaqueShape.OnTable),
        new("ACCESS METHOD", [Keyword.Access, Keyword.Method], OpaqueShape.Global),
        new("TRANSFORM", [Keyword.Transform], OpaqueShape.Transform),
        new("LANGUAGE", [Keyword.Trusted, Keyword.Procedural, Keyword.Language], OpaqueShape.Global),
        new("LANGUAGE", [Keyword.Trusted, Keyword.Language], OpaqueShape.Global),
        new("LANGUAGE", [Keyword.Procedural, Keyword.Language], OpaqueShape.Global),
        new("LANGUAGE", [Keyword.Language], OpaqueShape.Global),
        new("FOREIGN DATA WRAPPER", [Keyword.Foreign, Keyword.Data, Keyword.Wrapper], OpaqueShape.Global),
        new("SERVER", [Keyword.Server], OpaqueShape.Global),
    ];

    /// <summary>Stands for the operand that a prefix operator does not have.</summary>
    internal static DataType NoOperand { get; } = new(new ObjectName(null, "NONE"));

    /// <summary>Whether objects of the kind live in a schema.</summary>
    internal bool IsInSchema => Shape is OpaqueShape.Named or OpaqueShape.OfMethod or OpaqueShape.Operator;

    /// <summary>The kind whose words stand at the cursor; null for none.</summary>
    internal static OpaqueKind? At(TokenCursor cursor)
    {
        foreach (var kind in All)
        {
            if (kind.StandsAt(cursor))
            {
                return kind;
            }
        }

        return null;
    }

    private bool StandsAt(TokenCursor cursor)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (cursor.Ahead(i).Keyword != Words[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What tells an object from another of its kind.</summary>
internal enum OpaqueShape
{
    /// <summary>A name in a schema.</summary>
    Named,

    /// <summary>A name in no schema.</summary>
    Global,

    /// <summary>A name and its access method.</summary>
    OfMethod,

    /// <summary>A name and its table.</summary>
    OnTable,

    /// <summary>A symbol and the types of its operands.</summary>
    Operator,

    /// <summary>Two types.</summary>
    Cast,

    /// <summary>A type and a language.</summary>
    Transform,
}

namespace Waymark.Schema;

/// <summary>An object that the model keeps as its statement: collations, casts, operators, event triggers, publications and their like.</summary>
public sealed record OpaqueObject : SchemaObject
{
    /// <summary>What it is, as DROP spells it: <c>EVENT TRIGGER</c>, <c>COLLATION</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The statement that creates it, normalised, without its semicolon.</summary>
    public required SqlExpression Definition { get; init; }

    /// <summary>The table or view that it belongs to, by which it goes: a rule's; null for most.</summary>
    public ObjectName? Table { get; init; }

    /// <summary>
    /// The types that tell it from others of its name: an operator's operands (a missing one is called <c>NONE</c>), the two of a cast, a transform's.
    /// </summary>
    public EquatableList<DataType> Types { get; init; }

    /// <summary>What else follows its name in DROP to tell it from others: <c>USING btree</c>, <c>LANGUAGE plperl</c>; empty for most.</summary>
    public string Qualifier { get; init; } = string.Empty;

    /// <summary>The object of no schema that it is made with: a server's wrapper, a transform's language.</summary>
    public GlobalObject? MadeWith { get; init; }

    /// <summary>Whether objects of its kind live in a schema; event triggers, casts and publications do not.</summary>
    public bool InSchema { get; init; } = true;
}

/// <summary>Names an object that is in no schema.</summary>
/// <param name="Kind">What it is, as DROP spells it.</param>
/// <param name="Name">Its name.</param>
public sealed record GlobalObject(string Kind, string Name);

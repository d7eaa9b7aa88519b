using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>A constraint of a table.</summary>
public abstract record TableConstraint
{
    /// <summary>Its name; null where none was given and the engine chooses one.</summary>
    public string? Name { get; init; }

    /// <summary>Its name as it was written, where the dialect's names are compared without case.</summary>
    [JsonIgnore]
    public Spelling Spelling { get; init; }

    /// <summary>The column that it was written behind, rather than for the table: it goes with that column. It does not count in comparing.</summary>
    [JsonIgnore]
    public Spelling ColumnOf { get; init; }

    /// <summary>When it is checked.</summary>
    public Deferral Deferral { get; init; }

    /// <summary>Its comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The comment of its index, for a constraint that has one: it is another than the constraint's own.</summary>
    public string? IndexComment { get; init; }
}

/// <summary>When a constraint is checked.</summary>
public enum Deferral
{
    /// <summary>At once, always.</summary>
    NotDeferrable,

    /// <summary>At once, unless the transaction defers it.</summary>
    InitiallyImmediate,

    /// <summary>At the end of the transaction, unless it says otherwise.</summary>
    InitiallyDeferred,
}

using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>An index of a table or materialized view that no constraint owns.</summary>
public sealed record TableIndex
{
    /// <summary>Its name; null where none was given and the engine chooses one.</summary>
    public string? Name { get; init; }

    /// <summary>Its name as it was written, where the dialect's names are compared without case.</summary>
    [JsonIgnore]
    public Spelling Spelling { get; init; }

    /// <summary>What was written behind its name, where the catalogue keeps the text.</summary>
    [JsonIgnore]
    public Spelling Written { get; init; }

    /// <summary>Its access method, for example <c>btree</c>.</summary>
    public string Method { get; init; } = "btree";

    /// <summary>Whether it refuses equal keys.</summary>
    public bool Unique { get; init; }

    /// <summary>Whether nulls equal each other.</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Its keys, in order.</summary>
    public required EquatableList<IndexKey> Keys { get; init; }

    /// <summary>Columns that it carries beside.</summary>
    public EquatableList<string> Include { get; init; }

    /// <summary>Which rows it holds; null for all.</summary>
    public SqlExpression? Predicate { get; init; }

    /// <summary>Storage options.</summary>
    public EquatableList<StorageOption> Options { get; init; }

    /// <summary>Its tablespace; null for the default.</summary>
    public string? Tablespace { get; init; }

    /// <summary>Whether it covers the parent table alone, not its partitions (<c>ON ONLY</c>).</summary>
    public bool Only { get; init; }

    /// <summary>Whether it is built without blocking writes. It is how it is made, not what it is: two indexes that differ in it are equal in the catalogue.</summary>
    public bool Concurrently { get; init; }

    /// <summary>Whether building it failed, so that no query uses it and it has to be made anew. Nobody declares such an index.</summary>
    public bool Invalid { get; init; }

    /// <summary>Whether the table is clustered by it.</summary>
    public bool Clustered { get; init; }

    /// <summary>Its comment.</summary>
    public string? Comment { get; init; }
}

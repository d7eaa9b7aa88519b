using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>A table with all that belongs to it.</summary>
public sealed record Table : SchemaObject
{
    /// <summary>What was written behind its name, where the catalogue keeps the text.</summary>
    [JsonIgnore]
    public Spelling Written { get; init; }

    /// <summary>Its columns, in order.</summary>
    public EquatableList<Column> Columns { get; init; }

    /// <summary>Its primary key and unique constraints.</summary>
    public EquatableList<KeyConstraint> Keys { get; init; }

    /// <summary>Its foreign keys.</summary>
    public EquatableList<ForeignKey> ForeignKeys { get; init; }

    /// <summary>Its check constraints.</summary>
    public EquatableList<CheckConstraint> Checks { get; init; }

    /// <summary>Its exclusion constraints.</summary>
    public EquatableList<ExclusionConstraint> Exclusions { get; init; }

    /// <summary>Its indexes, but for those of constraints.</summary>
    public EquatableList<TableIndex> Indexes { get; init; }

    /// <summary>Its triggers.</summary>
    public EquatableList<Trigger> Triggers { get; init; }

    /// <summary>The triggers of its parent that fire here at other times than there, for a partition.</summary>
    public EquatableList<InheritedTriggerState> InheritedTriggerStates { get; init; }

    /// <summary>Its row-level security policies.</summary>
    public EquatableList<Policy> Policies { get; init; }

    /// <summary>Whether row-level security is on.</summary>
    public bool RowSecurity { get; init; }

    /// <summary>Whether row-level security holds for the owner too.</summary>
    public bool ForceRowSecurity { get; init; }

    /// <summary>The tables that it inherits from.</summary>
    public EquatableList<ObjectName> Inherits { get; init; }

    /// <summary>The columns that it has from a table that it inherits from, and declares itself too: they stay when that table loses them.</summary>
    public EquatableList<string> RedeclaredColumns { get; init; }

    /// <summary>The check constraints that it has from a table that it inherits from, and declares itself too.</summary>
    public EquatableList<string> RedeclaredChecks { get; init; }

    /// <summary>How it is partitioned: what follows <c>PARTITION BY</c>; null when it is not.</summary>
    public SqlExpression? PartitionBy { get; init; }

    /// <summary>The table that it is a partition of.</summary>
    public ObjectName? PartitionOf { get; init; }

    /// <summary>Its bounds: what follows <c>FOR VALUES</c>, or <c>DEFAULT</c>.</summary>
    public SqlExpression? PartitionBound { get; init; }

    /// <summary>What its parts of its parent's indexes and keys are called, where that is not what the engine chooses.</summary>
    public EquatableList<InheritedName> PartNames { get; init; }

    /// <summary>What its parts of its parent's indexes and constraints are called.</summary>
    [JsonIgnore]
    public InheritedNames InheritedNames { get; init; }

    /// <summary>The composite type that its columns are those of (<c>CREATE TABLE … OF</c>); null when it lists them itself.</summary>
    public ObjectName? OfType { get; init; }

    /// <summary>Where its rows are, for a foreign table; null when they are here.</summary>
    public ForeignSource? Foreign { get; init; }

    /// <summary>Whether it is not written to the log.</summary>
    public bool Unlogged { get; init; }

    /// <summary>Storage options, and options of other engines (<c>ENGINE</c>).</summary>
    public EquatableList<StorageOption> Options { get; init; }

    /// <summary>Its tablespace; null for the default.</summary>
    public string? Tablespace { get; init; }

    /// <summary>Its access method; null for the default.</summary>
    public string? AccessMethod { get; init; }

    /// <summary>Its replica identity, when not the default: <c>FULL</c>, <c>NOTHING</c> or <c>USING INDEX x</c>.</summary>
    public string? ReplicaIdentity { get; init; }

    /// <summary>Whether types are enforced (SQLite's <c>STRICT</c>).</summary>
    public bool Strict { get; init; }

    /// <summary>Whether rows live in the primary key's tree (SQLite's <c>WITHOUT ROWID</c>).</summary>
    public bool WithoutRowId { get; init; }

    /// <summary>What follows the name of a table that the model does not look into (SQLite's virtual tables: <c>USING fts5(…)</c>); null for a table.</summary>
    public SqlExpression? OpaqueDefinition { get; init; }
}

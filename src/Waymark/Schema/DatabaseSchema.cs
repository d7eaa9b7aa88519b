namespace Waymark.Schema;

/// <summary>
/// All that a database, or a set of SQL files, declares. Inert: two of them are compared by a differ, and each list is sorted, so that
/// equal schemas are equal values.
/// </summary>
public sealed record DatabaseSchema
{
    /// <summary>A schema that declares nothing.</summary>
    public static DatabaseSchema Empty { get; } = new();

    /// <summary>Schemas.</summary>
    public EquatableList<SchemaDefinition> Schemas { get; init; }

    /// <summary>Extensions.</summary>
    public EquatableList<Extension> Extensions { get; init; }

    /// <summary>Enum, composite and range types, and domains.</summary>
    public EquatableList<UserType> Types { get; init; }

    /// <summary>Sequences, but for those of identity columns.</summary>
    public EquatableList<Sequence> Sequences { get; init; }

    /// <summary>Tables.</summary>
    public EquatableList<Table> Tables { get; init; }

    /// <summary>Views and materialized views.</summary>
    public EquatableList<View> Views { get; init; }

    /// <summary>Functions, procedures and aggregates.</summary>
    public EquatableList<Routine> Routines { get; init; }

    /// <summary>Privileges of the roles that are managed.</summary>
    public EquatableList<Privilege> Privileges { get; init; }

    /// <summary>What managed roles are granted on new objects.</summary>
    public EquatableList<DefaultPrivileges> DefaultPrivileges { get; init; }

    /// <summary>Everything else.</summary>
    public EquatableList<OpaqueObject> Others { get; init; }
}

using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, as the catalogue spells it.</param>
/// <param name="Type">Its type.</param>
public sealed record Column(string Name, DataType Type)
{
    /// <summary>Its name as it was written, where the dialect's names are compared without case.</summary>
    [JsonIgnore]
    public Spelling Spelling { get; init; }

    /// <summary>Whether it refuses nulls.</summary>
    public bool NotNull { get; init; }

    /// <summary>The name of the NOT NULL constraint, where the engine keeps one and it is not the default.</summary>
    public string? NotNullName { get; init; }

    /// <summary>Whether child tables do not inherit that it refuses nulls.</summary>
    public bool NotNullNoInherit { get; init; }

    /// <summary>Whether rows that were there before may hold nulls: they have not been checked.</summary>
    public bool NotNullNotValid { get; init; }

    /// <summary>What a null does, where the engine lets NOT NULL say so and it is not an error (SQLite's <c>ON CONFLICT</c>).</summary>
    public string? NotNullOnConflict { get; init; }

    /// <summary>Its default.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>How it is computed, for a generated column.</summary>
    public GeneratedColumn? Generated { get; init; }

    /// <summary>How it is numbered, for an identity column.</summary>
    public IdentityColumn? Identity { get; init; }

    /// <summary>Its collation, when it is not the type's.</summary>
    public ObjectName? Collation { get; init; }

    /// <summary>How its values are stored (<c>PLAIN</c>, <c>EXTERNAL</c>, <c>EXTENDED</c>, <c>MAIN</c>), when not the type's default.</summary>
    public string? Storage { get; init; }

    /// <summary>Its compression method, when not the default.</summary>
    public string? Compression { get; init; }

    /// <summary>Its statistics target, when not the default.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary>Its options: what the planner is told of it (<c>n_distinct</c>).</summary>
    public EquatableList<StorageOption> Options { get; init; }

    /// <summary>Options of a foreign table's wrapper for it.</summary>
    public EquatableList<StorageOption> ForeignOptions { get; init; }

    /// <summary>Whether rows get ever-growing numbers (<c>AUTOINCREMENT</c>, <c>AUTO_INCREMENT</c>).</summary>
    public bool AutoIncrement { get; init; }

    /// <summary>Its comment.</summary>
    public string? Comment { get; init; }
}

using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>One element of CREATE TABLE, in the order of the text.</summary>
/// <param name="Place">Where it stands.</param>
internal abstract record TableElement(Place Place);

/// <summary>A column as it was written, with the constraints that stand behind it.</summary>
/// <param name="Column">The column; without a type where the parent's table gives it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ColumnDraft(Column Column, Place Place) : TableElement(Place)
{
    /// <summary>Whether the column takes its type from the parent table, and only options are given.</summary>
    internal bool OptionsOnly { get; init; }

    /// <summary>Whether it is numbered by a sequence of its own (<c>serial</c>).</summary>
    internal bool IsSerial { get; init; }

    /// <summary>Whether NULL is written: that it takes nulls.</summary>
    internal bool SaysNull { get; init; }

    /// <summary>Its constraints, but for those that are part of the column itself.</summary>
    internal EquatableList<ConstraintDraft> Constraints { get; init; }
}

/// <summary>A constraint as it was written: perhaps without a name.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ConstraintDraft(TableConstraint Constraint, Place Place) : TableElement(Place)
{
    /// <summary>The index that becomes a key's (<c>USING INDEX</c>).</summary>
    internal string? UsingIndex { get; init; }
}

/// <summary>A NOT NULL that stands as a table's constraint.</summary>
/// <param name="Column">The column.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record NotNullDraft(string Column, string? Name, Place Place) : TableElement(Place)
{
    /// <summary>Whether children do not inherit it.</summary>
    internal bool NoInherit { get; init; }

    /// <summary>Whether rows that were there before have not been checked.</summary>
    internal bool NotValid { get; init; }
}

/// <summary>A LIKE clause.</summary>
/// <param name="Table">The table that is copied.</param>
/// <param name="Includes">What is copied beside names, types and NOT NULL.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record LikeDraft(ObjectName Table, LikeOptions Includes, Place Place) : TableElement(Place);

/// <summary>What LIKE copies.</summary>
[Flags]
internal enum LikeOptions
{
    None = 0,
    Comments = 1 << 0,
    Compression = 1 << 1,
    Constraints = 1 << 2,
    Defaults = 1 << 3,
    Generated = 1 << 4,
    Identity = 1 << 5,
    Indexes = 1 << 6,
    Statistics = 1 << 7,
    Storage = 1 << 8,
    All = (1 << 9) - 1,
}

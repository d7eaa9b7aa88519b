using Waymark.Diff.Changes;

namespace Waymark.Diff;

/// <summary>What a dialect can do in place. The differ asks, and takes a longer way where the answer is no.</summary>
public interface IChangeSupport
{
    /// <summary>What the dialect has.</summary>
    DialectFeatures Features { get; }

    /// <summary>
    /// Whether a change can be made as it stands. A change of a table that cannot makes the table be rebuilt
    /// (<see cref="DialectFeatures.RebuildTable"/>); any other object is dropped and created again.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <returns>Whether it can.</returns>
    bool CanApply(SchemaChange change);

    /// <summary>
    /// Whether an object must be dropped before a change and created again after it, because the engine refuses the change
    /// while the object depends on what is changed.
    /// </summary>
    /// <param name="change">The change: for example a column's new type, a dropped view.</param>
    /// <param name="dependent">The type of the object that depends on it.</param>
    /// <returns>Whether it must.</returns>
    bool MustRecreate(SchemaChange change, ObjectType dependent);

    /// <summary>Whether a column's default must be dropped before a change of the column's type and set again after it.</summary>
    /// <param name="change">The change.</param>
    /// <returns>Whether it must.</returns>
    bool MustResetDefault(AlterColumnType change);
}

/// <summary>What a dialect has.</summary>
[Flags]
public enum DialectFeatures
{
    /// <summary>Nothing beyond tables.</summary>
    None = 0,

    /// <summary>Objects live in schemas.</summary>
    Schemas = 1 << 0,

    /// <summary>Foreign keys can be added to a table that exists.</summary>
    AddForeignKey = 1 << 1,

    /// <summary>A table that cannot be changed in place is rebuilt: made anew, filled, and put in the old one's place.</summary>
    RebuildTable = 1 << 2,

    /// <summary>Statements that define schemas can be rolled back.</summary>
    TransactionalDefinition = 1 << 3,

    /// <summary>Tables, views, sequences and indexes share one namespace in each schema.</summary>
    SharedRelationNames = 1 << 4,

    /// <summary>Constraint names are unique within their table alone.</summary>
    ConstraintNamesPerTable = 1 << 5,

    /// <summary>Trigger names are unique within their table alone.</summary>
    TriggerNamesPerTable = 1 << 6,

    /// <summary>A value that is added to an enum type can be used only when the transaction that added it has ended.</summary>
    EnumValuesAfterCommit = 1 << 7,

    /// <summary>A view is checked against its tables when it is made, and keeps them from being dropped.</summary>
    CheckedViews = 1 << 8,

    /// <summary>The body of a SQL-language routine is checked when it is made.</summary>
    CheckedRoutineBodies = 1 << 9,

    /// <summary>A comment is kept for each object.</summary>
    Comments = 1 << 10,
}

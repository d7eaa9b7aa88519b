namespace Waymark.Diff;

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

    /// <summary>Tables, views, sequences and indexes share one namespace in each schema.</summary>
    SharedRelationNames = 1 << 3,

    /// <summary>A value that is added to an enum type can be used only when the transaction that added it has ended.</summary>
    EnumValuesAfterCommit = 1 << 4,

    /// <summary>A primary key makes its columns refuse nulls.</summary>
    PrimaryKeyImpliesNotNull = 1 << 5,

    /// <summary>Indexes and constraints of a column go with it when it is dropped.</summary>
    DropColumnDropsParts = 1 << 6,

    /// <summary>Objects have privileges, which are lost when an object is made anew.</summary>
    Privileges = 1 << 7,

    /// <summary>A constraint is added only with a column that it was written behind, and dropped only with that column.</summary>
    ConstraintsWithColumn = 1 << 8,

    /// <summary>Names are compared without regard to case; the model holds them in lower case.</summary>
    IgnoresCase = 1 << 10,

    /// <summary>Views and triggers are kept as their text, and what their names mean is looked up when they are used.</summary>
    LateNames = 1 << 11,

    /// <summary>One statement adds a column and constraints on it.</summary>
    AddColumnWithConstraints = 1 << 9,
}

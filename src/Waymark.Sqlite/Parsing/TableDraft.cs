using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Sqlite.Parsing;

/// <summary>A table as far as it has been read.</summary>
internal sealed class TableDraft
{
    internal TableDraft(Name name) => Name = name;

    internal Name Name { get; }

    internal List<Column> Columns { get; } = [];

    internal List<KeyConstraint> Keys { get; } = [];

    internal List<ForeignKey> ForeignKeys { get; } = [];

    internal List<CheckConstraint> Checks { get; } = [];

    /// <summary>Where columns are named that must be the table's own.</summary>
    internal List<(string Column, Place Place)> References { get; } = [];

    internal bool Strict { get; set; }

    internal bool WithoutRowId { get; set; }

    /// <summary>Where AUTOINCREMENT stands.</summary>
    internal Place? AutoIncrement { get; set; }

    internal Spelling Written { get; set; }

    /// <summary>The table.</summary>
    internal Table ToTable() => new()
    {
        Name = Name.AsObject,
        Spelling = Name.Spelling,
        Written = Written,
        Columns = [.. Columns],
        Keys = [.. Keys],
        ForeignKeys = [.. ForeignKeys],
        Checks = [.. Checks],
        Strict = Strict,
        WithoutRowId = WithoutRowId,
    };

    /// <summary>Adds a column.</summary>
    internal void AddColumn(Column column, Place place)
    {
        if (Columns.Exists(c => c.Name == column.Name))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, $"the column \"{column.Name}\" is declared twice");
        }

        Columns.Add(column);
    }

    /// <summary>Adds a key.</summary>
    internal void AddKey(KeyConstraint key, Place place)
    {
        if (key.IsPrimary && Keys.Exists(k => k.IsPrimary))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, "the table has two primary keys");
        }

        Keys.Add(key);
    }

    // SQLite documentation, "STRICT Tables", 2.
    private static bool IsStrictType(DataType type) =>
        type.Modifiers.IsEmpty && type.Name.Name is ("int" or "integer" or "real" or "text" or "blob" or "any");

    /// <summary>Refuses what the engine would refuse of the table as a whole.</summary>
    internal void Check(Place place)
    {
        foreach (var (column, where) in References.Where(r => !Columns.Exists(c => c.Name == r.Column)))
        {
            throw where.Error(SchemaCodes.UndeclaredObject, $"the table \"{Name.Spelling.Text}\" has no column \"{column}\"");
        }

        if (Strict && Columns.Find(c => !IsStrictType(c.Type)) is { } loose)
        {
            throw place.Error(SchemaCodes.BadValue, $"the table \"{Name.Spelling.Text}\" is STRICT, and the type of \"{loose.Name}\" is none of INT, INTEGER, REAL, TEXT, BLOB and ANY");
        }

        if (WithoutRowId && !Keys.Exists(k => k.IsPrimary))
        {
            throw place.Error(SchemaCodes.BadValue, $"the table \"{Name.Spelling.Text}\" is WITHOUT ROWID and has no primary key");
        }

        if (AutoIncrement is { } autoIncrement && RowIds.AliasOf(ToTable()) is null)
        {
            throw autoIncrement.Error(SchemaCodes.BadValue, "AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY of a table with rowids");
        }
    }
}

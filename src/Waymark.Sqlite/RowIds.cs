using Waymark.Schema;

namespace Waymark.Sqlite;

/// <summary>Rowids of tables (SQLite documentation, "ROWIDs and the INTEGER PRIMARY KEY").</summary>
internal static class RowIds
{
    private static readonly string[] Names = ["rowid", "_rowid_", "oid"];

    /// <summary>Whether a name may mean the rowid.</summary>
    internal static bool IsName(string folded) => Names.Contains(folded);

    /// <summary>The column that is the rowid by another name; null where there is none. <c>INTEGER PRIMARY KEY DESC</c> behind a column makes none.</summary>
    internal static string? AliasOf(Table table)
    {
        if (table.WithoutRowId || table.Keys.FirstOrDefault(k => k.IsPrimary) is not { Keys: [{ Descending: false, Column: { } name }] })
        {
            return null;
        }

        return table.Columns.Any(c => c.Name == name && c.Type.Name.Name == "integer" && c.Type.Modifiers.IsEmpty) ? name : null;
    }

    /// <summary>A name by which the rowid can be read and written; null where there is none, or each is a column's.</summary>
    internal static string? NameIn(params IReadOnlyList<Table> tables) => tables.Any(t => t.WithoutRowId)
        ? null
        : Names.FirstOrDefault(n => tables.All(t => t.Columns.All(c => c.Name != n)));
}

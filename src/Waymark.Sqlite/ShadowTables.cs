namespace Waymark.Sqlite;

/// <summary>The tables in which virtual tables keep what they hold (SQLite documentation, "The Virtual Table Mechanism", xShadowName).</summary>
internal static class ShadowTables
{
    private static readonly Dictionary<string, string[]> Suffixes = new(StringComparer.Ordinal)
    {
        ["fts3"] = ["content", "segments", "segdir", "docsize", "stat"],
        ["fts4"] = ["content", "segments", "segdir", "docsize", "stat"],
        ["fts5"] = ["data", "idx", "content", "docsize", "config"],
        ["rtree"] = ["node", "rowid", "parent"],
        ["rtree_i32"] = ["node", "rowid", "parent"],
        ["geopoly"] = ["node", "rowid", "parent"],
    };

    /// <summary>Whether a table holds what a virtual table keeps.</summary>
    /// <param name="table">The table's name, folded.</param>
    /// <param name="virtualTable">The virtual table's name, folded.</param>
    /// <param name="module">The virtual table's module, folded.</param>
    /// <param name="isModuleKnown">False where any table may be one whose name starts with the virtual table's: the module is not there to be asked.</param>
    internal static bool IsShadow(string table, string virtualTable, string module, bool isModuleKnown)
    {
        if (table.Length <= virtualTable.Length + 1 || table[virtualTable.Length] != '_' || !table.StartsWith(virtualTable, StringComparison.Ordinal))
        {
            return false;
        }

        return Suffixes.TryGetValue(module, out var suffixes) ? suffixes.Contains(table[(virtualTable.Length + 1)..]) : !isModuleKnown;
    }

    /// <summary>Whether a name is one of SQLite's own (SQLite documentation, "The Schema Table", internal schema objects).</summary>
    internal static bool IsInternal(string name) => name.StartsWith("sqlite_", StringComparison.Ordinal);

    /// <summary>Whether a name is kept for SQLite, and none of those that the shell writes out with a schema.</summary>
    internal static bool IsReserved(string name) => IsInternal(name) && name is not ("sqlite_sequence" or "sqlite_stat1" or "sqlite_stat2" or "sqlite_stat3" or "sqlite_stat4");
}

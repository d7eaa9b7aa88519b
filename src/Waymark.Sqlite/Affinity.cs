using Waymark.Schema;

namespace Waymark.Sqlite;

/// <summary>The affinity of a declared type (SQLite documentation, "Datatypes In SQLite", 3.1).</summary>
internal static class Affinity
{
    /// <summary>The affinity of a type: by what its text holds.</summary>
    /// <returns><c>INTEGER</c>, <c>TEXT</c>, <c>BLOB</c>, <c>REAL</c> or <c>NUMERIC</c>.</returns>
    internal static string Of(DataType type)
    {
        var name = type.Name.Name;
        return Holds(name, "int") ? "INTEGER"
            : Holds(name, "char") || Holds(name, "clob") || Holds(name, "text") ? "TEXT"
            : name.Length == 0 || Holds(name, "blob") ? "BLOB"
            : Holds(name, "real") || Holds(name, "floa") || Holds(name, "doub") ? "REAL"
            : "NUMERIC";
    }

    private static bool Holds(string name, string part) => name.Contains(part, StringComparison.Ordinal);
}

using System.Data.Common;

namespace Waymark.Sqlite.Inspection;

/// <summary>An object as the schema table has it.</summary>
/// <param name="Type"><c>table</c>, <c>index</c>, <c>view</c> or <c>trigger</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table or view that it belongs to.</param>
/// <param name="Sql">Its text.</param>
internal sealed record SchemaEntry(string Type, string Name, string Table, string Sql);

/// <summary>The schema table (SQLite documentation, "The Schema Table").</summary>
internal static class SchemaTable
{
    // The name that versions before 3.33 know too.
    private const string Query = "SELECT type, name, tbl_name, sql FROM main.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid";

    /// <summary>Reads it.</summary>
    internal static async Task<IReadOnlyList<SchemaEntry>> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var entries = new List<SchemaEntry>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            entries.Add(new SchemaEntry(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return entries;
    }
}

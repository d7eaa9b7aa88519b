using System.Data.Common;
using System.Text;
using Waymark.Schema;

namespace Waymark.Sqlite.Inspection;

/// <summary>Finds the tables that hold no rows, all in one query.</summary>
internal static class EmptyTables
{
    // A result may have 2000 columns and an expression 1000 operands ("Implementation Limits For SQLite").
    private const int PerColumn = 200;

    /// <summary>Asks the engine.</summary>
    internal static async Task<IReadOnlySet<ObjectName>> ReadAsync(DbConnection connection, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        var tables = schema.Tables.Where(t => t.OpaqueDefinition is null);
        var empty = new HashSet<ObjectName>();
        if (tables.IsEmpty)
        {
            return empty;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = QueryOf(tables);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < tables.Count; i++)
        {
            if (reader.GetString(i / PerColumn)[i % PerColumn] == '0')
            {
                empty.Add(tables[i].Name);
            }
        }

        return empty;
    }

    private static string QueryOf(EquatableList<Table> tables)
    {
        var query = new StringBuilder("SELECT ");
        for (var i = 0; i < tables.Count; i++)
        {
            query.Append(i == 0 ? "''||" : i % PerColumn == 0 ? ",''||" : "||");
            query.Append("EXISTS(SELECT 1 FROM main.").Append(NameText.Quote(tables[i].Name.Name, tables[i].Spelling)).Append(')');
        }

        return query.ToString();
    }
}

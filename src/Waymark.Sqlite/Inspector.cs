using System.Data.Common;
using Waymark.Diff;
using Waymark.Sqlite.Inspection;

namespace Waymark.Sqlite;

/// <summary>
/// Reads the schema of SQLite's main database out of its catalogue, which holds the text of every object. SQLite's own tables, and
/// those in which virtual tables keep what they hold, are not part of it.
/// </summary>
public sealed class SqliteInspector : ISchemaInspector
{
    /// <inheritdoc/>
    public async Task<InspectedSchema> InspectAsync(DbConnection connection, InspectionScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var entries = await SchemaTable.ReadAsync(connection, cancellationToken);
        var shadows = await ShadowTableList.ReadAsync(connection, cancellationToken);
        var managed = shadows.Without(entries);
        var schema = SqliteParser.ParseCatalog(managed.Select(e => new SqlSource($"{e.Type} {e.Name}", e.Sql)));
        return new InspectedSchema
        {
            Schema = schema,
            EmptyTables = await EmptyTables.ReadAsync(connection, schema, cancellationToken),
        };
    }
}

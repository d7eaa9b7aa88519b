using System.Data.Common;
using Waymark.Diff;
using Waymark.Schema;
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
        var schema = await ReadSchemaAsync(connection, cancellationToken).ConfigureAwait(false);
        return new InspectedSchema
        {
            Schema = schema,
            EmptyTables = await EmptyTables.ReadAsync(connection, schema, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Reads the schema alone.</summary>
    internal static async Task<DatabaseSchema> ReadSchemaAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var entries = await SchemaTable.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        var shadows = await ShadowTableList.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        return SqliteParser.ParseCatalog(shadows.Without(entries).Select(e => new SqlSource($"{e.Type} {e.Name}", e.Sql)));
    }
}

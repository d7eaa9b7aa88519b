using System.Data.Common;
using Waymark.Diff;
using Waymark.Sqlite.Inspection;

namespace Waymark.Sqlite;

/// <summary>An empty database in memory, or one with the schema of another, over the same driver. Functions, collations and modules that a program added to its connection are not there.</summary>
internal static class InMemoryDatabase
{
    /// <summary>Opens an empty one.</summary>
    /// <param name="like">A connection of the driver.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="SchemaDiffException">The driver makes no connections.</exception>
    internal static async Task<DbConnection> OpenAsync(DbConnection like, CancellationToken cancellationToken)
    {
        var connection = DbProviderFactories.GetFactory(like)?.CreateConnection()
            ?? throw new SchemaDiffException(SchemaCodes.CannotVerify, "the driver makes no connections by itself, so there is no database in memory to try things out on");
        connection.ConnectionString = "Data Source=:memory:";
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        return connection;
    }

    /// <summary>Opens one with the schema of another.</summary>
    internal static async Task<DbConnection> CopySchemaAsync(DbConnection source, CancellationToken cancellationToken)
    {
        var entries = await SchemaTable.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        var shadows = await ShadowTableList.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        var copy = await OpenAsync(source, cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var entry in shadows.Without(entries).OrderBy(e => e.Type == "table" ? 0 : 1))
            {
                await ExecuteAsync(copy, entry.Sql, cancellationToken).ConfigureAwait(false);
            }

            return copy;
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs one statement.</summary>
    internal static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}

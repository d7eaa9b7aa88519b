using System.Data.Common;
using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sqlite.Generation;
using Waymark.Sqlite.Renaming;

namespace Waymark.Sqlite;

/// <summary>An empty database in memory, or one with the schema of another, over the same driver. Functions, collations and modules that a program added to its connection are not there.</summary>
internal static class InMemoryDatabase
{
    private static readonly SqliteNormalizer Normalizer = new();

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

        // Some builds heed foreign keys unless told otherwise, and then refuse to drop a table to which one without a key refers.
        await ExecuteAsync(connection, "PRAGMA foreign_keys = OFF", cancellationToken).ConfigureAwait(false);
        return connection;
    }

    /// <summary>Opens one with a schema. It is made of statements that every build of SQLite takes.</summary>
    internal static Task<DbConnection> CopyAsync(DbConnection like, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        var normalized = Normalizer.Normalize(schema);
        return BuildAsync(like, [.. Tables(normalized), .. ViewsAndTriggers(normalized)], cancellationToken);
    }

    /// <summary>Opens one with the views and triggers of a schema, and the tables that they and some texts name.</summary>
    internal static Task<DbConnection> CopyMentionedAsync(
        DbConnection like, DatabaseSchema schema, IReadOnlyList<SqlExpression> texts, CancellationToken cancellationToken) =>
        CopyAsync(like, MentionedTables.Keep(schema, texts, []), cancellationToken);

    /// <summary>Opens one with the tables of a schema and their indexes; null where they use what a program added to its connection.</summary>
    internal static async Task<DbConnection?> TryCopyTablesAsync(DbConnection like, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        try
        {
            return await BuildAsync(like, Tables(schema), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static async Task<DbConnection> BuildAsync(DbConnection like, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        var copy = await OpenAsync(like, cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var statement in statements)
            {
                await ExecuteAsync(copy, statement, cancellationToken).ConfigureAwait(false);
            }

            return copy;
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IEnumerable<string> Tables(DatabaseSchema schema) =>
        schema.Tables.Select(TableText.Create).Concat(schema.Tables.SelectMany(t => t.Indexes.Select(i => IndexText.Create(t, t.Name, i))));

    private static IEnumerable<string> ViewsAndTriggers(DatabaseSchema schema) => DependentTexts.Of(schema).Select(t => t.Sql!);

    /// <summary>Runs one statement.</summary>
    internal static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}

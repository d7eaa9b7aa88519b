using System.Data.Common;
using Waymark.Migrations.Journals;
using Waymark.Migrations.Running;

namespace Waymark.Migrations.Locks;

/// <summary>Makes the lock that a backend can give.</summary>
internal static class RunnerLocks
{
    /// <summary>Makes the lock, and the table that it needs.</summary>
    internal static async Task<IRunnerLock> CreateAsync(RunContext context, RunConnection connection, JournalContents contents, CancellationToken cancellationToken)
    {
        var wait = new LockWait(context.Options.RunnerWait, context.Progress);
        if (context.Adapter.AdvisoryLocks is { } advisory)
        {
            return new AdvisoryLock(advisory, context.JournalName, connection, wait);
        }

        if (!contents.LockExists)
        {
            await CreateTableAsync(context, connection, contents, cancellationToken).ConfigureAwait(false);
        }

        return new LockRow(context, connection, wait);
    }

    private static async Task CreateTableAsync(RunContext context, RunConnection connection, JournalContents contents, CancellationToken cancellationToken)
    {
        var (dialect, tables) = (context.Dialect, context.Tables);
        var schema = contents.SchemaExists || tables.Lock.Schema is null ? null : dialect.CreateSchema(tables.Lock.Schema);
        string?[] statements = [schema, dialect.CreateLock(tables)];
        try
        {
            foreach (var sql in statements.OfType<string>())
            {
                await connection.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DbException) when (connection.IsOpen)
        {
            // Two first runners at once: the other may have made it in the meantime.
            var found = await new JournalReader(connection, dialect, tables).ReadAsync(cancellationToken).ConfigureAwait(false);
            if (!found.LockExists)
            {
                throw;
            }
        }
    }
}

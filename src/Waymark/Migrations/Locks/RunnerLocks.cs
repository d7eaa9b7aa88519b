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
        var maker = new SharedObjectMaker(connection, new JournalReader(connection, dialect, tables));
        if (!contents.SchemaExists && tables.Lock.Schema is { } schema && dialect.CreateSchema(schema) is { } createSchema)
        {
            await maker.MakeAsync(createSchema, found => found.SchemaExists, cancellationToken).ConfigureAwait(false);
        }

        await maker.MakeAsync(dialect.CreateLock(tables), found => found.LockExists, cancellationToken).ConfigureAwait(false);
    }
}

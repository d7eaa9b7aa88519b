namespace Waymark.Migrations;

/// <summary>How migrations are run.</summary>
public sealed record MigrationOptions
{
    /// <summary>What is committed together.</summary>
    public TransactionMode Transaction { get; init; } = TransactionMode.All;

    /// <summary>Whether late and changed migrations are refused instead of reported.</summary>
    public bool Strict { get; init; }

    /// <summary>The schema of the journal; null for the format's own (<c>drizzle</c>, or <c>waymark</c> for plain directories).</summary>
    public string? MetadataSchema { get; init; }

    /// <summary>The table of the journal; null for the format's own (<c>__drizzle_migrations</c>, <c>waymark_migrations</c>).</summary>
    public string? MetadataTable { get; init; }

    /// <summary>How long to wait for another runner to finish; null waits for ever.</summary>
    public TimeSpan? RunnerWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The server's <c>lock_timeout</c> for each statement (SQLite: its busy timeout); null leaves it as it is.</summary>
    public TimeSpan? LockTimeout { get; init; }

    /// <summary>How often a transaction is run again after a lock timeout, a deadlock or a serialization failure.</summary>
    public int Retries { get; init; }

    /// <summary>How long to wait before the first retry; each further one waits twice as long, at most half a minute.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What to do with a statement of which an earlier run does not say whether it took effect.</summary>
    public UnfinishedMode Unfinished { get; init; } = UnfinishedMode.Stop;

    /// <summary>
    /// Schemas at which a foreign key may point although the default schema has a table of the same name; otherwise that is
    /// <see cref="MigrationCodes.ForeignKeyElsewhere"/>.
    /// </summary>
    public IReadOnlyList<string> ForeignKeySchemas { get; init; } = [];
}

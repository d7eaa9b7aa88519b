using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Tells somebody how a run of migrations goes.</summary>
internal abstract class RunReport : IProgress<MigrationEvent>, IAsyncDisposable
{
    private readonly List<Migration> _committed = [];

    /// <summary>The migrations that were committed so far.</summary>
    public IReadOnlyList<Migration> Committed => _committed;

    /// <summary>Whether anything was committed, be it less than a migration.</summary>
    public bool HasCommitted { get; private set; }

    /// <summary>Makes the report that suits whoever is there.</summary>
    /// <param name="host">What surrounds the tool.</param>
    /// <param name="isJson">Whether a machine reads it.</param>
    /// <returns>The report; dispose of it before anything else is written.</returns>
    public static RunReport For(ToolHost host, bool isJson) =>
        isJson ? new RunJson(host.Error)
        : host.IsErrorTerminal ? new RunBar(host)
        : new RunLines(host);

    /// <summary>Tells of one event.</summary>
    /// <param name="value">The event.</param>
    public void Report(MigrationEvent value)
    {
        if (value is TransactionCommitted committed)
        {
            _committed.AddRange(committed.Completed);
            HasCommitted = true;
        }

        Tell(value);
    }

    /// <summary>Tells that the run could not go on.</summary>
    /// <param name="error">Why, and where it stands.</param>
    public abstract void Fail(MigrationException error);

    /// <summary>Tells that the user stopped the run.</summary>
    public abstract void Stop();

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Tells of one event.</summary>
    /// <param name="value">The event.</param>
    protected abstract void Tell(MigrationEvent value);
}

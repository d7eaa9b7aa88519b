using Waymark.Migrations;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>The events of a run, in order.</summary>
public sealed class RecordedEvents : IProgress<MigrationEvent>
{
    private readonly List<MigrationEvent> _events = [];

    /// <summary>Called for each event, on the runner's thread.</summary>
    public Action<MigrationEvent>? Seen { get; init; }

    /// <summary>The events of one kind.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : MigrationEvent
    {
        lock (_events)
        {
            return [.. _events.OfType<T>()];
        }
    }

    /// <inheritdoc/>
    public void Report(MigrationEvent value)
    {
        lock (_events)
        {
            _events.Add(value);
        }

        Seen?.Invoke(value);
    }
}

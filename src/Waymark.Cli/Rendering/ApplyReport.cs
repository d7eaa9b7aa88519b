using Waymark.Planning.Running;

namespace Waymark.Cli.Rendering;

/// <summary>Tells somebody how applying a plan goes.</summary>
internal abstract class ApplyReport : IProgress<PlanEvent>, IAsyncDisposable
{
    /// <summary>How many statements, from the first on, were committed so far.</summary>
    protected int Committed { get; private set; }

    /// <summary>Makes the report that suits whoever is there.</summary>
    /// <param name="host">What surrounds the tool.</param>
    /// <param name="isJson">Whether a machine reads it.</param>
    /// <returns>The report; dispose of it before anything else is written.</returns>
    public static ApplyReport For(ToolHost host, bool isJson) =>
        isJson ? new ApplyJson(host.Error)
        : host.IsErrorTerminal ? new ApplyBar(host)
        : new ApplyLines(host);

    /// <summary>Tells of one event.</summary>
    /// <param name="value">The event.</param>
    public void Report(PlanEvent value)
    {
        if (value is PlanStatementsCommitted committed)
        {
            Committed = committed.Last;
        }

        Tell(value);
    }

    /// <summary>Tells that the plan could not be made or run to its end.</summary>
    /// <param name="error">Why: an exception that <see cref="SchemaProblems"/> knows.</param>
    public abstract void Fail(Exception error);

    /// <summary>Tells that the user stopped the run.</summary>
    public abstract void Stop();

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Tells of one event.</summary>
    /// <param name="value">The event.</param>
    protected abstract void Tell(PlanEvent value);
}

using System.Runtime.InteropServices;
using Waymark.Cli.Databases;

namespace Waymark.Cli.Commands;

/// <summary>Turns Ctrl-C and SIGTERM into a cancellation, so that the open transaction is rolled back. A second signal ends the tool at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly List<PosixSignalRegistration> _registrations;

    /// <summary>Starts listening.</summary>
    /// <param name="cancellationToken">Stops the tool too.</param>
    public StopSignals(CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCodes.Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCodes.Terminated)),
        ];
    }

    /// <summary>Is cancelled by a signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What the tool returns when it was stopped.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Interrupted;

    /// <summary>
    /// Whether an exception comes of the user's wish to stop. A driver may have put the server's answer to a cancellation inside of it,
    /// and a runner its own outside; a driver whose time is up may speak of a cancellation too, and nobody wished for that.
    /// </summary>
    /// <param name="error">The exception.</param>
    /// <returns>Whether it does.</returns>
    public bool Caused(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is PromptStoppedException || (cause is OperationCanceledException && Token.IsCancellationRequested))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        ExitCode = exitCode;
        _source.Cancel();
    }
}

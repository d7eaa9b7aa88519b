using System.Diagnostics;
using System.Globalization;
using Waymark.Sql;

namespace Waymark.Migrations.Locks;

/// <summary>One wait for another runner: how long, when to tell, when to give up.</summary>
internal sealed class LockWait(TimeSpan? limit, IProgress<MigrationEvent>? progress)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _pause = ShortestPause;
    private TimeSpan _nextTelling = TimeSpan.Zero;

    private TimeSpan Waited => Stopwatch.GetElapsedTime(_started);

    /// <summary>Waits a little.</summary>
    /// <param name="holder">Who holds the lock; null when that is not known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MigrationException">The wait has lasted too long.</exception>
    internal async Task PauseAsync(string? holder, CancellationToken cancellationToken)
    {
        var waited = Waited;
        if (waited >= limit)
        {
            throw TimedOut(holder, waited);
        }

        if (waited >= _nextTelling)
        {
            progress?.Report(new LockWaiting(holder, waited));
            _nextTelling = waited + TellEvery;
        }

        var pause = limit is { } most && most - waited < _pause ? most - waited : _pause;
        await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
    }

    private static MigrationException TimedOut(string? holder, TimeSpan waited)
    {
        var who = holder is null ? "another runner" : $"another runner ({holder})";
        var message = string.Create(CultureInfo.InvariantCulture, $"{who} still holds the lock after {waited.TotalSeconds:0.#} s; nothing was run");
        return new MigrationException([new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.LockTimeout, message)]);
    }
}

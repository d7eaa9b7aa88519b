using System.Data.Common;

namespace Waymark.Migrations.Locks;

/// <summary>Shows by a connection of its own that a runner lives, however long its statements take.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;

    /// <summary>Starts beating.</summary>
    /// <param name="dataSource">Opens the connection.</param>
    /// <param name="sql">One beat.</param>
    internal Heartbeat(DbDataSource dataSource, string sql) => _beating = BeatAsync(dataSource, sql, _stop.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _beating.ConfigureAwait(false);
        _stop.Dispose();
    }

    private static async Task BeatAsync(DbDataSource dataSource, string sql, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
            {
                await TryBeatAsync(dataSource, sql, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    // A beat that fails is made up for by the next; a lock that is lost is noticed by the run itself.
    private static async Task TryBeatAsync(DbDataSource dataSource, string sql, CancellationToken stop)
    {
        try
        {
            await using var connection = await dataSource.OpenConnectionAsync(stop).ConfigureAwait(false);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or IOException or TimeoutException)
        {
        }
    }
}

using System.Data;
using System.Data.Common;

namespace Waymark.Migrations.Running;

/// <summary>A connection as a run uses it: every message is one statement, and no answer is relied on but rows.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="commandTimeout">How long a command may take, in seconds; 0 is for ever.</param>
internal sealed class RunConnection(DbConnection connection, int commandTimeout) : IAsyncDisposable
{
    internal DbConnection Connection => connection;

    internal bool IsOpen => connection.State == ConnectionState.Open;

    internal DbCommand CreateCommand(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = commandTimeout;
        return command;
    }

    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the driver can send statements without awaiting the answer to each.</summary>
    internal bool CanBatch => connection.CanCreateBatch;

    /// <summary>Sends statements, each a message of its own, and then awaits their answers; the server stops at the first that fails.</summary>
    /// <returns>What went wrong: null when nothing did. Which statement it was, counted from 0, is -1 when the driver does not say.</returns>
    internal async Task<(int Failed, DbException Exception)?> ExecuteBatchAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.Timeout = commandTimeout;
        foreach (var sql in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            batch.BatchCommands.Add(command);
        }

        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (exception.BatchCommand is { } failed ? batch.BatchCommands.IndexOf(failed) : -1, exception);
        }
    }

    internal async Task<IReadOnlyList<object?[]>> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}

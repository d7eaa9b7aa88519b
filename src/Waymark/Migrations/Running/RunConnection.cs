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

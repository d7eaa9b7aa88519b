using System.Data.Common;

namespace Waymark.Planning.Running;

/// <summary>A session of a backend that needs nothing around a plan but a transaction.</summary>
/// <param name="connection">An open connection without a transaction.</param>
/// <param name="begin">The statement that starts a transaction.</param>
public class PlainPlanSession(DbConnection connection, string begin = "BEGIN") : IPlanSession
{
    /// <summary>The connection.</summary>
    protected DbConnection Connection { get; } = connection;

    /// <inheritdoc/>
    public virtual DbCommand CreateCommand(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }

    /// <inheritdoc/>
    public virtual Task BeginAsync(CancellationToken cancellationToken) => ExecuteAsync(begin, cancellationToken);

    /// <inheritdoc/>
    public virtual Task CommitAsync(CancellationToken cancellationToken) => ExecuteAsync("COMMIT", CancellationToken.None);

    /// <inheritdoc/>
    public virtual Task RollbackAsync() => ExecuteAsync("ROLLBACK", CancellationToken.None);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs one statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task.</returns>
    protected async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for one value.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The first column of the first row; null when there is none, or when it is null.</returns>
    protected async Task<object?> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(sql);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is var value and not DBNull ? value : null;
    }
}

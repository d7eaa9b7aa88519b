using System.Data;
using System.Data.Common;

namespace Waymark.Postgres.Inspection;

/// <summary>
/// The settings under which the catalogue is read: nothing is on the search path, so that the server writes schemas in SQL text, and
/// constants are printed the same way for everybody. All queries see one snapshot. A transaction that the caller has begun is used as
/// it is, and its settings are put back.
/// </summary>
internal sealed class CatalogSession : IAsyncDisposable
{
    // JIT compilation costs more than any query of the catalogue gains by it.
    private static readonly (string Name, string Value)[] Settings =
    [
        ("search_path", ""), ("DateStyle", "ISO, MDY"), ("IntervalStyle", "postgres"), ("TimeZone", "UTC"), ("extra_float_digits", "1"),
        ("bytea_output", "hex"), ("quote_all_identifiers", "off"), ("jit", "off"),
    ];

    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly IReadOnlyList<string> _before;

    private CatalogSession(DbConnection connection, DbTransaction? transaction, int serverVersion, IReadOnlyList<string> before)
    {
        _connection = connection;
        _transaction = transaction;
        _before = before;
        ServerVersion = serverVersion;
    }

    /// <summary>The server's version as a number: <c>150004</c>.</summary>
    internal int ServerVersion { get; }

    /// <summary>Prepares a connection.</summary>
    /// <exception cref="DbException">The server refused.</exception>
    internal static async Task<CatalogSession> OpenAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await TransactionState.TryBeginAsync(connection, IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        var (version, before) = await ReadSettingsAsync(connection, cancellationToken).ConfigureAwait(false);
        await SetAsync(connection, [.. Settings.Select(s => s.Value)], cancellationToken).ConfigureAwait(false);
        return new CatalogSession(connection, transaction, version, before);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
        }
        else if (_connection.State == ConnectionState.Open)
        {
            await SetAsync(_connection, _before, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<(int Version, IReadOnlyList<string> Values)> ReadSettingsAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var values = string.Join(", ", Settings.Select(s => $"pg_catalog.current_setting('{s.Name}')"));
        command.CommandText = $"SELECT pg_catalog.current_setting('server_version_num')::pg_catalog.int4, {values}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (reader.GetInt32(0), [.. Enumerable.Range(1, Settings.Length).Select(reader.GetString)]);
    }

    private static async Task SetAsync(DbConnection connection, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var calls = Settings.Select((s, i) => $"pg_catalog.set_config('{s.Name}', {Parsing.StringConstant.Quote(values[i])}, true)");
        command.CommandText = $"SELECT {string.Join(", ", calls)}";
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}

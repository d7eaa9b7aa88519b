using System.Data;
using System.Data.Common;
using System.Globalization;
using Waymark.Diff;
using Waymark.Planning.Running;

namespace Waymark.Sqlite;

/// <summary>
/// A session for plans on SQLite. Foreign keys are off while a plan runs, because dropping a table would otherwise delete the rows that
/// refer to it (SQLite documentation, "ALTER TABLE", 7); before the commit every reference is checked. The write lock keeps other
/// programs out, and a schema that changed before it was taken stops the run.
/// </summary>
internal sealed class PlanSession : PlainPlanSession
{
    private const int DefaultBusyTimeout = 30;

    private readonly int _busyTimeout;
    private object? _foreignKeys;
    private object? _legacyAlterTable;
    private object? _version;

    private PlanSession(DbConnection connection, PlanSessionOptions options)
        : base(connection, "BEGIN IMMEDIATE") =>
        _busyTimeout = options.LockTimeout is { } timeout ? Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds)) : DefaultBusyTimeout;

    /// <summary>Prepares the connection.</summary>
    internal static async Task<IPlanSession> OpenAsync(DbConnection connection, PlanSessionOptions options, CancellationToken cancellationToken)
    {
        var session = new PlanSession(connection, options);
        session._foreignKeys = await session.QueryAsync("PRAGMA foreign_keys", cancellationToken).ConfigureAwait(false);
        session._legacyAlterTable = await session.QueryAsync("PRAGMA legacy_alter_table", cancellationToken).ConfigureAwait(false);
        session._version = await session.QueryAsync("PRAGMA schema_version", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("PRAGMA foreign_keys = OFF", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("PRAGMA legacy_alter_table = OFF", cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <inheritdoc/>
    /// <remarks>The driver waits this long for a lock before it gives up.</remarks>
    public override DbCommand CreateCommand(string sql)
    {
        var command = base.CreateCommand(sql);
        command.CommandTimeout = _busyTimeout;
        return command;
    }

    /// <inheritdoc/>
    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await base.BeginAsync(cancellationToken).ConfigureAwait(false);
        if (!Equals(await QueryAsync("PRAGMA schema_version", cancellationToken).ConfigureAwait(false), _version))
        {
            throw new SchemaDiffException(SchemaCodes.DatabaseChanged, "another program has changed the schema since the plan was made; plan again");
        }
    }

    /// <inheritdoc/>
    public override async Task CommitAsync(CancellationToken cancellationToken)
    {
        await CheckReferencesAsync(cancellationToken).ConfigureAwait(false);
        await base.CommitAsync(cancellationToken).ConfigureAwait(false);
        _version = await QueryAsync("PRAGMA schema_version", CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync().ConfigureAwait(false);
        if (Connection.State == ConnectionState.Open)
        {
            await RestoreAsync("foreign_keys", _foreignKeys).ConfigureAwait(false);
            await RestoreAsync("legacy_alter_table", _legacyAlterTable).ConfigureAwait(false);
        }
    }

    private Task RestoreAsync(string pragma, object? value) =>
        ExecuteAsync($"PRAGMA {pragma} = {(Convert.ToInt64(value, CultureInfo.InvariantCulture) == 0 ? "OFF" : "ON")}", CancellationToken.None);

    private async Task CheckReferencesAsync(CancellationToken cancellationToken)
    {
        await using var command = CreateCommand("PRAGMA main.foreign_key_check");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new SchemaDiffException(
                SchemaCodes.BrokenReferences,
                $"rows of the table \"{reader.GetString(0)}\" refer to rows of \"{reader.GetString(2)}\" that do not exist (PRAGMA foreign_key_check lists them)");
        }
    }
}

using System.Data;
using System.Data.Common;
using System.Globalization;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Planning.Running;

namespace Waymark.Sqlite;

/// <summary>
/// A session for plans on SQLite. Foreign keys are off while a plan runs, because dropping a table would otherwise delete the rows that
/// refer to it (SQLite documentation, "ALTER TABLE", 7); before the commit of a plan that may break references, they are checked, and
/// those that were broken before are let be. The write lock keeps other programs out, and a schema that changed before it was taken
/// stops the run.
/// </summary>
internal sealed class PlanSession : PlainPlanSession, IPlanSession
{
    private readonly int _busyTimeout;
    private object? _foreignKeys;
    private object? _legacyAlterTable;
    private object? _version;
    private bool _mayBreakReferences;
    private Dictionary<(string Table, string? Parent), int>? _brokenBefore = [];

    private PlanSession(DbConnection connection, PlanSessionOptions options)
        : base(connection, "BEGIN IMMEDIATE") =>
        _busyTimeout = BusyTimeout.SecondsOf(options.LockTimeout);

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
    public void Prepare(Plan plan) => _mayBreakReferences = plan.Statements.Any(s => s.Change is nameof(RebuildTable) or nameof(DropTable) or nameof(AddColumn));

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

        _brokenBefore = await FindBrokenBeforeAsync(cancellationToken).ConfigureAwait(false);
    }

    // A foreign key that refers to no key cannot be checked: the plan may be what repairs it, and which rows broke it before is not known.
    private async Task<Dictionary<(string Table, string? Parent), int>?> FindBrokenBeforeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await FindBrokenReferencesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbException error) when (error.Message.Contains("foreign key mismatch", StringComparison.Ordinal))
        {
            return null;
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
        if (_brokenBefore is null)
        {
            return;
        }

        foreach (var ((table, parent), count) in await FindBrokenReferencesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (count > _brokenBefore.GetValueOrDefault((table, parent)))
            {
                throw new SchemaDiffException(
                    SchemaCodes.BrokenReferences,
                    $"rows of the table \"{table}\" would refer to rows of \"{parent}\" that do not exist (PRAGMA foreign_key_check lists such rows)");
            }
        }
    }

    private async Task<Dictionary<(string Table, string? Parent), int>> FindBrokenReferencesAsync(CancellationToken cancellationToken)
    {
        var broken = new Dictionary<(string Table, string? Parent), int>();
        if (!_mayBreakReferences)
        {
            return broken;
        }

        await using var command = CreateCommand("PRAGMA main.foreign_key_check");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var key = (reader.GetString(0), reader.IsDBNull(2) ? null : reader.GetString(2));
            broken[key] = broken.GetValueOrDefault(key) + 1;
        }

        return broken;
    }
}

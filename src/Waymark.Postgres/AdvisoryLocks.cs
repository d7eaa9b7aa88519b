using System.Globalization;
using Waymark.Migrations;

namespace Waymark.Postgres;

/// <summary>PostgreSQL's session-level advisory locks (manual, 13.3.5).</summary>
/// <remarks>
/// The lock is tried, not awaited: a waiting <c>pg_advisory_lock</c> holds a snapshot, and the <c>CREATE INDEX
/// CONCURRENTLY</c> of the runner that holds the lock would wait for that snapshot for ever.
/// </remarks>
public sealed class AdvisoryLocks : IAdvisoryLocks
{
    private AdvisoryLocks()
    {
    }

    /// <summary>The one instance.</summary>
    public static AdvisoryLocks Instance { get; } = new();

    /// <inheritdoc/>
    public string TryLock(long key) => string.Create(CultureInfo.InvariantCulture, $"SELECT pg_catalog.pg_try_advisory_lock({key})");

    /// <inheritdoc/>
    public string Unlock(long key) => string.Create(CultureInfo.InvariantCulture, $"SELECT pg_catalog.pg_advisory_unlock({key})");

    /// <inheritdoc/>
    public string FindHolder(long key)
    {
        var (high, low) = ((uint)(key >> 32), (uint)key);
        return "SELECT 'process ' || l.pid || COALESCE(' (' || NULLIF(a.application_name, '') || ')', '') || COALESCE(' from ' || a.client_addr, '') "
            + "FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid "
            + "WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted "
            + "AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()) "
            + string.Create(CultureInfo.InvariantCulture, $"AND l.classid = {high} AND l.objid = {low}");
    }
}

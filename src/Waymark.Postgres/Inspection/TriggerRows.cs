using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A trigger (<c>pg_trigger</c>).</summary>
internal sealed record TriggerRow(uint Oid, uint Relation, string Name)
{
    /// <summary>Timing, level and events as bits (<c>src/include/catalog/pg_trigger.h</c>).</summary>
    internal int Type { get; init; }

    /// <summary><c>O</c> enabled, <c>D</c> disabled, <c>R</c> replica, <c>A</c> always.</summary>
    internal char State { get; init; }

    internal uint Function { get; init; }

    internal required long[] Columns { get; init; }

    internal bool IsConstraint { get; init; }

    internal uint ReferencedRelation { get; init; }

    internal Deferral Deferral { get; init; }

    internal string? OldTable { get; init; }

    internal string? NewTable { get; init; }

    /// <summary>Whether a partition has it from its parent, in another state.</summary>
    internal bool IsInherited { get; init; }

    /// <summary>Its CREATE TRIGGER, where it has a condition or arguments.</summary>
    internal string? Definition { get; init; }
}

/// <summary>Triggers, but for those that partitions have from their parents in the same state (<c>pg_trigger</c>).</summary>
internal static class TriggerRows
{
    internal static async Task<ILookup<uint, TriggerRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT t.oid::int8, t.tgrelid::int8, t.tgname, t.tgtype, t.tgenabled, t.tgfoid::int8, t.tgattr::text, t.tgconstraint <> 0,
              t.tgconstrrelid::int8, t.tgdeferrable, t.tginitdeferred, t.tgoldtable, t.tgnewtable,
              CASE WHEN t.tgqual IS NOT NULL OR t.tgnargs > 0 THEN pg_get_triggerdef(t.oid) END,
              p.oid IS NOT NULL
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
            WHERE NOT t.tgisinternal AND (p.oid IS NULL OR p.tgenabled <> t.tgenabled) AND c.relnamespace IN {catalog.Schemas}
            """;
        var rows = await catalog.ReadAsync(
            query,
            r => new TriggerRow(r.Oid(0), r.Oid(1), r.GetString(2))
            {
                Type = r.GetInt16(3),
                State = r.GetChar(4),
                Function = r.Oid(5),
                Columns = r.Numbers(6),
                IsConstraint = r.GetBoolean(7),
                ReferencedRelation = r.Oid(8),
                Deferral = ConstraintRows.DeferralOf(r.GetBoolean(9), r.GetBoolean(10)),
                OldTable = r.Text(11),
                NewTable = r.Text(12),
                Definition = r.Text(13),
                IsInherited = r.GetBoolean(14),
            }).ConfigureAwait(false);
        return rows.ToLookup(r => r.Relation);
    }
}

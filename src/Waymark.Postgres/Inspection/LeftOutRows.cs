using Waymark.Postgres.Inspection.Definitions;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>What is there and is not inspected.</summary>
/// <param name="Class">Its catalogue.</param>
/// <param name="Oid">The object.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, without its options: they may be secrets.</param>
internal sealed record LeftOutRow(uint Class, uint Oid, string Kind, ObjectName Name);

/// <summary>Names what is there and is not inspected, so that nothing is left out of an export without a word.</summary>
internal static class LeftOutRows
{
    private const uint UserMapping = 1418;
    private const uint Subscription = 6100;
    private const uint SecurityLabel = 3596;

    internal static Task<List<LeftOutRow>> ReadAsync(CatalogReader catalog)
    {
        var schemas = catalog.Schemas;
        var query = $"""
            SELECT {CatalogClass.Relation}::int8, c.oid::int8, 'foreign table with a secret option', n.nspname, c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_foreign_table f ON f.ftrelid = c.oid
            WHERE c.relnamespace IN {schemas} AND {ForeignOptions.HoldSecret("f.ftoptions")}
            UNION ALL SELECT {UserMapping}, umid::int8, 'user mapping of ' || usename || ' for server', NULL, srvname
            FROM pg_user_mappings
            UNION ALL SELECT {CatalogClass.ForeignServer}, oid::int8, 'server with a secret option', NULL, srvname
            FROM pg_foreign_server
            WHERE {ForeignOptions.HoldSecret("srvoptions")}
            UNION ALL SELECT {CatalogClass.ForeignDataWrapper}, oid::int8, 'foreign data wrapper with a secret option', NULL, fdwname
            FROM pg_foreign_data_wrapper
            WHERE {ForeignOptions.HoldSecret("fdwoptions")}
            UNION ALL SELECT {Subscription}, s.oid::int8, 'subscription', NULL, s.subname
            FROM pg_subscription s
            JOIN pg_database b ON b.oid = s.subdbid
            WHERE b.datname = current_database()
            UNION ALL SELECT {SecurityLabel}, l.objoid::int8, 'security label by ' || l.provider || ' of ' || l.objtype, NULL, l.objname
            FROM pg_seclabels l
            WHERE l.objnamespace IN {schemas}
            """;
        return catalog.ReadAsync(query, r => new LeftOutRow(r.Oid(0), r.Oid(1), r.GetString(2), new ObjectName(r.Text(3), r.GetString(4))));
    }
}

using Waymark.Postgres.Inspection.Definitions;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A relation (<c>pg_class</c>).</summary>
internal sealed record RelationRow(uint Oid, ObjectName Name, char Kind)
{
    internal bool Unlogged { get; init; }

    internal EquatableList<StorageOption> Options { get; init; }

    internal uint Tablespace { get; init; }

    internal uint AccessMethod { get; init; }

    internal bool RowSecurity { get; init; }

    internal bool ForceRowSecurity { get; init; }

    internal char ReplicaIdentity { get; init; }

    /// <summary>How it is partitioned.</summary>
    internal SqlExpression? PartitionBy { get; init; }

    /// <summary>Its bound, when it is a partition.</summary>
    internal SqlExpression? PartitionBound { get; init; }

    /// <summary>Whether it has storage, and nothing in it.</summary>
    internal bool IsEmpty { get; init; }

    /// <summary>The composite type that a table is of.</summary>
    internal ObjectName? OfType { get; init; }

    internal ForeignSource? Foreign { get; init; }

    /// <summary>Whether an option of a foreign table says by its name that it is a secret.</summary>
    internal bool HoldsSecret { get; init; }

    internal bool IsTable => Kind is 'r' or 'p' || (Kind == 'f' && !HoldsSecret);

    internal bool IsView => Kind is 'v' or 'm';
}

/// <summary>Relations of the managed schemas, indexes apart (<c>pg_class</c>).</summary>
internal static class RelationRows
{
    private static readonly string Query = $"""
        SELECT c.oid::int8, c.relname, c.relnamespace::int8, c.relkind, c.relpersistence = 'u', c.reloptions::text, t.reloptions::text,
          c.reltablespace::int8, c.relam::int8, c.relrowsecurity, c.relforcerowsecurity, c.relreplident,
          CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
          CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
          c.relkind = 'r' AND CASE WHEN c.relpages > 0 THEN false ELSE pg_relation_size(c.oid) = 0 END,
          o.typnamespace::int8, o.typname, s.srvname, f.ftoptions::text, {ForeignOptions.HoldSecret("f.ftoptions")}
        FROM pg_class c
        LEFT JOIN pg_class t ON t.oid = c.reltoastrelid AND t.reloptions IS NOT NULL
        LEFT JOIN pg_type o ON o.oid = c.reloftype
        LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
        LEFT JOIN pg_foreign_server s ON s.oid = f.ftserver
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'f') AND c.relnamespace IN
        """;

    internal static Task<List<RelationRow>> ReadAsync(CatalogReader catalog, Namespaces namespaces) => catalog.ReadAsync(
        $"{Query} {catalog.Schemas}",
        r => new RelationRow(r.Oid(0), namespaces.Name(r.Oid(2), r.GetString(1)), r.GetChar(3))
        {
            Unlogged = r.GetBoolean(4),
            Options = [.. r.Options(5), .. CatalogValues.OptionsOf(r.Texts(6), "toast.")],
            Tablespace = r.Oid(7),
            AccessMethod = r.Oid(8),
            RowSecurity = r.GetBoolean(9),
            ForceRowSecurity = r.GetBoolean(10),
            ReplicaIdentity = r.GetChar(11),
            PartitionBy = r.Expression(12),
            PartitionBound = r.Text(13) is { } bound ? new SqlExpression(WithoutForValues(bound)) : null,
            IsEmpty = !r.IsDBNull(14) && r.GetBoolean(14),
            OfType = r.Text(16) is { } type ? namespaces.Name(r.Oid(15), type) : null,
            Foreign = r.Text(17) is { } server ? new ForeignSource(server, r.Options(18)) : null,
            HoldsSecret = r.GetBoolean(19),
        });

    private static string WithoutForValues(string bound)
    {
        const string Words = "FOR VALUES ";
        return bound.StartsWith(Words, StringComparison.Ordinal) ? bound[Words.Length..] : bound;
    }
}

using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A column (<c>pg_attribute</c>).</summary>
internal sealed record ColumnRow(uint Relation, short Number, string Name, TypeKey Type)
{
    internal bool NotNull { get; init; }

    /// <summary><c>a</c> for always, <c>d</c> for by default, <c>'\0'</c> for none.</summary>
    internal char Identity { get; init; }

    /// <summary><c>s</c> for stored, <c>v</c> for virtual, <c>'\0'</c> for none.</summary>
    internal char Generated { get; init; }

    internal uint Collation { get; init; }

    /// <summary>Whether its collation is not its type's.</summary>
    internal bool HasOwnCollation { get; init; }

    /// <summary>How its values are stored, when not as its type's are; else <c>'\0'</c>.</summary>
    internal char Storage { get; init; }

    /// <summary>Whether it is inherited, and the table's own besides.</summary>
    internal bool IsRedeclared { get; init; }

    /// <summary>How values of its type are stored by themselves.</summary>
    internal char TypeStorage { get; init; }

    /// <summary><c>p</c> for pglz, <c>l</c> for lz4, <c>'\0'</c> for the default.</summary>
    internal char Compression { get; init; }

    internal int? StatisticsTarget { get; init; }

    internal EquatableList<StorageOption> Options { get; init; }

    internal EquatableList<StorageOption> ForeignOptions { get; init; }
}

/// <summary>Columns of tables, views, composite types and foreign tables (<c>pg_attribute</c>), and their defaults (<c>pg_attrdef</c>).</summary>
internal static class ColumnRows
{
    internal static async Task<ILookup<uint, ColumnRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT a.attrelid::int8, a.attnum, a.attname, a.atttypid::int8, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::int8,
              a.attcollation <> t.typcollation, CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
              {catalog.Since(140000, "a.attcompression", "NULL")}, nullif(a.attstattarget, -1)::int4, a.attoptions::text, a.attfdwoptions::text,
              t.typstorage, a.attislocal AND a.attinhcount > 0 AND NOT c.relispartition
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'c', 'f') AND c.relnamespace IN {catalog.Schemas}
            """;
        var rows = await catalog.ReadAsync(
            query,
            r => new ColumnRow(r.Oid(0), r.GetInt16(1), r.GetString(2), new TypeKey(r.Oid(3), r.GetInt32(4)))
            {
                NotNull = r.GetBoolean(5),
                Identity = r.Char(6),
                Generated = r.Char(7),
                Collation = r.Oid(8),
                HasOwnCollation = r.GetBoolean(9),
                Storage = r.Char(10),
                Compression = r.Char(11),
                StatisticsTarget = r.IsDBNull(12) ? null : r.GetInt32(12),
                Options = r.Options(13),
                ForeignOptions = r.Options(14),
                TypeStorage = r.Char(15),
                IsRedeclared = r.GetBoolean(16),
            }).ConfigureAwait(false);
        return rows.ToLookup(r => r.Relation);
    }

    /// <summary>The defaults, and what generated columns are computed from.</summary>
    internal static async Task<Dictionary<(uint Relation, short Column), SqlExpression>> ReadDefaultsAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT d.adrelid::int8, d.adnum, pg_get_expr(d.adbin, d.adrelid)
            FROM pg_attrdef d
            JOIN pg_class c ON c.oid = d.adrelid
            WHERE c.relkind IN ('r', 'p', 'f', 'v') AND c.relnamespace IN {catalog.Schemas}
            """;
        var rows = await catalog.ReadAsync(query, r => (Key: (r.Oid(0), r.GetInt16(1)), Text: new SqlExpression(r.GetString(2)))).ConfigureAwait(false);
        return rows.ToDictionary(r => r.Key, r => r.Text);
    }
}

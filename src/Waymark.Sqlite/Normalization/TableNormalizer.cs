using Waymark.Schema;

namespace Waymark.Sqlite.Normalization;

/// <summary>Tables with what belongs to them.</summary>
internal static class TableNormalizer
{
    /// <summary>A table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="names">What names mean in triggers.</param>
    internal static Table Normalize(Table table, ExpressionScope names)
    {
        if (table.OpaqueDefinition is { } definition)
        {
            return table with { OpaqueDefinition = definition.Respell(VirtualTableText.Canonicalize(definition.Text)) };
        }

        var scope = ExpressionScope.Of(table);
        var collations = table.Columns.Where(c => IsCollated(c.Collation)).ToDictionary(c => c.Name, c => c.Collation);
        return table with
        {
            Columns = [.. table.Columns.Select(c => Normalize(c, table, scope))],
            Keys = [.. table.Keys.Select(k => k with { Keys = k.Keys.Map(key => Normalize(key, scope, collations)) })],
            Checks = [.. table.Checks.Select(c => c with { Expression = ExpressionNormalizer.Normalize(c.Expression, scope) })],
            Indexes = [.. table.Indexes.Select(i => Normalize(i, scope, collations)).OrderBy(i => i.Name, StringComparer.Ordinal)],
            Triggers = [.. table.Triggers.Select(t => TriggerNormalizer.Normalize(t, names)).OrderBy(t => t.Name, StringComparer.Ordinal)],
        };
    }

    private static bool IsCollated(ObjectName? collation) => collation is { Name: not "binary" };

    private static Column Normalize(Column column, Table table, ExpressionScope scope) => column with
    {
        Type = column.Type with { Modifiers = column.Type.Modifiers.Map(m => m.Replace(" ", string.Empty, StringComparison.Ordinal).TrimStart('+')) },
        NotNull = column.NotNull || IsNotNullAsKey(column, table),
        NotNullName = null,
        Default = DefaultNormalizer.Normalize(column.Default),
        Generated = column.Generated is null ? null : column.Generated with { Expression = ExpressionNormalizer.Normalize(column.Generated.Expression, scope) },
        Collation = IsCollated(column.Collation) ? column.Collation : null,
    };

    // Only in these tables does a primary key make its columns refuse nulls ("WITHOUT ROWID", 3; "STRICT Tables", 2).
    private static bool IsNotNullAsKey(Column column, Table table) =>
        (table.WithoutRowId || table.Strict)
        && table.Keys.Any(k => k.IsPrimary && k.Keys.Any(c => c.Column == column.Name))
        && RowIds.AliasOf(table) != column.Name;

    private static TableIndex Normalize(TableIndex index, ExpressionScope scope, IReadOnlyDictionary<string, ObjectName?> collations) => index with
    {
        Keys = index.Keys.Map(k => Normalize(k, scope, collations)),
        Predicate = ExpressionNormalizer.NormalizeOptional(index.Predicate, scope),
    };

    private static IndexKey Normalize(IndexKey key, ExpressionScope scope, IReadOnlyDictionary<string, ObjectName?> collations) => key with
    {
        Expression = ExpressionNormalizer.NormalizeOptional(key.Expression, scope),
        Collation = CollationOf(key, collations),
    };

    // A column's own collation need not be said; that of an expression must be, unless it is BINARY.
    private static ObjectName? CollationOf(IndexKey key, IReadOnlyDictionary<string, ObjectName?> collations)
    {
        var own = key.Column is null ? null : collations.GetValueOrDefault(key.Column);
        return key.Collation == own || (own is null && !IsCollated(key.Collation)) ? null : key.Collation;
    }
}

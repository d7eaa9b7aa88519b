using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Names what a table has without a name, as the server does where nothing else takes the name.</summary>
internal static class ConstraintNames
{
    /// <summary>The table with a name for every constraint and index.</summary>
    internal static Table Complete(Table table)
    {
        var taken = NamesOf(table);
        return taken.Contains(null) ? Name(table, taken) : table;
    }

    private static HashSet<string?> NamesOf(Table table) =>
    [
        .. table.Keys.Select(k => k.Name), .. table.Checks.Select(c => c.Name), .. table.ForeignKeys.Select(k => k.Name),
        .. table.Exclusions.Select(e => e.Name), .. table.Indexes.Select(i => i.Name),
    ];

    private static Table Name(Table table, HashSet<string?> taken) => table with
    {
        Checks = [.. table.Checks.Select(c => c with { Name = c.Name ?? Choose(table, CheckedColumn(table, c), "check", taken) })],
        Keys = [.. table.Keys.Select(k => k with { Name = k.Name ?? NameOfKey(table, k, taken) })],
        Exclusions = [.. table.Exclusions.Select(e => e with { Name = e.Name ?? Choose(table, Join(e.Elements.Select(x => x.Key), e.Include), "excl", taken) })],
        ForeignKeys = [.. table.ForeignKeys.Select(k => k with { Name = k.Name ?? Choose(table, DefaultNames.JoinColumns(k.Columns), "fkey", taken) })],
        Indexes = [.. table.Indexes.Select(i => i with { Name = i.Name ?? Choose(table, Join(i.Keys, i.Include), "idx", taken) })],
    };

    private static string NameOfKey(Table table, KeyConstraint key, HashSet<string?> taken) =>
        key.IsPrimary ? Choose(table, null, "pkey", taken) : Choose(table, Join(key.Keys, key.Include), "key", taken);

    private static string? CheckedColumn(Table table, CheckConstraint check)
    {
        var columns = ColumnReferences.In(check.Expression.Text, table.Name.Name);
        return columns.Count == 1 ? columns.First() : null;
    }

    private static string Join(IEnumerable<IndexKey> keys, IEnumerable<string> include) =>
        DefaultNames.JoinColumns(DefaultNames.DistinctColumns(keys.Select(SchemaBuilder.NameOfKey).Concat(include)));

    private static string Choose(Table table, string? middle, string label, HashSet<string?> taken)
    {
        var name = DefaultNames.Choose(table.Name.Name, middle, label, taken.Contains);
        taken.Add(name);
        return name;
    }
}

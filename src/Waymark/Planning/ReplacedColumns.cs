using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Leaves out of the columns that move over to a replaced type those that have got another type by then, or are gone.</summary>
internal static class ReplacedColumns
{
    /// <summary>The changes, in their order.</summary>
    internal static IReadOnlyList<SchemaChange> Adjust(IReadOnlyList<SchemaChange> ordered)
    {
        if (!ordered.Any(c => c is ReplaceType))
        {
            return ordered;
        }

        var moved = new HashSet<(ObjectName Table, string Column)>();
        var renamed = new HashSet<(ObjectName Table, string Column, ObjectName Type)>();
        var adjusted = new List<SchemaChange>(ordered.Count);
        foreach (var change in ordered)
        {
            if (change is AlterColumnType alter && renamed.Contains((alter.Table, alter.Column, alter.To.Type.Name)))
            {
                continue;
            }

            if (change is AlterColumnType or DropColumn)
            {
                moved.Add((change.Target.Name, change.Target.Part));
            }

            renamed.UnionWith(change is ReplaceType replacing ? replacing.Together.SelectMany(Renamed) : []);
            adjusted.Add(change is ReplaceType replace ? Adjust(replace, moved) with { Dependents = replace.Dependents.Map(r => Adjust(r, moved)) } : change);
        }

        return adjusted;
    }

    // Columns of a multirange type get the name that it has from then on.
    private static IEnumerable<(ObjectName Table, string Column, ObjectName Type)> Renamed(ReplaceType replace) =>
        replace is { From: RangeType { Multirange: { } was }, To: RangeType { Multirange: { } becomes } }
            ? replace.Columns.Where(c => c.Column.Type.Name == was).Select(c => (c.Table, c.Column.Name, becomes))
            : [];

    private static ReplaceType Adjust(ReplaceType replace, HashSet<(ObjectName Table, string Column)> moved) =>
        replace with { Columns = replace.Columns.Where(c => !moved.Contains((c.Table, c.Column.Name))) };
}

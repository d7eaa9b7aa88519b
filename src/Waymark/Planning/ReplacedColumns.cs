using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Leaves out of the columns that move over to a replaced type those that have got another type by then.</summary>
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
        var adjusted = new List<SchemaChange>(ordered.Count);
        foreach (var change in ordered)
        {
            if (change is AlterColumnType alter)
            {
                moved.Add((alter.Table, alter.Column));
            }

            adjusted.Add(change is ReplaceType replace ? replace with { Columns = replace.Columns.Where(c => !moved.Contains((c.Table, c.Column.Name))) } : change);
        }

        return adjusted;
    }
}

using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Leaves out drops of what goes with a column that is dropped anyway.</summary>
internal static class DropSubsumption
{
    /// <summary>The drops that are needed.</summary>
    /// <param name="drops">Drops of what is not declared.</param>
    /// <param name="features">What the dialect has.</param>
    internal static IReadOnlyList<SchemaChange> Apply(IReadOnlyList<SchemaChange> drops, DialectFeatures features)
    {
        var columns = drops.OfType<DropColumn>().Select(d => (d.Table, d.Column)).ToHashSet();
        return columns.Count == 0 || !features.HasFlag(DialectFeatures.DropColumnDropsParts)
            ? drops
            : [.. drops.Where(d => !GoesWith(d, columns))];
    }

    private static bool GoesWith(SchemaChange drop, HashSet<(ObjectName Table, string Column)> columns) => drop switch
    {
        DropIndex { Concurrently: false } index => index.Index.Keys.Any(k => k.Column is { } column && columns.Contains((index.Owner, column))),
        DropConstraint { Constraint: KeyConstraint { IsPrimary: true } key } constraint => key.Keys.All(k => columns.Contains((constraint.Table, k.Column ?? string.Empty))),
        DropConstraint { Constraint: KeyConstraint key } constraint => key.Keys.Any(k => columns.Contains((constraint.Table, k.Column ?? string.Empty))),
        _ => false,
    };
}

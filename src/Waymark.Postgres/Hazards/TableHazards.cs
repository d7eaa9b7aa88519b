using Waymark.Diff.Changes;
using Waymark.Planning;

namespace Waymark.Postgres.Hazards;

/// <summary>What changes of tables as a whole risk.</summary>
internal static class TableHazards
{
    /// <summary>The hazards of a change.</summary>
    internal static IEnumerable<Hazard> Of(TableChange change) => change switch
    {
        SetTableLogging or SetTableSpace or SetTableAccessMethod => [new Hazard(
            HazardKind.RewritesTable, $"{change.Table} is written anew as a whole, while nobody else can use it")],
        AttachPartition attach => [new Hazard(
            HazardKind.ScansTable, $"every row of {attach.Table} is checked against the bounds, unless a check of its own says the same")],
        _ => [],
    };
}

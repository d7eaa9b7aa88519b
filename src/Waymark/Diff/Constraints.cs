using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>The constraints of a table, whatever they are.</summary>
internal static class Constraints
{
    /// <summary>All constraints: keys, checks, exclusions, then foreign keys.</summary>
    internal static IEnumerable<TableConstraint> Of(Table table) => [.. table.Keys, .. table.Checks, .. table.Exclusions, .. table.ForeignKeys];
}

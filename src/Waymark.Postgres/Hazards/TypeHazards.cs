using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Postgres.Hazards;

/// <summary>What changes of types and domains risk for the columns that are of them.</summary>
internal static class TypeHazards
{
    /// <summary>The hazards of a change.</summary>
    internal static IEnumerable<Hazard> Of(SchemaChange change) => change switch
    {
        ReplaceType replace => replace.Together.SelectMany(r => r.Columns).Select(c => c.Table).Distinct().Select(Rewrite),
        SetDomainNotNull { NotNull: true } or AddDomainConstraint { Constraint.NotValid: false } => [
            new Hazard(HazardKind.ScansTable, $"every value of {change.Target} in any table is checked"),
            new Hazard(HazardKind.MayFail, $"values that break {change.Target} make this fail")],
        ValidateDomainConstraint validate => [
            new Hazard(HazardKind.ScansTable, $"every value of {validate.Domain} in any table is checked"),
            new Hazard(HazardKind.MayFail, $"values that break {validate.Target} make this fail")],
        _ => [],
    };

    private static Hazard Rewrite(ObjectName table) =>
        new(HazardKind.RewritesTable, $"every row of {table} is written anew, while nobody else can use the table");
}

using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Postgres.Hazards;

/// <summary>What changes of constraints risk.</summary>
internal static class ConstraintHazards
{
    /// <summary>The hazards of a change.</summary>
    internal static IEnumerable<Hazard> Of(ConstraintChange change) => change switch
    {
        AddConstraint { Constraint: ForeignKey { NotValid: true } or CheckConstraint { NotValid: true } } => [],
        AddConstraint { Constraint: ForeignKey key } add => [new Hazard(
            HazardKind.LongLock,
            $"rows of {add.Table} and {key.ReferencedTable} cannot be written while every row of {add.Table} is checked; declared NOT VALID first and valid later, it is checked without that")],
        AddConstraint { Constraint: CheckConstraint } add => [new Hazard(
            HazardKind.LongLock,
            $"nobody else can use {add.Table} while every row of it is checked; declared NOT VALID first and valid later, it is checked without that")],
        AddConstraint add => [new Hazard(
            HazardKind.LongLock, $"nobody else can use {add.Table} while the index of {add.Target} is built; a unique index that is built concurrently before can be made the constraint (USING INDEX)")],
        ValidateConstraint validate => [new Hazard(HazardKind.ScansTable, $"every row of {validate.Table} is read")],
        _ => [],
    };
}

using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Postgres.Hazards;

namespace Waymark.Postgres;

/// <summary>What PostgreSQL's statements risk (manual: ALTER TABLE, Notes; CREATE INDEX; 13.3).</summary>
public sealed class PostgresHazardAnalyzer : IHazardAnalyzer
{
    /// <inheritdoc/>
    public IEnumerable<Hazard> Assess(SchemaChange change, ChangeContext context, bool rowsPossible)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        return change is SequenceChange sequence ? SequenceHazards.Of(sequence) : rowsPossible ? OfRows(change, context) : [];
    }

    private static IEnumerable<Hazard> OfRows(SchemaChange change, ChangeContext context) => change switch
    {
        ColumnChange column => ColumnHazards.Of(column, context),
        ConstraintChange constraint => ConstraintHazards.Of(constraint),
        TableChange table => TableHazards.Of(table),
        CreateIndex { Concurrently: false } create => [new Hazard(
            HazardKind.LongLock, $"rows of {create.Owner} cannot be written while {create.Target} is built; --concurrently builds it without that")],
        _ => TypeHazards.Of(change),
    };
}

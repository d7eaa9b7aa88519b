using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;

namespace Waymark.Postgres;

/// <summary>What PostgreSQL's statements risk (manual: ALTER TABLE, Notes; CREATE INDEX; 13.3).</summary>
public sealed class PostgresHazardAnalyzer : IHazardAnalyzer
{
    /// <inheritdoc/>
    public IEnumerable<Hazard> Assess(SchemaChange change, ChangeContext context, bool rowsPossible)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        return [];
    }
}

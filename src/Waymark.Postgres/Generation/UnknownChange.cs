using Waymark.Diff.Changes;

namespace Waymark.Postgres.Generation;

/// <summary>The error for a change that PostgreSQL has no statement for.</summary>
internal static class UnknownChange
{
    /// <summary>Makes the error.</summary>
    internal static ArgumentOutOfRangeException Of(SchemaChange change) =>
        new(nameof(change), change.Kind, "PostgreSQL has no statement for this change");
}

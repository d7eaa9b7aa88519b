using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sqlite.Normalization;

namespace Waymark.Sqlite;

/// <summary>Brings SQLite schemas to one spelling, whether they were read from files or from a catalogue, which keeps the text.</summary>
/// <remarks>
/// Types are compared as text, without regard to case: two types of one affinity are still two types. Expressions become equal only
/// where they mean the same; those that still differ, the engine compares.
/// </remarks>
public sealed class SqliteNormalizer : ISchemaNormalizer
{
    /// <inheritdoc/>
    public DatabaseSchema Normalize(DatabaseSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var names = ExpressionScope.Of(schema);
        return schema with
        {
            Tables = [.. schema.Tables.Select(t => TableNormalizer.Normalize(t, names)).OrderBy(t => t.Name)],
            Views = [.. schema.Views.Select(v => ViewNormalizer.Normalize(v, names)).OrderBy(v => v.Name)],
        };
    }
}

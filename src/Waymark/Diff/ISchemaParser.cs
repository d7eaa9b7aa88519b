using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Reads a desired schema from SQL text.</summary>
public interface ISchemaParser
{
    /// <summary>Reads files that together declare one schema.</summary>
    /// <param name="sources">The files, in the order in which they would be run.</param>
    /// <param name="options">What to go by.</param>
    /// <returns>The schema; names are folded, and qualified only where they were written so.</returns>
    /// <exception cref="SchemaSyntaxException">A statement is not understood, or declares nothing that a schema can hold.</exception>
    DesiredSchema Parse(IReadOnlyList<SqlSource> sources, ParseOptions options);
}

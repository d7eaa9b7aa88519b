using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Brings a schema to the dialect's one spelling, so that what means the same is the same.</summary>
/// <remarks>
/// Both sides of a comparison go through it after their names were qualified. It sorts every list whose order means nothing, spells
/// types, options and expressions as the engine would, and represents defaults by null. Normalising twice equals normalising once.
/// </remarks>
public interface ISchemaNormalizer
{
    /// <summary>Normalises a schema.</summary>
    /// <param name="schema">The schema, its names qualified where the dialect has schemas.</param>
    /// <returns>The schema in its one spelling.</returns>
    DatabaseSchema Normalize(DatabaseSchema schema);
}

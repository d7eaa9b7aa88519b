using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>Says which declarations a name may mean: an exact one first, then by the search path, as objects are matched in a comparison.</summary>
internal sealed class NameLookup
{
    private readonly SchemaSearchPath _path;

    internal NameLookup(SchemaSearchPath path) => _path = path;

    /// <summary>The names under which the object may have been declared, the best first.</summary>
    internal IEnumerable<ObjectName> Candidates(ObjectName written)
    {
        yield return written;
        if (written.Schema is not null)
        {
            if (_path.IndexOf(written.Schema) >= 0)
            {
                yield return written with { Schema = null };
            }

            yield break;
        }

        foreach (var schema in _path)
        {
            yield return written with { Schema = schema };
        }
    }

    /// <summary>Whether two schemas, as they were written, may be one: a missing one stands for any of the path.</summary>
    internal bool MayBeSame(string? left, string? right) =>
        left == right || (left is null ? InPath(right) : right is null && InPath(left));

    private bool InPath(string? schema) => schema is not null && _path.IndexOf(schema) >= 0;
}

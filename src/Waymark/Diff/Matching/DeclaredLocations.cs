using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>Where the objects of a desired schema are declared.</summary>
internal sealed class DeclaredLocations
{
    private readonly IReadOnlyDictionary<string, SourceLocation> _places;
    private readonly IReadOnlyDictionary<SchemaObject, ObjectName> _names;

    /// <summary>Takes the places by the names as they were written, and the names that the objects have.</summary>
    internal DeclaredLocations(IReadOnlyDictionary<string, SourceLocation> places, IReadOnlyDictionary<SchemaObject, ObjectName> names)
    {
        _places = places;
        _names = names;
    }

    /// <summary>Where an object is declared, by its name as it was written; null when that is not known.</summary>
    internal SourceLocation? OfWritten(SchemaObject written) => _places.GetValueOrDefault(ObjectIdentities.Of(written).ToString());

    /// <summary>Where an object, or the one that a part belongs to, is declared, by its qualified name; null when that is not known.</summary>
    internal SourceLocation? Of(ObjectIdentity identity)
    {
        foreach (var (written, name) in _names)
        {
            if (name == identity.Name && OfWritten(written) is { } location)
            {
                return location;
            }
        }

        return null;
    }
}

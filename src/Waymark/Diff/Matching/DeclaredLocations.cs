using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>Where the objects of a desired schema are declared.</summary>
internal sealed class DeclaredLocations
{
    private readonly IReadOnlyDictionary<string, SourceLocation> _places;
    private readonly Lazy<ILookup<ObjectName, SchemaObject>> _byName;

    /// <summary>Takes the places by the names as they were written, and the names that the objects have.</summary>
    internal DeclaredLocations(IReadOnlyDictionary<string, SourceLocation> places, IReadOnlyDictionary<SchemaObject, ObjectName> names)
    {
        _places = places;
        _byName = new(() => names.ToLookup(n => n.Value, n => n.Key));
    }

    /// <summary>Where an object is declared, by its name as it was written; null when that is not known.</summary>
    internal SourceLocation? OfWritten(SchemaObject written) => _places.GetValueOrDefault(ObjectIdentities.Of(written).ToString());

    /// <summary>Where an object or part is declared, or the object that a part belongs to, by its qualified name; null when that is not known.</summary>
    internal SourceLocation? Of(ObjectIdentity identity) =>
        _byName.Value[identity.Name].Select(written => OfPart(written, identity) ?? OfWritten(written)).FirstOrDefault(location => location is not null);

    private SourceLocation? OfPart(SchemaObject written, ObjectIdentity part) =>
        part.IsPart ? _places.GetValueOrDefault((part with { Name = written.Name }).ToString()) : null;
}

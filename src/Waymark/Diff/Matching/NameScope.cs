using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>What the names of one schema mean, once it is known which object each declaration is.</summary>
internal sealed class NameScope
{
    private readonly Dictionary<(ObjectKind Kind, ObjectName Name), ObjectName> _declared = [];
    private readonly HashSet<(ObjectKind Kind, ObjectName Name)> _known = [];
    private readonly HashSet<(ObjectKind Kind, ObjectName Name)> _elsewhere = [];
    private readonly SchemaSearchPath _path;
    private readonly ISystemNames? _system;

    /// <summary>Makes an empty scope.</summary>
    internal NameScope(SchemaSearchPath path, ISystemNames? system)
    {
        _path = path;
        _system = system;
    }

    /// <summary>Notes a declaration.</summary>
    /// <param name="kind">The namespace.</param>
    /// <param name="written">The name as it was declared.</param>
    /// <param name="meant">The name that it has.</param>
    internal void Declare(ObjectKind kind, ObjectName written, ObjectName meant)
    {
        _declared.TryAdd((kind, written), meant);
        _known.Add((kind, meant));
    }

    /// <summary>Notes an object that is declared elsewhere: the other side of the comparison, an extension, an unmanaged schema.</summary>
    internal void DeclareElsewhere(ObjectKind kind, ObjectName name) => _elsewhere.Add((kind, name));

    /// <summary>What a name in SQL text or of a type means: an object that is known, or nothing that Waymark knows.</summary>
    /// <returns>The qualified name; null when the name stays as it was written.</returns>
    internal ObjectName? Find(ObjectKind kind, ObjectName written)
    {
        if (written.Schema is not null || _system?.Contains(kind, written.Name) == true)
        {
            return null;
        }

        return _declared.TryGetValue((kind, written), out var meant) ? meant
            : OnPath(_known, kind, written) ?? OnPath(_elsewhere, kind, written);
    }

    /// <summary>What a name means that must be an object's: where nothing is known of it, one in the default schema.</summary>
    internal ObjectName Resolve(ObjectKind kind, ObjectName written)
    {
        if (written.Schema is not null)
        {
            return written;
        }

        return _declared.TryGetValue((kind, written), out var meant) ? meant
            : OnPath(_known, kind, written) ?? OnPath(_elsewhere, kind, written) ?? InDefaultSchema(kind, written);
    }

    private ObjectName InDefaultSchema(ObjectKind kind, ObjectName written) =>
        _system?.Contains(kind, written.Name) == true ? written : written with { Schema = _path.DefaultSchema };

    private ObjectName? OnPath(HashSet<(ObjectKind Kind, ObjectName Name)> objects, ObjectKind kind, ObjectName written)
    {
        foreach (var schema in _path)
        {
            var candidate = written with { Schema = schema };
            if (objects.Contains((kind, candidate)))
            {
                return candidate;
            }
        }

        return null;
    }
}

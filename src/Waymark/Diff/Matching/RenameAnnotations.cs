using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>The annotations of renames of one kind of object, as positions in the lists that are matched.</summary>
internal sealed class RenameAnnotations<T>
    where T : SchemaObject
{
    private const int None = -1;

    private readonly KindMatch<T> _match;
    private readonly SchemaSearchPath _path;
    private readonly Dictionary<MatchKey, int> _current = [];
    private readonly Dictionary<int, Rename> _annotations = [];
    private readonly Dictionary<int, int> _sources = [];

    /// <summary>Reads annotations.</summary>
    internal RenameAnnotations(KindMatch<T> match, SchemaSearchPath path, IReadOnlyList<Rename> annotations)
    {
        _match = match;
        _path = path;
        if (annotations.Count == 0)
        {
            return;
        }

        for (var i = 0; i < match.Current.Count; i++)
        {
            _current.TryAdd(match.CurrentKeys[i], i);
        }

        foreach (var annotation in annotations)
        {
            Add(annotation);
        }
    }

    /// <summary>For each annotated desired object the current one under the old name; -1 for none.</summary>
    internal IReadOnlyDictionary<int, int> Sources => _sources;

    /// <summary>The exception for an annotation that contradicts the rest.</summary>
    internal SchemaDiffException Conflict(int desired, string problem)
    {
        var annotation = _annotations[desired];
        return new SchemaDiffException(
            SchemaCodes.RenameConflict,
            $"cannot rename {annotation.Kind} {annotation.From} to {annotation.Owner}: {annotation.From} {problem}",
            annotation.Location);
    }

    private void Add(Rename annotation)
    {
        for (var i = 0; i < _match.Desired.Count; i++)
        {
            if (_match.Desired[i].Name == annotation.Owner && _annotations.TryAdd(i, annotation))
            {
                _sources[i] = FindSource(annotation.From, _match.DesiredKeys[i]);
            }
        }
    }

    // An old name without a schema is in the schema of the new one; when that has none either, wherever the path finds it.
    private int FindSource(ObjectName old, MatchKey desired)
    {
        var key = desired with { Name = old with { Schema = old.Schema ?? desired.Name.Schema } };
        if (_current.TryGetValue(key, out var exact))
        {
            return exact;
        }

        if (key.Name.Schema is { } schema)
        {
            return _path.IndexOf(schema) >= 0 ? _current.GetValueOrDefault(key.In(null), None) : None;
        }

        foreach (var entry in _path)
        {
            if (_current.TryGetValue(key.In(entry), out var found))
            {
                return found;
            }
        }

        return None;
    }
}

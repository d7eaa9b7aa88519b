using Waymark.Names;

namespace Waymark.Sql;

/// <summary>Follows the search path that a text's statements set: for their session, and for the functions that they create.</summary>
internal ref struct SearchPathTracker
{
    private readonly ReferenceList _output;
    private readonly ReadOnlySpan<char> _sql;
    private readonly NameResolver _names;
    private readonly SessionSearchPath _path;
    private SessionEventCursor _events;
    private int _statement = -1;
    private IReadOnlyList<string>? _ofBody;

    /// <summary>Starts before the first reference of a text.</summary>
    internal SearchPathTracker(ReferenceList output, ReadOnlySpan<char> sql, NameResolver names, SessionSearchPath path)
    {
        _output = output;
        _sql = sql;
        _names = names;
        _path = path;
        _events = new SessionEventCursor(output);
    }

    /// <summary>The path by which a reference is resolved.</summary>
    /// <param name="index">The reference's place in the list; asked for in the list's order.</param>
    /// <returns>The schemas as SQL text spells them; null for the resolver's own path.</returns>
    internal IReadOnlyList<string>? PathOf(int index)
    {
        ref readonly var reference = ref _output.References[index];
        if (reference.Statement != _statement)
        {
            Enter(index, reference);
        }

        return _ofBody is not null && reference.Has(ReferenceTraits.InString) ? _ofBody : _path.Schemas;
    }

    /// <summary>Whether the statement that is being read sets the path in which a schema is named, so that the path is followed.</summary>
    /// <param name="reference">The schema.</param>
    internal readonly bool Follows(in Reference reference) =>
        (_ofBody is not null || _events.HasNextOf(_statement)) && Spell(reference) is not null;

    /// <summary>Takes in what the statements after the last reference do.</summary>
    internal void Finish()
    {
        Apply(int.MaxValue);
        _path.EndText();
    }

    private void Enter(int index, in Reference reference)
    {
        _statement = reference.Statement;
        Apply(_statement);
        var setsOwnPath = reference is { Kind: ObjectKind.Function, Role: ReferenceRole.Creation } && _output.HasSearchPath;
        _ofBody = setsOwnPath && SchemasOf(index, _statement) is { Count: > 0 } schemas ? schemas : null;
    }

    /// <summary>Takes in what the statements before one do.</summary>
    private void Apply(int statement)
    {
        while (_events.TryTakeBefore(statement, out var value))
        {
            Apply(value);
        }
    }

    private readonly void Apply(SessionEvent value)
    {
        switch (value.Kind)
        {
            case SessionEventKind.Begin:
                _path.Begin();
                break;
            case SessionEventKind.Commit:
                _path.Commit();
                break;
            case SessionEventKind.Rollback:
                _path.Rollback();
                break;
            case SessionEventKind.ResetPath or SessionEventKind.DiscardAll:
                _path.Reset();
                break;
            case SessionEventKind.SetLocalPath:
                _path.SetLocal(SchemasOf(value.Statement));
                break;
            case SessionEventKind.SetPath:
                _path.Set(SchemasOf(value.Statement));
                break;
            default:
                break;
        }
    }

    private readonly List<string> SchemasOf(int statement)
    {
        var first = FirstOf(statement);
        return first < _output.Count ? SchemasOf(first, statement) : [];
    }

    // References are in the order of their statements.
    private readonly int FirstOf(int statement)
    {
        var (low, high) = (0, _output.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _output.References[middle].Statement < statement ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The schemas of the path that a statement names, but for those that are in every path.</summary>
    private readonly List<string> SchemasOf(int first, int statement)
    {
        var schemas = new List<string>();
        for (var i = first; i < _output.Count && _output.References[i].Statement == statement; i++)
        {
            ref readonly var reference = ref _output.References[i];
            if (reference.Has(ReferenceTraits.SearchPath) && Spell(reference) is { } schema)
            {
                schemas.Add(schema);
            }
        }

        return schemas;
    }

    /// <summary>A schema of a path as SQL text spells it; null for the system's, which is in every path, and for one that cannot be written inside strings.</summary>
    private readonly string? Spell(in Reference reference)
    {
        // A whole string constant is one name, letter by letter.
        var text = _output.NameTextOf(reference, _sql);
        var name = reference.Has(ReferenceTraits.CatalogFilter) ? text.ToString() : IdentifierText.Fold(text);
        return SchemaSpelling.Of(name, _names);
    }
}

using Waymark.Names;

namespace Waymark.Sql;

/// <summary>Follows the temporary objects that a text creates and drops. Those of a function's body live only in that body.</summary>
internal struct TemporaryTracker
{
    private readonly TemporaryObjects _objects;
    private List<string>? _ofBody;
    private int _statement;
    private bool _createsFunction;

    internal TemporaryTracker(TemporaryObjects objects) => _objects = objects;

    /// <summary>Notes what a reference does to temporary objects.</summary>
    /// <param name="reference">A reference, in the order of the text.</param>
    /// <param name="name">Its name as written.</param>
    internal void Track(in Reference reference, ReadOnlySpan<char> name)
    {
        if (reference.Statement != _statement)
        {
            Finish();
            _statement = reference.Statement;
        }

        _createsFunction |= reference.Kind == ObjectKind.Function && reference.Role == ReferenceRole.Creation;
        if (reference.Kind != ObjectKind.Relation || reference.IsQualified)
        {
            return;
        }

        if (reference.Role == ReferenceRole.Creation && reference.Has(ReferenceTraits.Temporary))
        {
            Add(IdentifierText.Fold(name));
        }
        else if (reference.Has(ReferenceTraits.Dropped) && _objects.Count > 0)
        {
            _objects.Remove(IdentifierText.Fold(name));
        }
    }

    /// <summary>Forgets what the statement's function body created.</summary>
    internal void Finish()
    {
        _createsFunction = false;
        if (_ofBody is null)
        {
            return;
        }

        foreach (var name in _ofBody)
        {
            _objects.Remove(name);
        }

        _ofBody = null;
    }

    private void Add(string name)
    {
        if (_objects.Add(name) && _createsFunction)
        {
            (_ofBody ??= []).Add(name);
        }
    }
}

using Waymark.Names;

namespace Waymark.Sql;

/// <summary>Follows the temporary objects that a text creates and drops. Those of a function's body live only in that body.</summary>
internal struct TemporaryTracker
{
    private readonly ReferenceList _output;
    private readonly TemporaryObjects _objects;
    private SessionEventCursor _events;
    private List<string>? _ofBody;
    private int _statement;
    private bool _createsFunction;
    private Reference? _lookedUp;

    internal TemporaryTracker(ReferenceList output, TemporaryObjects objects) => (_output, _objects, _events) = (output, objects, new SessionEventCursor(output));

    /// <summary>Takes in what the statements before one do, ahead of its first reference.</summary>
    internal void Enter(int statement)
    {
        if (statement == _statement)
        {
            return;
        }

        LeaveStatement();
        _statement = statement;
        Apply(statement);
    }

    /// <summary>Notes what a reference does to temporary objects.</summary>
    /// <param name="reference">A reference, in the order of the text.</param>
    /// <param name="resolution">What it means.</param>
    /// <param name="source">The text that was scanned.</param>
    internal void Track(in Reference reference, in Resolution resolution, ReadOnlySpan<char> source)
    {
        _createsFunction |= reference.Kind == ObjectKind.Function && reference.Role == ReferenceRole.Creation;
        if (reference.Kind != ObjectKind.Relation || reference.IsQualified)
        {
            return;
        }

        if (reference.Role == ReferenceRole.Creation)
        {
            TrackCreation(reference, resolution, source);
        }
        else if (resolution.Reason == ResolutionReason.Temporary)
        {
            TrackLookup(reference, source);
        }
    }

    private void TrackCreation(in Reference reference, in Resolution resolution, ReadOnlySpan<char> source)
    {
        var renamed = reference.Has(ReferenceTraits.NewName) ? _lookedUp : null;
        var untilCommit = reference.Has(ReferenceTraits.DroppedOnCommit);
        if (renamed is { } old)
        {
            var name = IdentifierText.Fold(_output.NameTextOf(old, source));
            untilCommit = _objects.EndsWithTransaction(name);
            _objects.Remove(name);
        }

        if (renamed is not null || resolution.Reason == ResolutionReason.Temporary)
        {
            Add(IdentifierText.Fold(_output.NameTextOf(reference, source)), untilCommit);
        }
    }

    private void TrackLookup(in Reference reference, ReadOnlySpan<char> source)
    {
        if (reference.Has(ReferenceTraits.Dropped))
        {
            _objects.Remove(IdentifierText.Fold(_output.NameTextOf(reference, source)));
            return;
        }

        _lookedUp = reference;
        if (_output.EventOf(reference.Statement) is { Kind: SessionEventKind.CreateIndex } index && index.NameLength > 0)
        {
            var table = IdentifierText.Fold(_output.NameTextOf(reference, source));
            Add(IdentifierText.Fold(source.Slice(index.NameStart, index.NameLength)), _objects.EndsWithTransaction(table));
        }
    }

    /// <summary>Takes in what the statements from the last reference on do.</summary>
    internal void Finish()
    {
        LeaveStatement();
        Apply(int.MaxValue);
    }

    private void Apply(int statement)
    {
        while (_events.TryTakeBefore(statement, out var value))
        {
            Apply(value.Kind);
        }
    }

    private readonly void Apply(SessionEventKind kind)
    {
        switch (kind)
        {
            case SessionEventKind.Begin:
                _objects.Begin();
                break;
            case SessionEventKind.Commit:
                _objects.Commit();
                break;
            case SessionEventKind.Rollback:
                _objects.Rollback();
                break;
            case SessionEventKind.DiscardTemporary or SessionEventKind.DiscardAll:
                _objects.Clear();
                break;
            default:
                break;
        }
    }

    /// <summary>Forgets what the statement's function body created.</summary>
    private void LeaveStatement()
    {
        _createsFunction = false;
        _lookedUp = null;
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

    private void Add(string name, bool untilCommit)
    {
        if (_objects.Add(name, untilCommit) && _createsFunction)
        {
            (_ofBody ??= []).Add(name);
        }
    }
}

namespace Waymark.Names;

/// <summary>The temporary objects of a session, by folded name. They come before the search path (PostgreSQL manual, 5.9.3).</summary>
public sealed class TemporaryObjects
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _untilCommit = new(StringComparer.Ordinal);
    private string[]? _beforeTransaction;

    /// <summary>Makes a session without temporary objects.</summary>
    public TemporaryObjects() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>The names, for a snapshot.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Whether the session has a temporary object of this name.</summary>
    /// <param name="foldedName">The name, folded.</param>
    /// <returns>Whether it has.</returns>
    public bool Contains(ReadOnlySpan<char> foldedName) => _names.Count > 0 && _lookup.Contains(foldedName);

    /// <summary>Whether a temporary object is dropped when its transaction ends.</summary>
    /// <param name="foldedName">The name, folded.</param>
    /// <returns>Whether it is.</returns>
    internal bool EndsWithTransaction(string foldedName) => _untilCommit.Contains(foldedName);

    /// <summary>Notes that a temporary object was created.</summary>
    /// <param name="foldedName">The name, folded.</param>
    /// <param name="untilCommit">Whether it is dropped when its transaction ends (<c>ON COMMIT DROP</c>).</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(ReadOnlySpan<char> foldedName, bool untilCommit = false)
    {
        if (untilCommit)
        {
            _untilCommit.Add(foldedName.ToString());
        }

        return _lookup.Add(foldedName);
    }

    /// <summary>Notes that a temporary object is gone.</summary>
    /// <param name="foldedName">The name, folded.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(ReadOnlySpan<char> foldedName)
    {
        if (_untilCommit.Count > 0)
        {
            _untilCommit.Remove(foldedName.ToString());
        }

        return _lookup.Remove(foldedName);
    }

    /// <summary>Notes that a transaction begins.</summary>
    public void Begin() => _beforeTransaction ??= _names.Count == 0 ? [] : [.. _names];

    /// <summary>Notes that the transaction is committed: what was made until then only is gone.</summary>
    public void Commit()
    {
        _names.ExceptWith(_untilCommit);
        EndTransaction();
    }

    /// <summary>Notes that the transaction is rolled back: there is what there was before, as far as its beginning was noted.</summary>
    public void Rollback()
    {
        if (_beforeTransaction is not { } before)
        {
            Commit();
            return;
        }

        _names.Clear();
        _names.UnionWith(before);
        EndTransaction();
    }

    /// <summary>Notes that all are gone.</summary>
    public void Clear()
    {
        _names.Clear();
        EndTransaction();
    }

    private void EndTransaction()
    {
        _untilCommit.Clear();
        _beforeTransaction = null;
    }
}

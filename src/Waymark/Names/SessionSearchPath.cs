namespace Waymark.Names;

/// <summary>
/// The search path that a session's own statements have set, by PostgreSQL's rules for settings: <c>SET</c> holds until it is set anew or its
/// transaction is rolled back, <c>SET LOCAL</c> until the transaction ends (PostgreSQL manual, "SET").
/// </summary>
/// <remarks>Savepoints are not followed: a path that was set after one holds when it is rolled back to.</remarks>
public sealed class SessionSearchPath
{
    private IReadOnlyList<string>? _session;
    private IReadOnlyList<string>? _local;
    private IReadOnlyList<string>? _beforeTransaction;
    private bool _inTransaction;

    /// <summary>The schemas, each as SQL text spells it; null while the session goes by the path that it began with.</summary>
    public IReadOnlyList<string>? Schemas => (_local ?? _session) is { Count: > 0 } schemas ? schemas : null;

    /// <summary>Notes <c>SET search_path</c>.</summary>
    /// <param name="schemas">The schemas, each as SQL text spells it; none for the path that the session began with.</param>
    public void Set(IReadOnlyList<string> schemas) => (_session, _local) = (schemas, null);

    /// <summary>Notes <c>SET LOCAL search_path</c>.</summary>
    /// <param name="schemas">The schemas, each as SQL text spells it; none for the path that the session began with.</param>
    public void SetLocal(IReadOnlyList<string> schemas) => _local = schemas;

    /// <summary>Notes that the path is again the one that the session began with.</summary>
    public void Reset() => (_session, _local) = (null, null);

    /// <summary>Notes that a transaction begins.</summary>
    public void Begin()
    {
        if (!_inTransaction)
        {
            (_beforeTransaction, _inTransaction) = (_session, true);
        }
    }

    /// <summary>Notes that the transaction is committed.</summary>
    public void Commit() => (_local, _inTransaction) = (null, false);

    /// <summary>Notes that the transaction is rolled back.</summary>
    public void Rollback()
    {
        _session = _inTransaction ? _beforeTransaction : _session;
        Commit();
    }

    /// <summary>Notes that a text has ended: what it set for its transaction is gone, unless it left a transaction open.</summary>
    public void EndText() => _local = _inTransaction ? _local : null;

    /// <summary>Takes over what another session has set.</summary>
    /// <param name="other">The other session's path.</param>
    public void CopyFrom(SessionSearchPath other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (_session, _local, _beforeTransaction, _inTransaction) = (other._session, other._local, other._beforeTransaction, other._inTransaction);
    }
}

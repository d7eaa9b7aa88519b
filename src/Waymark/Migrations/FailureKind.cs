namespace Waymark.Migrations;

/// <summary>What a run can do about a server's refusal.</summary>
public enum FailureKind
{
    /// <summary>Nothing: the statement is wrong, or the server cannot do it.</summary>
    Statement,

    /// <summary>A lock timeout, a deadlock or a serialization failure: the same transaction may do better next time.</summary>
    Transient,

    /// <summary>The statement cannot run in a transaction.</summary>
    NeedsNoTransaction,

    /// <summary>The statement uses something that must be committed first.</summary>
    NeedsCommitBefore,

    /// <summary>The connection is gone.</summary>
    ConnectionLost,
}

namespace Waymark.Sql;

/// <summary>What a statement does to the session that runs it, as far as later names depend on it.</summary>
/// <param name="Statement">The statement, counted from 0.</param>
/// <param name="Kind">What it does.</param>
/// <param name="NameStart">With <see cref="SessionEventKind.CreateIndex"/>, where the index's name starts in the source.</param>
/// <param name="NameLength">With <see cref="SessionEventKind.CreateIndex"/>, the length of the index's name.</param>
internal readonly record struct SessionEvent(int Statement, SessionEventKind Kind, int NameStart = 0, int NameLength = 0);

/// <summary>What statements do to a session.</summary>
internal enum SessionEventKind
{
    /// <summary><c>BEGIN</c>: a transaction begins.</summary>
    Begin,

    /// <summary><c>COMMIT</c>, or <c>PREPARE TRANSACTION</c>: the session's transaction ends, what it set stays.</summary>
    Commit,

    /// <summary><c>ROLLBACK</c>: the transaction ends, what it set is undone.</summary>
    Rollback,

    /// <summary><c>SET search_path</c>: to the statement's references with <see cref="ReferenceTraits.SearchPath"/>.</summary>
    SetPath,

    /// <summary><c>SET LOCAL search_path</c>.</summary>
    SetLocalPath,

    /// <summary><c>RESET search_path</c>, <c>RESET ALL</c>.</summary>
    ResetPath,

    /// <summary><c>DISCARD TEMP</c>.</summary>
    DiscardTemporary,

    /// <summary><c>DISCARD ALL</c>.</summary>
    DiscardAll,

    /// <summary><c>CREATE INDEX</c> with a name: temporary when its table is.</summary>
    CreateIndex,
}

namespace Waymark.Names;

/// <summary>Why a reference means what it means. The rules are those of <c>docs/name-resolution.md</c>.</summary>
public enum ResolutionReason
{
    /// <summary>A schema was written and is honoured as it stands.</summary>
    Explicit,

    /// <summary>The written schema is a declared alias of the default schema.</summary>
    Alias,

    /// <summary>The search path's entry <see cref="Resolution.PathEntry"/> holds an object of that kind and name.</summary>
    PathEntry,

    /// <summary>Unqualified, and nothing nearer matched: the default schema.</summary>
    Default,

    /// <summary>A temporary object of the session.</summary>
    Temporary,

    /// <summary>A common table expression of the statement.</summary>
    Cte,

    /// <summary>A name local to the statement: a table alias, a transition table, a variable.</summary>
    Local,

    /// <summary>An object of the system catalogue.</summary>
    System,

    /// <summary>The server resolves it: the backend is a pass-through, or there is no schema to resolve to.</summary>
    Server,
}

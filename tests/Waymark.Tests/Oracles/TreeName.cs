using Waymark.Names;

namespace Waymark.Tests.Oracles;

/// <summary>One name of a database object as PostgreSQL's parse tree holds it.</summary>
/// <param name="Kind">The kind of object that the node names.</param>
/// <param name="Offset">Where it starts, in UTF-16 code units; -1 where the tree does not say.</param>
/// <param name="Schema">The schema, folded; null when none is written.</param>
/// <param name="Name">The name, folded.</param>
/// <param name="Scope">Whether it is local to the statement.</param>
internal readonly record struct TreeName(ObjectKind Kind, int Offset, string? Schema, string Name, TreeScope Scope = TreeScope.Object);

/// <summary>Whether a name means an object of the database.</summary>
internal enum TreeScope
{
    /// <summary>It does.</summary>
    Object,

    /// <summary>It means a common table expression.</summary>
    Cte,

    /// <summary>It means an alias of the statement.</summary>
    Local,
}

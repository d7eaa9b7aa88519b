using Waymark.Sql;

namespace Waymark.Diff;

/// <summary>How the model spells what identifies a row to subscribers.</summary>
public static class ReplicaIdentities
{
    /// <summary>The identity that is the columns of an index.</summary>
    /// <param name="index">The index's name.</param>
    /// <returns>The identity as a table has it.</returns>
    public static string Using(string index) => $"USING INDEX {IdentifierQuoting.Quote(index)}";
}

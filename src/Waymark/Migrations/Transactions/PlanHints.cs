namespace Waymark.Migrations.Transactions;

/// <summary>What the server taught about statements in this run: by migration's name and number of the statement.</summary>
internal sealed class PlanHints
{
    private readonly HashSet<(string Migration, int Statement)> _outside = [];
    private readonly HashSet<(string Migration, int Statement)> _afterCommit = [];

    /// <summary>Notes that a statement runs outside of a transaction alone.</summary>
    /// <returns>Whether that is news.</returns>
    internal bool AddOutside(string migration, int statement) => _outside.Add((migration, statement));

    /// <summary>Notes that a statement needs what stands before it committed.</summary>
    /// <returns>Whether that is news.</returns>
    internal bool AddAfterCommit(string migration, int statement) => _afterCommit.Add((migration, statement));

    internal bool IsOutside(string migration, int statement) => _outside.Contains((migration, statement));

    internal bool IsAfterCommit(string migration, int statement) => _afterCommit.Contains((migration, statement));
}

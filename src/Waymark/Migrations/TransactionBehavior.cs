namespace Waymark.Migrations;

/// <summary>What a statement needs of the transaction around it, or does to it. See docs/transactions.md.</summary>
public enum TransactionBehavior
{
    /// <summary>Runs in a transaction.</summary>
    Inside,

    /// <summary>Runs outside of any transaction, and may not be run twice without asking the server whether it took effect.</summary>
    Outside,

    /// <summary>Runs outside of any transaction, and may be run again without harm.</summary>
    OutsideRepeatable,

    /// <summary>Starts a transaction.</summary>
    Begin,

    /// <summary>Commits the transaction.</summary>
    Commit,

    /// <summary>Rolls the transaction back.</summary>
    Rollback,

    /// <summary>Cannot be part of a migration.</summary>
    Unsupported,
}

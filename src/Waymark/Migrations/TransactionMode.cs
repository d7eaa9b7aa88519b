namespace Waymark.Migrations;

/// <summary>What is committed together. See docs/transactions.md for statements that no transaction can hold.</summary>
public enum TransactionMode
{
    /// <summary>All pending migrations, as Drizzle does.</summary>
    All,

    /// <summary>Each migration by itself.</summary>
    Each,

    /// <summary>Each statement by itself.</summary>
    None,
}

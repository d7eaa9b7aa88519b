namespace Waymark.Migrations;

/// <summary>What a run has to know of a statement.</summary>
/// <param name="Behavior">What it needs of the transaction around it.</param>
/// <param name="Effects">What else it does.</param>
public sealed record StatementProfile(TransactionBehavior Behavior, StatementEffects Effects = StatementEffects.None)
{
    /// <summary>A statement of which nothing has to be known.</summary>
    public static StatementProfile Plain { get; } = new(TransactionBehavior.Inside);

    /// <summary>Values that it adds to an enum type, which can be used only after a commit (PostgreSQL manual, ALTER TYPE).</summary>
    public IReadOnlyList<string> EnumLabels { get; init; } = [];

    /// <summary>Why it cannot be part of a migration; null when it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether all of these are said of the statement.</summary>
    /// <param name="effects">What to ask for.</param>
    /// <returns>Whether they are.</returns>
    public bool Has(StatementEffects effects) => (Effects & effects) == effects;
}

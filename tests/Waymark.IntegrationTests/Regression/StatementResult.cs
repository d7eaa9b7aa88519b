namespace Waymark.IntegrationTests.Regression;

/// <summary>What one statement did on a server, as psql told it.</summary>
/// <param name="State">The SQLSTATE of its error; null when it succeeded.</param>
/// <param name="Lines">What it printed, but for errors, sorted: rows, and the codes of notices.</param>
internal sealed record StatementResult(string? State, IReadOnlyList<string> Lines)
{
    /// <summary>What stands for a statement that was not sent.</summary>
    internal static StatementResult NotSent { get; } = new("not sent", []);

    /// <summary>Whether the statement ran without an error.</summary>
    internal bool Succeeded => State is null;

    /// <inheritdoc/>
    public bool Equals(StatementResult? other) => other is not null && State == other.State && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, Lines.Count);

    /// <inheritdoc/>
    public override string ToString() => State is null ? string.Join(" / ", Lines.Take(6)) : $"error {State}";
}

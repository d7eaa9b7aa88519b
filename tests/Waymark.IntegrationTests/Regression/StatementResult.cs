namespace Waymark.IntegrationTests.Regression;

/// <summary>What one statement did on a server, as psql told it.</summary>
/// <param name="State">The SQLSTATE of its error; null when it succeeded.</param>
/// <param name="Lines">What it printed, but for errors: rows, command tags, the codes of notices.</param>
internal sealed record StatementResult(string? State, IReadOnlyList<string> Lines)
{
    /// <summary>Whether two results are the same.</summary>
    /// <param name="other">The other result.</param>
    /// <param name="ordered">Whether the order of the lines matters.</param>
    internal bool Equals(StatementResult other, bool ordered) => State == other.State
        && (ordered ? Lines.SequenceEqual(other.Lines) : Lines.Order(StringComparer.Ordinal).SequenceEqual(other.Lines.Order(StringComparer.Ordinal)));

    /// <inheritdoc/>
    public override string ToString() => State is null ? string.Join('\n', Lines) : string.Join('\n', [.. Lines, $"error {State}"]);
}

namespace Waymark.Schema;

/// <summary>How an identity column is numbered.</summary>
/// <param name="Always">Whether a given value is refused (<c>GENERATED ALWAYS</c>), rather than taken (<c>BY DEFAULT</c>).</param>
/// <param name="Options">Its sequence's options.</param>
public sealed record IdentityColumn(bool Always, SequenceOptions Options);

namespace Waymark.Names;

/// <summary>One part of a SQL name as it was written: its value, and whether it was quoted.</summary>
/// <param name="Value">The text without its quotes, and with doubled quotes made single; never folded.</param>
/// <param name="Quoted">Whether the identifier was delimited, and so is exempt from case folding.</param>
public readonly record struct Identifier(string Value, bool Quoted = false)
{
    /// <summary>Renders the identifier in standard SQL: quoted with <c>"</c> exactly when it was quoted.</summary>
    /// <returns>The SQL text.</returns>
    public override string ToString() => Quoted ? $"\"{Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : Value;
}

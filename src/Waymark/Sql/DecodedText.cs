namespace Waymark.Sql;

/// <summary>The value of a string constant whose spelling differs from it (doubled quotes, escapes, several pieces).</summary>
/// <param name="Text">The value.</param>
/// <param name="SourceOffsets">
/// For each character of the value, and for its end, where it stands in the source: one entry more than the value has characters.
/// </param>
internal sealed record DecodedText(string Text, int[] SourceOffsets);

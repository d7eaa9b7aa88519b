namespace Waymark.Sql;

/// <summary>One change to a text: some of it is replaced by a prefix, a name and a suffix.</summary>
/// <param name="Start">Where, in the text as it was.</param>
/// <param name="Length">How much is replaced; 0 for an insertion.</param>
/// <param name="Before">What comes before the name.</param>
/// <param name="Text">The name.</param>
/// <param name="After">What comes after it.</param>
internal readonly record struct TextEdit(int Start, int Length, string Before, string Text, string After)
{
    /// <summary>The length of what comes in.</summary>
    internal int TextLength => Before.Length + Text.Length + After.Length;
}

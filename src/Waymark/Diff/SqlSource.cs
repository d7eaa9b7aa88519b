namespace Waymark.Diff;

/// <summary>A text of SQL and where it came from.</summary>
/// <param name="FileName">The file as the user named it; <c>-</c> for standard input.</param>
/// <param name="Text">Its text.</param>
public sealed record SqlSource(string FileName, string Text);

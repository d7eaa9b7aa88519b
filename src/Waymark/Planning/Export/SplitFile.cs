namespace Waymark.Planning.Export;

/// <summary>One file of an export that is split by object.</summary>
/// <param name="Path">Its path within the folder, with <c>/</c> between folders.</param>
/// <param name="Text">Its text: SQL.</param>
public sealed record SplitFile(string Path, string Text);

namespace Waymark.Migrations;

/// <summary>One migration as it was read.</summary>
/// <param name="Name">What the journal and people call it: Drizzle's tag, a directory's name, or a file's name.</param>
/// <param name="File">The file, as people are shown it.</param>
/// <param name="Text">The file's text, without a byte order mark.</param>
/// <param name="Hash">The SHA-256 of the file, in lower-case hexadecimal, as Drizzle computes it.</param>
/// <param name="When">Drizzle's <c>when</c>: milliseconds since 1970-01-01 UTC; null in a plain directory.</param>
public sealed record Migration(string Name, string File, string Text, string Hash, long? When);

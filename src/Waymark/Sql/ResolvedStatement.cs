namespace Waymark.Sql;

/// <summary>A statement with its names resolved.</summary>
/// <param name="Source">Where it stands in the text.</param>
/// <param name="Sql">What is sent: from its first token to its semicolon, the very text of the file where nothing was resolved.</param>
public sealed record ResolvedStatement(SqlStatement Source, string Sql);

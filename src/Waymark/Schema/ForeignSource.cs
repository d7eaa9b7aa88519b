namespace Waymark.Schema;

/// <summary>Where the rows of a foreign table are (PostgreSQL manual, CREATE FOREIGN TABLE).</summary>
/// <param name="Server">The server.</param>
/// <param name="Options">Options of the server's wrapper for the table, sorted by name.</param>
public sealed record ForeignSource(string Server, EquatableList<StorageOption> Options);

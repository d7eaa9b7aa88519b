namespace Waymark;

/// <summary>What a server said when it refused a statement.</summary>
/// <param name="Code">The server's own code: a SQLSTATE on PostgreSQL, a result code on SQLite; null when there is none.</param>
/// <param name="Message">The server's message.</param>
/// <param name="Detail">More of it, where the server gave more.</param>
/// <param name="Hint">The server's hint.</param>
/// <param name="Position">Where in the statement that was sent, in characters (code points) counted from 1; 0 when unknown.</param>
public sealed record ServerError(string? Code, string Message, string? Detail = null, string? Hint = null, int Position = 0);

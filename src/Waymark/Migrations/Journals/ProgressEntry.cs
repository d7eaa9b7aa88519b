namespace Waymark.Migrations.Journals;

/// <summary>How far an unfinished run came.</summary>
/// <param name="Migration">The migration to go on with.</param>
/// <param name="NextStatement">Its statement to go on with, counted from 0.</param>
/// <param name="TextHash">The hash of its text before that statement.</param>
/// <param name="State">Whether that statement was begun.</param>
/// <param name="Settings">The session's settings at that point; null when nothing has to be restored.</param>
internal sealed record ProgressEntry(string Migration, int NextStatement, string TextHash, ProgressState State, string? Settings);

using Waymark.Sql;

namespace Waymark.Migrations.Scripts;

/// <summary>The text between two breakpoints, with its names resolved.</summary>
/// <param name="Offset">Where it starts in the file's text.</param>
/// <param name="Script">The text and its references, whose offsets count from its start.</param>
internal sealed record ScriptPiece(int Offset, ResolvedScript Script);

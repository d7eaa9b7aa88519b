using Waymark.Sql;

namespace Waymark.Migrations.Scripts;

/// <summary>Where a statement's text came from.</summary>
/// <param name="Script">The resolved text that it is part of; null when nothing was resolved.</param>
/// <param name="Statement">The statement in it.</param>
/// <param name="PieceOffset">Where that text starts in the file's.</param>
internal sealed record StatementOrigin(ResolvedScript? Script, ResolvedStatement? Statement, int PieceOffset)
{
    internal static StatementOrigin Verbatim { get; } = new(null, null, 0);

    internal int ToFileOffset(int statementOffset, int position) =>
        Script is null || Statement is null ? statementOffset + position : PieceOffset + Script.ToSourceOffset(Statement, position);
}

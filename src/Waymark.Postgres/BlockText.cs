using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>Finds statements in PL/pgSQL text.</summary>
internal static class BlockText
{
    /// <summary>Whether a statement of a block can start at a token.</summary>
    /// <param name="tokens">The block.</param>
    /// <param name="index">Which token, counted from 0.</param>
    /// <returns>Whether it can.</returns>
    internal static bool StartsStatement(TokenList tokens, int index) => index == 0
        || tokens[index - 1].Kind == TokenKind.Semicolon
        || tokens[index - 1].Keyword is Keyword.Begin or Keyword.Then or Keyword.Else or Keyword.Loop;
}

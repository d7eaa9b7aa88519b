using Waymark.Diff.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Stands at a token of one statement.</summary>
internal sealed partial class TokenCursor : StatementCursor
{
    /// <summary>Starts at the first token.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tokens">The statement's tokens, closed by <see cref="TokenKind.End"/>.</param>
    internal TokenCursor(SourceText source, Token[] tokens)
        : base(source, tokens)
    {
    }
}

using Waymark.Diff.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>How annotations spell names of PostgreSQL.</summary>
internal sealed class AnnotationNames : IAnnotationNames
{
    private AnnotationNames()
    {
    }

    /// <summary>The one instance.</summary>
    internal static AnnotationNames Instance { get; } = new();

    /// <inheritdoc/>
    public LexerOptions LexerOptions => LexerOptions.PostgreSql;

    /// <inheritdoc/>
    public string Fold(ReadOnlySpan<char> spelling) => NameLimit.Clip(IdentifierText.Fold(spelling));

    /// <inheritdoc/>
    public string ValueOf(ReadOnlySpan<char> spelling, TokenKind kind) => StringConstant.ValueOf(spelling, kind);
}

using Waymark.Diff.Parsing;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <summary>How annotations spell names of SQLite.</summary>
internal sealed class AnnotationNames : IAnnotationNames
{
    private AnnotationNames()
    {
    }

    /// <summary>The one instance.</summary>
    internal static AnnotationNames Instance { get; } = new();

    /// <inheritdoc/>
    public LexerOptions LexerOptions => LexerOptions.Sqlite;

    /// <inheritdoc/>
    public string Fold(ReadOnlySpan<char> spelling) => NameText.Fold(spelling);

    /// <inheritdoc/>
    public string ValueOf(ReadOnlySpan<char> spelling, TokenKind kind) => NameText.Unquote(spelling);
}

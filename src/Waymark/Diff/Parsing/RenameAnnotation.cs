using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Diff.Parsing;

/// <summary>A comment <c>@renamed from=old</c>.</summary>
internal sealed class RenameAnnotation
{
    /// <summary>What an annotation starts with.</summary>
    internal const string Mark = "@renamed";

    private readonly IAnnotationNames _names;
    private readonly SourceText _source;
    private readonly List<Token> _from;
    private readonly int _base;

    private RenameAnnotation(IAnnotationNames names, SourceText source, int offset, List<Token> from, int start)
    {
        _names = names;
        _source = source;
        Offset = offset;
        _from = from;
        _base = start;
        HasOwnLine = IsFirstOfLine(source.Text, offset);
    }

    /// <summary>Where the comment starts.</summary>
    internal int Offset { get; }

    /// <summary>Whether nothing stands before the comment on its line.</summary>
    internal bool HasOwnLine { get; }

    /// <summary>Whether it has been applied to something.</summary>
    internal bool IsUsed { get; set; }

    /// <summary>The old name, folded as a name of SQL.</summary>
    internal ObjectName From => new(_from.Count == 1 ? null : _names.Fold(TextOf(_from[0])), _names.Fold(TextOf(_from[^1])));

    /// <summary>The old name as a value: in quotes of any kind or as it stands, case kept.</summary>
    internal string FromValue => _from[0].IsString ? _names.ValueOf(TextOf(_from[0]), _from[0].Kind) : IdentifierText.Unquote(TextOf(_from[0]));

    /// <summary>Whether the old name has a schema.</summary>
    internal bool IsQualified => _from.Count > 1;

    /// <summary>Whether the old name is written as a string, as only a value's may be.</summary>
    internal bool IsString => _from[0].IsString;

    /// <summary>Reads an annotation.</summary>
    /// <returns>The annotation; null when the comment is none.</returns>
    internal static RenameAnnotation? Read(SourceText source, in Token comment, IAnnotationNames names)
    {
        var text = comment.TextOf(source.Text);
        var isBlock = text[0] == '/';
        var inner = isBlock ? text[2..^2] : text[2..];
        if (!inner.TrimStart().StartsWith(Mark))
        {
            return null;
        }

        var start = comment.Offset + 2 + inner.IndexOf(Mark) + Mark.Length;
        var rest = source.Text.AsSpan(start..(comment.End - (isBlock ? 2 : 0)));
        var tokens = Tokens(rest, names.LexerOptions);
        return IsRename(tokens, rest)
            ? new RenameAnnotation(names, source, comment.Offset, NameTokens(tokens), start)
            : throw source.ErrorAt(comment.Offset, SchemaCodes.BadAnnotation, "an annotation of a rename reads \"@renamed from=old_name\"");
    }

    /// <summary>Where it stands.</summary>
    internal SourceLocation Location => _source.LocationOf(Offset);

    internal SchemaSyntaxException Error(string message) => _source.ErrorAt(Offset, SchemaCodes.BadAnnotation, message);

    private ReadOnlySpan<char> TextOf(in Token token) => _source.Text.AsSpan(_base + token.Offset, token.Length);

    private static List<Token> Tokens(ReadOnlySpan<char> text, LexerOptions options)
    {
        var lexer = new SqlLexer(text, options);
        var tokens = new List<Token>();
        while (lexer.Read(out var token))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private static bool IsRename(List<Token> tokens, ReadOnlySpan<char> text)
    {
        if (tokens.Count < 3 || tokens[0].Keyword != Keyword.From || tokens[1].Kind != TokenKind.EqualsSign || text[0] is not (' ' or '\t'))
        {
            return false;
        }

        return tokens.Count == 3
            ? tokens[2].IsName || tokens[2].IsString
            : tokens.Count == 5 && tokens[2].IsName && tokens[3].Kind == TokenKind.Dot && tokens[4].IsName;
    }

    private static List<Token> NameTokens(List<Token> tokens) => tokens.Count == 3 ? [tokens[2]] : [tokens[2], tokens[4]];

    private static bool IsFirstOfLine(string text, int offset)
    {
        for (var i = offset - 1; i >= 0 && text[i] is not ('\n' or '\r'); i--)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}

using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <summary>Stands at a token of one statement.</summary>
internal sealed class TokenCursor : StatementCursor
{
    /// <summary>Starts at the first token.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tokens">The statement's tokens, closed by <see cref="TokenKind.End"/>.</param>
    internal TokenCursor(SourceText source, Token[] tokens)
        : base(source, tokens)
    {
    }

    /// <summary>The place of the cursor.</summary>
    internal Place Here => new(Source, Current.Offset);

    /// <summary>Whether a token may be a name: a string is one too, where nothing else can stand.</summary>
    internal bool IsName(in Token token) => token.Kind switch
    {
        TokenKind.Word => !Words.IsReserved(TextOf(token)),
        TokenKind.QuotedIdentifier or TokenKind.String => true,
        _ => false,
    };

    /// <summary>Reads a name.</summary>
    internal Name Name(string what = "a name")
    {
        if (!IsName(Current))
        {
            throw Expected(what);
        }

        var written = NameText.Unquote(TextOf(Current));
        Next();
        return new Name(NameText.Fold(written), new Spelling(written));
    }

    /// <summary>Reads the name of an object, perhaps with the name of the database before it, which can only be the one that is managed.</summary>
    internal Name ObjectName(string what)
    {
        var place = Here;
        var first = Name(what);
        if (!Accept(TokenKind.Dot))
        {
            return first;
        }

        return first.Folded switch
        {
            "main" => Name(what),
            "temp" => throw place.Error(SchemaCodes.Unsupported, "a temporary object is no part of a schema"),
            _ => throw place.Error(SchemaCodes.Unsupported, $"\"{first.Spelling.Text}\" is another database; a schema is that of one"),
        };
    }

    /// <summary>Reads <c>(a, b, c)</c>.</summary>
    internal EquatableList<string> NameList(string what = "a column") => [.. Parens(() => Name(what).Folded)];

    /// <summary>Whether the cursor stands at <c>(</c>.</summary>
    internal bool AtLeftParen => At(TokenKind.LeftParen);

    internal void ExpectWord(string lowerCase)
    {
        if (!AcceptWord(lowerCase))
        {
            throw Expected(lowerCase.ToUpperInvariant());
        }
    }

    internal bool AcceptIfNotExists() => Accept(Keyword.If, Keyword.Not, Keyword.Exists);
}

/// <summary>A name that was read.</summary>
/// <param name="Folded">The name as the model has it.</param>
/// <param name="Spelling">The name as it was written.</param>
internal readonly record struct Name(string Folded, Spelling Spelling)
{
    /// <summary>The name as an object's.</summary>
    internal ObjectName AsObject => new(null, Folded);
}

using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Diff.Parsing;

/// <summary>Stands at a token of one statement. What it is asked to expect and does not find is an error at that token.</summary>
internal class StatementCursor
{
    private readonly Token[] _tokens;

    /// <summary>Starts at the first token.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tokens">The statement's tokens, closed by <see cref="TokenKind.End"/>.</param>
    internal StatementCursor(SourceText source, Token[] tokens)
    {
        Source = source;
        _tokens = tokens;
    }

    /// <summary>The file that the statement stands in.</summary>
    internal SourceText Source { get; }

    /// <summary>Which token the cursor stands at, counted from 0; it may be set back.</summary>
    internal int Index { get; set; }

    /// <summary>The token that the cursor stands at; at the end, one without length.</summary>
    internal Token Current => _tokens[Index];

    /// <summary>The key word that the cursor stands at, if it stands at one.</summary>
    internal Keyword Word => _tokens[Index].Keyword;

    /// <summary>The token before the cursor.</summary>
    internal Token Previous => _tokens[Index - 1];

    internal bool AtEnd => Current.Kind == TokenKind.End;

    /// <summary>The statement's tokens, closed by <see cref="TokenKind.End"/>.</summary>
    internal ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The token some places ahead; the end token beyond the end.</summary>
    internal Token Ahead(int count) => _tokens[Math.Min(Index + count, _tokens.Length - 1)];

    internal void Next()
    {
        if (Index < _tokens.Length - 1)
        {
            Index++;
        }
    }

    internal bool At(Keyword keyword) => Word == keyword;

    internal bool At(Keyword first, Keyword second) => Word == first && Ahead(1).Keyword == second;

    internal bool At(TokenKind kind) => Current.Kind == kind;

    /// <summary>Whether the cursor stands at a word that is no key word of the table, spelt so.</summary>
    internal bool AtWord(string lowerCase) =>
        Current.Kind == TokenKind.Word && TextOf(Current).Equals(lowerCase, StringComparison.OrdinalIgnoreCase);

    internal bool Accept(Keyword keyword)
    {
        if (Word != keyword)
        {
            return false;
        }

        Next();
        return true;
    }

    internal bool Accept(Keyword first, Keyword second)
    {
        if (!At(first, second))
        {
            return false;
        }

        Index += 2;
        return true;
    }

    internal bool Accept(Keyword first, Keyword second, Keyword third)
    {
        if (!At(first, second) || Ahead(2).Keyword != third)
        {
            return false;
        }

        Index += 3;
        return true;
    }

    internal bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind || kind == TokenKind.End)
        {
            return false;
        }

        Next();
        return true;
    }

    internal bool AcceptWord(string lowerCase)
    {
        if (!AtWord(lowerCase))
        {
            return false;
        }

        Next();
        return true;
    }

    internal bool AcceptComma() => Accept(TokenKind.Comma);

    internal void Expect(Keyword keyword)
    {
        if (!Accept(keyword))
        {
            throw Expected(KeywordTable.SpellingOf(keyword).ToUpperInvariant());
        }
    }

    internal void Expect(Keyword first, Keyword second)
    {
        Expect(first);
        Expect(second);
    }

    internal void Expect(TokenKind kind, string spelling)
    {
        if (!Accept(kind))
        {
            throw Expected($"\"{spelling}\"");
        }
    }

    internal void ExpectLeftParen() => Expect(TokenKind.LeftParen, "(");

    internal void ExpectRightParen() => Expect(TokenKind.RightParen, ")");

    /// <summary>Refuses what is left of the statement: nothing is skipped.</summary>
    internal void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw Error(SchemaCodes.Syntax, $"unexpected {Found()}");
        }
    }

    /// <summary>Reads <c>item, item, …</c>.</summary>
    internal List<T> List<T>(Func<T> item)
    {
        var items = new List<T>();
        do
        {
            items.Add(item());
        }
        while (AcceptComma());
        return items;
    }

    /// <summary>Reads <c>(item, item, …)</c>.</summary>
    internal List<T> Parens<T>(Func<T> item)
    {
        ExpectLeftParen();
        var items = List(item);
        ExpectRightParen();
        return items;
    }

    /// <summary>A token's text.</summary>
    internal ReadOnlySpan<char> TextOf(in Token token) => token.TextOf(Source.Text);

    /// <summary>The text from the token of an index to the one before the cursor.</summary>
    internal string TextSince(int first) => Slice(first, Index);

    /// <summary>The text from one token to the one before another.</summary>
    internal string Slice(int first, int end) => first >= end ? string.Empty : Source.Text[_tokens[first].Offset.._tokens[end - 1].End];

    /// <summary>Reads <c>(…)</c> unread.</summary>
    /// <returns>The text between the parentheses.</returns>
    internal SqlExpression ParenthesizedText()
    {
        ExpectLeftParen();
        var first = Index;
        SkipToPartner();
        var text = TextSince(first);
        if (text.Length == 0)
        {
            throw Expected("an expression");
        }

        ExpectRightParen();
        return new SqlExpression(text);
    }

    /// <summary>Goes to the parenthesis or bracket that closes what was opened before the cursor.</summary>
    internal void SkipToPartner()
    {
        for (var depth = 0; ; Next())
        {
            switch (Current.Kind)
            {
                case TokenKind.End:
                    throw Source.ErrorAt(Current.Offset, DiagnosticCodes.Unbalanced, "a parenthesis has no partner");
                case TokenKind.LeftParen or TokenKind.LeftBracket:
                    depth++;
                    break;
                case TokenKind.RightParen or TokenKind.RightBracket when depth-- == 0:
                    return;
            }
        }
    }

    /// <summary>An error at the cursor, to be thrown: something else was expected.</summary>
    internal SchemaSyntaxException Expected(string what) => Error(SchemaCodes.Syntax, $"expected {what}, found {Found()}");

    /// <summary>An error at the cursor, to be thrown.</summary>
    internal SchemaSyntaxException Error(string code, string message) => Source.ErrorAt(Current.Offset, code, message);

    private string Found() => AtEnd ? "the end of the statement" : $"\"{Shorten(TextOf(Current))}\"";

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..37]}...";
}

using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Expressions;

/// <content>Columns, calls, and the functions whose arguments are separated by words.</content>
internal sealed partial class ExpressionParser
{
    private Node ColumnOrCall()
    {
        var parts = new List<string> { FirstPart() };
        while (_cursor.At(TokenKind.Dot))
        {
            _cursor.Next();
            if (_cursor.Accept(TokenKind.Star))
            {
                return new ColumnNode([.. parts, ColumnNode.AllColumns]);
            }

            parts.Add(_cursor.Label());
        }

        return _cursor.At(TokenKind.LeftParen) ? Call(parts) : new ColumnNode([.. parts]);
    }

    private string FirstPart() => TokenCursor.IsTypeOrFunctionName(_cursor.Current) ? _cursor.Label() : throw _cursor.Expected("an expression");

    private CallNode Call(List<string> parts)
    {
        if (parts.Count > 2)
        {
            throw _cursor.Expected("an operator");
        }

        var name = new ObjectName(parts.Count == 2 && parts[0] != "pg_catalog" ? parts[0] : null, parts[^1]);
        _cursor.ExpectLeftParen();
        var before = _cursor.Accept(Keyword.Distinct) ? "DISTINCT " : string.Empty;
        _ = before.Length > 0 || _cursor.Accept(Keyword.All);
        EquatableList<ArgumentNode> arguments = _cursor.At(TokenKind.RightParen) || _cursor.At(Keyword.Order) ? []
            : _cursor.Accept(TokenKind.Star) ? [new ArgumentNode(string.Empty, new ColumnNode([ColumnNode.AllColumns]))]
            : [.. _cursor.List(Argument)];
        var after = TextToPartner();
        _cursor.ExpectRightParen();
        return new CallNode(name, arguments) { Before = before, After = after, Behind = BehindCall() };
    }

    private ArgumentNode Argument()
    {
        if (_cursor.Accept(Keyword.Variadic))
        {
            return new ArgumentNode("VARIADIC ", Expression());
        }

        if (_cursor.Current.IsName && _cursor.Ahead(1).Kind is TokenKind.EqualsGreater or TokenKind.ColonEquals)
        {
            var name = IdentifierQuoting.Quote(_cursor.Label());
            _cursor.Next();
            return new ArgumentNode($"{name} => ", Expression());
        }

        return new ArgumentNode(string.Empty, Expression());
    }

    /// <summary>Reads <c>WITHIN GROUP</c>, <c>FILTER</c> and <c>OVER</c> behind a call, as text.</summary>
    private string BehindCall()
    {
        var first = _cursor.Index;
        while (true)
        {
            if (_cursor.Accept(Keyword.Within, Keyword.Group) || (_cursor.At(Keyword.Filter) && _cursor.Ahead(1).Kind == TokenKind.LeftParen && AcceptAny()))
            {
                _cursor.ParenthesizedText();
            }
            else if (_cursor.At(Keyword.Over) && (_cursor.Ahead(1).Kind == TokenKind.LeftParen || _cursor.Ahead(1).IsName))
            {
                _cursor.Next();
                Window();
            }
            else
            {
                return TokenText.Join(_cursor, first, _cursor.Index);
            }
        }
    }

    private void Window()
    {
        _cursor.Next();
        if (_cursor.Previous.Kind == TokenKind.LeftParen)
        {
            _cursor.SkipToPartner();
            _cursor.ExpectRightParen();
        }
    }

    private bool AcceptAny()
    {
        _cursor.Next();
        return true;
    }

    private string TextToPartner()
    {
        var first = _cursor.Index;
        _cursor.SkipToPartner();
        return TokenText.Join(_cursor, first, _cursor.Index);
    }

    /// <summary>Reads a function whose grammar is its own.</summary>
    /// <returns>Null when none stands here, or when it is called like any other.</returns>
    private Node? SpecialCall()
    {
        if (_cursor.Ahead(1).Kind != TokenKind.LeftParen)
        {
            return null;
        }

        switch (_cursor.Word)
        {
            case Keyword.Coalesce or Keyword.Greatest or Keyword.Least or Keyword.Nullif or Keyword.Grouping:
                return KeywordCall();
            case Keyword.Extract:
                return Extract();
            case Keyword.Trim:
                return Trim();
            case Keyword.Position:
                return WordedCall("POSITION", [Keyword.In]);
            case Keyword.Overlay:
                return WordedCall("OVERLAY", [Keyword.Placing, Keyword.From, Keyword.For]);
            case Keyword.Substring:
                return WordedCall("SUBSTRING", [Keyword.From, Keyword.For, Keyword.Similar, Keyword.Escape]);
            case Keyword.Normalize or Keyword.Xmlelement or Keyword.Xmlforest or Keyword.Xmlparse or Keyword.Xmlpi or Keyword.Xmlroot
                or Keyword.Xmlserialize or Keyword.Xmlexists or Keyword.Xmlconcat or Keyword.Xmltable or Keyword.Treat
                or Keyword.JsonObject or Keyword.JsonArray or Keyword.JsonArrayagg or Keyword.JsonObjectagg or Keyword.JsonQuery
                or Keyword.JsonValue or Keyword.JsonExists or Keyword.JsonScalar or Keyword.JsonSerialize or Keyword.Json:
                return UnreadCall();
            default:
                return null;
        }
    }

    private SpecialCallNode KeywordCall()
    {
        var name = KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant();
        _cursor.Next();
        var arguments = _cursor.Parens(Expression);
        return new SpecialCallNode(name, [.. arguments.Select((a, i) => new SpecialPiece(i == 0 ? string.Empty : ",", a))]);
    }

    private SpecialCallNode Extract()
    {
        _cursor.Next();
        _cursor.ExpectLeftParen();
        var field = _cursor.Current.IsString ? _cursor.String() : _cursor.Label("a field");
        _cursor.Expect(Keyword.From);
        var source = Expression();
        _cursor.ExpectRightParen();
        return new SpecialCallNode("EXTRACT", [new SpecialPiece($"{field.ToLowerInvariant()} FROM", source)]);
    }

    private SpecialCallNode Trim()
    {
        _cursor.Next();
        _cursor.ExpectLeftParen();
        var side = _cursor.Word is Keyword.Leading or Keyword.Trailing or Keyword.Both ? KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant() : null;
        if (side is not null)
        {
            _cursor.Next();
        }

        var first = _cursor.At(Keyword.From) ? null : Expression();
        var node = _cursor.Accept(Keyword.From)
            ? TrimCall(side, characters: first, Expression())
            : TrimCall(side, characters: _cursor.AcceptComma() ? Expression() : null, first!);
        _cursor.ExpectRightParen();
        return node;
    }

    private static SpecialCallNode TrimCall(string? side, Node? characters, Node source) => new(
        "TRIM", characters is null
            ? [new SpecialPiece($"{side ?? "BOTH"} FROM", source)]
            : [new SpecialPiece(side ?? "BOTH", characters), new SpecialPiece("FROM", source)]);

    /// <summary>Reads a call whose arguments are separated by words; with commas it is a call like any other.</summary>
    private Node WordedCall(string name, Keyword[] words)
    {
        var start = _cursor.Index;
        _cursor.Next();
        _cursor.ExpectLeftParen();
        var pieces = new List<SpecialPiece> { new(string.Empty, name == "POSITION" ? Operation(0) : Expression()) };
        if (_cursor.At(TokenKind.Comma) || _cursor.At(TokenKind.RightParen))
        {
            _cursor.Index = start;
            return ColumnOrCall();
        }

        while (words.Contains(_cursor.Word))
        {
            var word = KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant();
            _cursor.Next();
            pieces.Add(new SpecialPiece(word, Expression()));
        }

        _cursor.ExpectRightParen();
        return new SpecialCallNode(name, [.. pieces]);
    }

    /// <summary>Reads a call whose inside is taken as it stands.</summary>
    private SpecialCallNode UnreadCall()
    {
        var name = KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant();
        _cursor.Next();
        _cursor.ExpectLeftParen();
        var text = TextToPartner();
        _cursor.ExpectRightParen();
        return new SpecialCallNode(name, [new SpecialPiece(text, null)]);
    }
}

using System.Text;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Expressions;

/// <content>Operands: constants, columns, calls, CASE, arrays, queries.</content>
internal sealed partial class ExpressionParser
{
    private Node Operand()
    {
        var token = _cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString:
                return new StringNode(_cursor.String());
            case TokenKind.Number:
                _cursor.Next();
                return NumberText.ToNode(_cursor.TextOf(token).ToString());
            case TokenKind.BitString:
                return Bits();
            case TokenKind.Parameter:
                _cursor.Next();
                return new ParameterNode(_cursor.TextOf(token).ToString());
            case TokenKind.LeftParen:
                return Parenthesized();
            default:
                return token.IsName ? Named() : throw _cursor.Expected("an expression");
        }
    }

    private BitNode Bits()
    {
        var text = _cursor.TextOf(_cursor.Current);
        var digits = text[2..^1].ToString();
        var isHexadecimal = text[0] is 'x' or 'X';
        _cursor.Next();
        return new BitNode(isHexadecimal ? ToBinary(digits) : digits);
    }

    private static string ToBinary(string hexadecimal)
    {
        var binary = new StringBuilder(hexadecimal.Length * 4);
        foreach (var digit in hexadecimal)
        {
            binary.Append(Convert.ToString(Convert.ToInt32(digit.ToString(), 16), 2).PadLeft(4, '0'));
        }

        return binary.ToString();
    }

    private Node Named()
    {
        switch (_cursor.Word)
        {
            case Keyword.Case:
                return Case();
            case Keyword.Cast when _cursor.Ahead(1).Kind == TokenKind.LeftParen:
                return Cast();
            case Keyword.Array:
                _cursor.Next();
                return _cursor.At(TokenKind.LeftBracket) ? Array() : Query("ARRAY");
            case Keyword.Row when _cursor.Ahead(1).Kind == TokenKind.LeftParen:
                _cursor.Next();
                return Row();
            case Keyword.Exists when _cursor.Ahead(1).Kind == TokenKind.LeftParen:
                _cursor.Next();
                return Query("EXISTS");
            default:
                return Word() ?? TypedConstant() ?? SpecialCall() ?? ColumnOrCall();
        }
    }

    /// <summary>Reads a constant or function that is one key word, perhaps with a precision.</summary>
    private WordNode? Word()
    {
        switch (_cursor.Word)
        {
            case Keyword.True or Keyword.False or Keyword.Null or Keyword.CurrentDate or Keyword.CurrentUser or Keyword.SessionUser
                or Keyword.CurrentRole or Keyword.CurrentCatalog or Keyword.User or Keyword.SystemUser or Keyword.Default:
            case Keyword.CurrentSchema when _cursor.Ahead(1).Kind != TokenKind.LeftParen:
                _cursor.Next();
                return new WordNode(KeywordTable.SpellingOf(_cursor.Previous.Keyword).ToUpperInvariant());
            case Keyword.CurrentTime or Keyword.CurrentTimestamp or Keyword.Localtime or Keyword.Localtimestamp:
                return WordWithPrecision();
            default:
                return null;
        }
    }

    private WordNode WordWithPrecision()
    {
        var word = KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant();
        _cursor.Next();
        if (!_cursor.Accept(TokenKind.LeftParen))
        {
            return new WordNode(word);
        }

        var precision = _cursor.Number();
        _cursor.ExpectRightParen();
        return new WordNode($"{word}({precision})");
    }

    /// <summary>Reads <c>type 'constant'</c>.</summary>
    private CastNode? TypedConstant()
    {
        var start = _cursor.Index;
        if (!TypeReader.StartsType(_cursor.Current) || !StandsBeforeConstant())
        {
            _cursor.Index = start;
            return null;
        }

        _cursor.Index = start;
        var type = TypeReader.Read(_cursor);
        var constant = new StringNode(_cursor.String());
        return new CastNode(constant, type.Name.Name == "interval" ? IntervalFields(type) : type);
    }

    /// <summary>Whether a string follows the type at the cursor: a name, its modifiers, and words like WITH TIME ZONE.</summary>
    private bool StandsBeforeConstant()
    {
        do
        {
            _cursor.Next();
        }
        while (_cursor.Current.IsName && (_cursor.Word is Keyword.Precision or Keyword.Varying or Keyword.With or Keyword.Without
            or Keyword.Time or Keyword.Zone or Keyword.Character or Keyword.Char || _cursor.Previous.Kind == TokenKind.Dot));
        if (_cursor.At(TokenKind.Dot) && _cursor.Ahead(1).IsName)
        {
            _cursor.Index += 2;
        }

        if (_cursor.At(TokenKind.LeftParen) && _cursor.Ahead(1).Kind == TokenKind.Number && _cursor.Ahead(2).Kind == TokenKind.RightParen)
        {
            _cursor.Index += 3;
            _ = _cursor.Accept(Keyword.With, Keyword.Time, Keyword.Zone) || _cursor.Accept(Keyword.Without, Keyword.Time, Keyword.Zone);
        }

        return _cursor.Current.IsString;
    }

    /// <summary>Reads the fields that stand behind an interval's constant.</summary>
    private DataType IntervalFields(DataType type)
    {
        if (_cursor.Word is not (Keyword.Year or Keyword.Month or Keyword.Day or Keyword.Hour or Keyword.Minute or Keyword.Second))
        {
            return type;
        }

        var first = _cursor.Index;
        _cursor.Next();
        if (_cursor.Accept(Keyword.To))
        {
            _cursor.Next();
        }

        return type with { Suffix = TokenText.Join(_cursor, first, _cursor.Index).ToLowerInvariant() };
    }

    private CastNode Cast()
    {
        _cursor.Next();
        _cursor.ExpectLeftParen();
        var operand = Expression();
        _cursor.Expect(Keyword.As);
        var type = TypeReader.Read(_cursor);
        _cursor.ExpectRightParen();
        return new CastNode(operand, type);
    }

    private RowNode Row()
    {
        _cursor.ExpectLeftParen();
        EquatableList<Node> items = _cursor.At(TokenKind.RightParen) ? [] : [.. _cursor.List(Expression)];
        _cursor.ExpectRightParen();
        return new RowNode(items);
    }

    private CaseNode Case()
    {
        _cursor.Expect(Keyword.Case);
        var operand = _cursor.At(Keyword.When) ? null : Expression();
        var whens = new List<WhenNode>();
        while (_cursor.Accept(Keyword.When))
        {
            var condition = Expression();
            _cursor.Expect(Keyword.Then);
            whens.Add(new WhenNode(condition, Expression()));
        }

        var otherwise = _cursor.Accept(Keyword.Else) ? Expression() : null;
        _cursor.Expect(Keyword.End);
        return new CaseNode(operand, [.. whens], otherwise);
    }
}

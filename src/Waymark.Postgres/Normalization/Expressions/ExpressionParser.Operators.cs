using System.Runtime.CompilerServices;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Expressions;

/// <content>Operators that bind tighter than comparisons, and what stands behind an operand.</content>
internal sealed partial class ExpressionParser
{
    private const int AnyOperator = 1;
    private const int Sum = 2;
    private const int Product = 3;
    private const int Power = 4;

    /// <summary>Reads operators of at least a precedence; all of them group from the left.</summary>
    private Node Operation(int least)
    {
        var left = Prefixed();
        while (Precedence() is var precedence && precedence > least)
        {
            var symbol = BinaryOperator();
            left = (Node?)Quantified(left, symbol) ?? new BinaryNode(symbol, left, Operation(precedence));
        }

        return left;
    }

    /// <summary>How tightly the operator at the cursor binds; 0 when none stands there.</summary>
    private int Precedence()
    {
        switch (_cursor.Current.Kind)
        {
            case TokenKind.Star:
                return Product;
            case TokenKind.Operator:
                return _cursor.TextOf(_cursor.Current) switch
                {
                    "<" or ">" or "<=" or ">=" or "<>" or "!=" => 0,
                    "+" or "-" => Sum,
                    "/" or "%" => Product,
                    "^" => Power,
                    _ => AnyOperator,
                };
            default:
                return _cursor.At(Keyword.Operator) && _cursor.Ahead(1).Kind == TokenKind.LeftParen ? AnyOperator : 0;
        }
    }

    private string BinaryOperator()
    {
        if (!_cursor.Accept(Keyword.Operator))
        {
            var symbol = _cursor.TextOf(_cursor.Current).ToString();
            _cursor.Next();
            return symbol;
        }

        _cursor.ExpectLeftParen();
        var first = _cursor.Index;
        _cursor.SkipToPartner();
        var text = TokenText.Join(_cursor, first, _cursor.Index).Replace(" ", string.Empty, StringComparison.Ordinal);
        _cursor.ExpectRightParen();
        const string System = "pg_catalog.";
        return text.StartsWith(System, StringComparison.Ordinal) ? text[System.Length..] : $"OPERATOR({text})";
    }

    private Node Prefixed()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_cursor.Current.Kind == TokenKind.Operator && _cursor.TextOf(_cursor.Current) is not ("<" or ">" or "<=" or ">=" or "<>" or "!="))
        {
            var symbol = _cursor.TextOf(_cursor.Current).ToString();
            _cursor.Next();
            var isSign = symbol is "-" or "+";
            var operand = isSign ? Prefixed() : Operation(AnyOperator);
            return symbol == "-" && operand is NumberNode { Text: var digits } && digits[0] != '-' ? new NumberNode($"-{digits}")
                : symbol == "+" && operand is NumberNode ? operand
                : new PrefixNode(symbol, operand);
        }

        return Zoned();
    }

    private Node Zoned()
    {
        var node = Collated();
        while (_cursor.At(Keyword.At))
        {
            if (_cursor.Accept(Keyword.At, Keyword.Local))
            {
                node = new ZoneNode(node, null);
                continue;
            }

            if (!_cursor.Accept(Keyword.At, Keyword.Time, Keyword.Zone))
            {
                return node;
            }

            node = new ZoneNode(node, Collated());
        }

        return node;
    }

    private Node Collated()
    {
        var node = Postfixed(Operand());
        while (_cursor.Accept(Keyword.Collate))
        {
            node = new CollateNode(node, _cursor.Name("a collation"));
        }

        return node;
    }

    /// <summary>Reads casts, subscripts and fields behind an operand.</summary>
    private Node Postfixed(Node node)
    {
        while (true)
        {
            switch (_cursor.Current.Kind)
            {
                case TokenKind.TypeCast:
                    _cursor.Next();
                    node = new CastNode(node, TypeReader.Read(_cursor));
                    break;
                case TokenKind.LeftBracket:
                    node = Subscript(node);
                    break;
                case TokenKind.Dot:
                    _cursor.Next();
                    node = _cursor.Accept(TokenKind.Star) ? new FieldNode(node, ColumnNode.AllColumns) : new FieldNode(node, _cursor.Label());
                    break;
                default:
                    return node;
            }
        }
    }

    private SubscriptNode Subscript(Node operand)
    {
        _cursor.Expect(TokenKind.LeftBracket, "[");
        var from = _cursor.At(TokenKind.Colon) ? null : Expression();
        var slice = _cursor.Accept(TokenKind.Colon);
        var to = slice && !_cursor.At(TokenKind.RightBracket) ? Expression() : null;
        _cursor.Expect(TokenKind.RightBracket, "]");
        return new SubscriptNode(operand, from, to, slice);
    }

    /// <summary>Reads what stands in parentheses: a query, a row or one expression.</summary>
    private Node Parenthesized()
    {
        if (AtQueryInParens())
        {
            return Query(string.Empty);
        }

        var items = _cursor.Parens(Expression);
        return items.Count == 1 ? items[0] : new RowNode([.. items]);
    }

    private bool AtQueryInParens()
    {
        var ahead = 0;
        while (_cursor.Ahead(ahead).Kind == TokenKind.LeftParen)
        {
            ahead++;
        }

        return ahead > 0 && _cursor.Ahead(ahead).Keyword is Keyword.Select or Keyword.With or Keyword.Values;
    }

    private QueryNode Query(string prefix)
    {
        _cursor.ExpectLeftParen();
        var first = _cursor.Index;
        _cursor.SkipToPartner();
        var text = TokenText.Join(_cursor, first, _cursor.Index);
        _cursor.ExpectRightParen();
        return new QueryNode(prefix, text);
    }

    /// <summary>Reads the items of an array between brackets; inner brackets are arrays, too.</summary>
    private ArrayNode Array()
    {
        _cursor.Expect(TokenKind.LeftBracket, "[");
        EquatableList<Node> items = _cursor.At(TokenKind.RightBracket) ? [] : [.. _cursor.List(ArrayItem)];
        _cursor.Expect(TokenKind.RightBracket, "]");
        return new ArrayNode(items);
    }

    private Node ArrayItem() => _cursor.At(TokenKind.LeftBracket) ? Array() : Expression();
}

using System.Runtime.CompilerServices;
using Waymark.Diff;
using Waymark.Postgres.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>Reads an expression by PostgreSQL's precedence (manual, 4.1.6). What it does not know it refuses; the text is then compared as it stands.</summary>
internal sealed partial class ExpressionParser
{
    private const int DeepestNesting = 500;

    private readonly TokenCursor _cursor;

    private ExpressionParser(TokenCursor cursor) => _cursor = cursor;

    /// <summary>Reads a text that is one expression.</summary>
    /// <returns>The expression; null when the text is not understood, or is nested too deeply.</returns>
    internal static Node? TryParse(string text)
    {
        try
        {
            var parser = new ExpressionParser(TokenText.CursorOf(text));
            var node = parser.Expression();
            parser._cursor.ExpectEnd();
            return parser._cursor.Tokens.Length <= DeepestNesting || NodeWalk.DepthOf(node) <= DeepestNesting ? node : null;
        }
        catch (SchemaSyntaxException)
        {
            return null;
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private Node Expression()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Or();
    }

    private Node Or()
    {
        var first = And();
        if (!_cursor.At(Keyword.Or))
        {
            return first;
        }

        var operands = new List<Node> { first };
        while (_cursor.Accept(Keyword.Or))
        {
            operands.Add(And());
        }

        return new LogicNode(false, [.. operands]);
    }

    private Node And()
    {
        var first = Not();
        if (!_cursor.At(Keyword.And))
        {
            return first;
        }

        var operands = new List<Node> { first };
        while (_cursor.Accept(Keyword.And))
        {
            operands.Add(Not());
        }

        return new LogicNode(true, [.. operands]);
    }

    private Node Not()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _cursor.Accept(Keyword.Not) ? new NotNode(Not()) : Is();
    }

    private Node Is()
    {
        var node = Comparison();
        while (true)
        {
            if (_cursor.Accept(Keyword.Isnull))
            {
                node = new IsNode(node, "NULL");
            }
            else if (_cursor.Accept(Keyword.Notnull))
            {
                node = new IsNode(node, "NOT NULL");
            }
            else if (_cursor.Accept(Keyword.Is))
            {
                node = IsTest(node);
            }
            else
            {
                return node;
            }
        }
    }

    private Node IsTest(Node operand)
    {
        var negated = _cursor.Accept(Keyword.Not);
        if (_cursor.Accept(Keyword.Distinct, Keyword.From))
        {
            Node distinct = new IsNode(operand, "DISTINCT FROM", Comparison());
            return negated ? new NotNode(distinct) : distinct;
        }

        var first = _cursor.Index;
        if (_cursor.Word is not (Keyword.Null or Keyword.True or Keyword.False or Keyword.Unknown or Keyword.Document or Keyword.Json
            or Keyword.Normalized or Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd))
        {
            throw _cursor.Expected("a test");
        }

        do
        {
            _cursor.Next();
        }
        while (_cursor.Word is Keyword.Normalized or Keyword.Value or Keyword.Array or Keyword.Object or Keyword.Scalar);
        var words = TokenText.Join(_cursor, first, _cursor.Index).ToUpperInvariant();
        return new IsNode(operand, negated ? $"NOT {words}" : words);
    }

    private Node Comparison()
    {
        var left = Membership();
        while (ComparisonOperator() is { } symbol)
        {
            left = (Node?)Quantified(left, symbol) ?? new BinaryNode(symbol, left, Membership());
        }

        return left;
    }

    private string? ComparisonOperator()
    {
        var text = _cursor.TextOf(_cursor.Current);
        if (_cursor.Current.Kind is not (TokenKind.Operator or TokenKind.EqualsSign) || text is not ("=" or "<" or ">" or "<=" or ">=" or "<>" or "!="))
        {
            return null;
        }

        var symbol = text is "!=" ? "<>" : text.ToString();
        _cursor.Next();
        return symbol;
    }

    /// <summary>Reads <c>ANY (…)</c> and its kin behind an operator.</summary>
    private QuantifiedNode? Quantified(Node left, string symbol)
    {
        if (_cursor.Word is not (Keyword.Any or Keyword.Some or Keyword.All) || _cursor.Ahead(1).Kind != TokenKind.LeftParen)
        {
            return null;
        }

        var isAll = _cursor.At(Keyword.All);
        _cursor.Next();
        return new QuantifiedNode(left, symbol, isAll, Parenthesized());
    }

    /// <summary>Reads BETWEEN, IN, LIKE and their kin.</summary>
    private Node Membership()
    {
        var left = Operation(0);
        while (true)
        {
            var start = _cursor.Index;
            var negated = _cursor.Accept(Keyword.Not);
            if (MembershipTest(left, negated) is not { } test)
            {
                _cursor.Index = start;
                return left;
            }

            left = test;
        }
    }

    private Node? MembershipTest(Node left, bool negated)
    {
        switch (_cursor.Word)
        {
            case Keyword.Between:
                _cursor.Next();
                return Between(left, negated);
            case Keyword.In:
                _cursor.Next();
                return In(left, negated);
            case Keyword.Like:
                return Like(left, negated ? "!~~" : "~~");
            case Keyword.Ilike:
                return Like(left, negated ? "!~~*" : "~~*");
            case Keyword.Similar:
                _cursor.Next();
                return SimilarTo(left, negated ? "!~" : "~");
            case Keyword.Overlaps when !negated:
                _cursor.Next();
                return new BinaryNode("OVERLAPS", left, Operation(0));
            default:
                return null;
        }
    }

    private BetweenNode Between(Node left, bool negated)
    {
        var symmetric = _cursor.Accept(Keyword.Symmetric);
        _ = symmetric || _cursor.Accept(Keyword.Asymmetric);
        var low = Operation(0);
        _cursor.Expect(Keyword.And);
        return new BetweenNode(left, negated, symmetric, low, Operation(0));
    }

    private Node In(Node left, bool negated)
    {
        if (AtQueryInParens())
        {
            var any = new QuantifiedNode(left, "=", false, Parenthesized());
            return negated ? new NotNode(any) : any;
        }

        return new InNode(left, negated, [.. _cursor.Parens(Expression)]);
    }

    private Node Like(Node left, string symbol)
    {
        _cursor.Next();
        if (Quantified(left, symbol) is { } quantified)
        {
            return quantified;
        }

        var pattern = Operation(0);
        return new BinaryNode(symbol, left, _cursor.Accept(Keyword.Escape) ? Call("like_escape", pattern, Operation(0)) : pattern);
    }

    private BinaryNode SimilarTo(Node left, string symbol)
    {
        _cursor.Expect(Keyword.To);
        var pattern = Operation(0);
        return new BinaryNode(
            symbol, left, _cursor.Accept(Keyword.Escape) ? Call("similar_to_escape", pattern, Operation(0)) : Call("similar_to_escape", pattern));
    }

    private static CallNode Call(string name, params Node[] arguments) =>
        new(new Schema.ObjectName(null, name), [.. arguments.Select(a => new ArgumentNode(string.Empty, a))]);
}

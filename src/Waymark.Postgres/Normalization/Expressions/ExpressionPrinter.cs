using System.Text;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>Writes expressions with no more parentheses than they need.</summary>
internal sealed partial class ExpressionPrinter
{
    private readonly StringBuilder _text = new();

    /// <summary>An expression as SQL.</summary>
    internal static string Print(Node node)
    {
        var printer = new ExpressionPrinter();
        printer.Write(node);
        return printer._text.ToString();
    }

    /// <summary>Writes a node, in parentheses when it binds less tightly than its place demands.</summary>
    private void Write(Node node, Binding least)
    {
        if (BindingOf(node) >= least)
        {
            Write(node);
            return;
        }

        _text.Append('(');
        Write(node);
        _text.Append(')');
    }

    private static Binding BindingOf(Node node) => node switch
    {
        LogicNode { IsAnd: false } => Binding.Or,
        LogicNode => Binding.And,
        NotNode => Binding.Not,
        IsNode => Binding.Is,
        BetweenNode or InNode => Binding.Membership,
        QuantifiedNode quantified => OperatorBinding(quantified.Operator),
        BinaryNode binary => OperatorBinding(binary.Operator),
        PrefixNode { Operator: "-" or "+" } => Binding.Sign,
        PrefixNode => Binding.Operator,
        NumberNode { Text: ['-', ..] } => Binding.Sign,
        ZoneNode => Binding.Zone,
        CollateNode => Binding.Collate,
        _ => Binding.Operand,
    };

    private static Binding OperatorBinding(string symbol) => symbol switch
    {
        "=" or "<" or ">" or "<=" or ">=" or "<>" => Binding.Comparison,
        "OVERLAPS" => Binding.Membership,
        "+" or "-" => Binding.Sum,
        "*" or "/" or "%" => Binding.Product,
        "^" => Binding.Power,
        _ => Binding.Operator,
    };

    private void Write(Node node)
    {
        switch (node)
        {
            case StringNode constant:
                _text.Append(StringConstant.Quote(constant.Value));
                break;
            case NumberNode number:
                _text.Append(number.Text);
                break;
            case BitNode bits:
                _text.Append("B'").Append(bits.Digits).Append('\'');
                break;
            case WordNode word:
                _text.Append(word.Word);
                break;
            case ParameterNode parameter:
                _text.Append(parameter.Text);
                break;
            case ColumnNode column:
                WriteColumn(column);
                break;
            default:
                WriteOperator(node);
                break;
        }
    }

    private void WriteOperator(Node node)
    {
        switch (node)
        {
            case LogicNode logic:
                WriteLogic(logic);
                break;
            case NotNode not:
                _text.Append("NOT ");
                Write(not.Operand, Binding.Not);
                break;
            case IsNode test:
                WriteIs(test);
                break;
            case BinaryNode binary:
                WriteBinary(binary);
                break;
            case PrefixNode prefix:
                _text.Append(prefix.Operator).Append(prefix.Operator is "-" or "+" ? string.Empty : " ");
                Write(prefix.Operand, Binding.Operand);
                break;
            case QuantifiedNode quantified:
                WriteQuantified(quantified);
                break;
            case BetweenNode between:
                WriteBetween(between);
                break;
            case InNode membership:
                Write(membership.Operand, Binding.Operator);
                _text.Append(membership.IsNegated ? " NOT IN (" : " IN (");
                WriteList(membership.Items);
                _text.Append(')');
                break;
            default:
                WriteStructure(node);
                break;
        }
    }

    private void WriteColumn(ColumnNode column)
    {
        for (var i = 0; i < column.Parts.Count; i++)
        {
            _text.Append(i > 0 ? "." : string.Empty);
            _text.Append(column.Parts[i] == ColumnNode.AllColumns ? "*" : IdentifierQuoting.Quote(column.Parts[i]));
        }
    }

    private void WriteLogic(LogicNode logic)
    {
        for (var i = 0; i < logic.Operands.Count; i++)
        {
            _text.Append(i == 0 ? string.Empty : logic.IsAnd ? " AND " : " OR ");
            Write(logic.Operands[i], logic.IsAnd ? Binding.Not : Binding.And);
        }
    }

    private void WriteIs(IsNode test)
    {
        Write(test.Operand, Binding.Comparison);
        _text.Append(" IS ").Append(test.Test);
        if (test.Other is { } other)
        {
            _text.Append(' ');
            Write(other, Binding.Membership);
        }
    }

    private void WriteBinary(BinaryNode binary)
    {
        var binding = OperatorBinding(binary.Operator);
        var tighter = binding + 1;
        Write(binary.Left, binding == Binding.Comparison ? tighter : binding);
        _text.Append(' ').Append(binary.Operator).Append(' ');
        Write(binary.Right, binary.Right is NumberNode { Text: ['-', ..] } ? Binding.Operand : tighter);
    }

    private void WriteQuantified(QuantifiedNode quantified)
    {
        Write(quantified.Left, OperatorBinding(quantified.Operator) + 1);
        _text.Append(' ').Append(quantified.Operator).Append(quantified.IsAll ? " ALL " : " ANY ");
        if (quantified.Right is QueryNode)
        {
            Write(quantified.Right);
            return;
        }

        _text.Append('(');
        Write(quantified.Right);
        _text.Append(')');
    }

    private void WriteBetween(BetweenNode between)
    {
        Write(between.Operand, Binding.Operator);
        _text.Append(between.IsNegated ? " NOT BETWEEN " : " BETWEEN ").Append(between.IsSymmetric ? "SYMMETRIC " : string.Empty);
        Write(between.Low, Binding.Operator);
        _text.Append(" AND ");
        Write(between.High, Binding.Operator);
    }

    private void WriteList(EquatableList<Node> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i > 0 ? ", " : string.Empty);
            Write(items[i]);
        }
    }

    /// <summary>How tightly constructs bind, the loosest first (manual, 4.1.6).</summary>
    private enum Binding
    {
        Or,
        And,
        Not,
        Is,
        Comparison,
        Membership,
        Operator,
        Sum,
        Product,
        Power,
        Zone,
        Collate,
        Sign,
        Operand,
    }
}

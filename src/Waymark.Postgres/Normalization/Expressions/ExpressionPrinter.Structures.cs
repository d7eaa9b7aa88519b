using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Expressions;

/// <content>Casts, calls, CASE, arrays and what else has ends of its own.</content>
internal sealed partial class ExpressionPrinter
{
    private void WriteStructure(Node node)
    {
        switch (node)
        {
            case CastNode cast:
                Write(cast.Operand, Binding.Operand);
                _text.Append("::").Append(TypeNames.ToSql(cast.Type));
                break;
            case CallNode call:
                WriteCall(call);
                break;
            case SpecialCallNode special:
                WriteSpecialCall(special);
                break;
            case CaseNode choice:
                WriteCase(choice);
                break;
            case ArrayNode array:
                _text.Append("ARRAY");
                WriteArrayItems(array);
                break;
            case RowNode row:
                _text.Append(row.Items.Count > 1 ? "(" : "ROW(");
                WriteList(row.Items);
                _text.Append(')');
                break;
            case QueryNode query:
                _text.Append(query.Prefix).Append(query.Prefix.Length > 0 ? " (" : "(").Append(query.Text).Append(')');
                break;
            default:
                WritePostfix(node);
                break;
        }
    }

    private void WritePostfix(Node node)
    {
        switch (node)
        {
            case SubscriptNode subscript:
                WriteSubscript(subscript);
                break;
            case FieldNode field:
                _text.Append('(');
                Write(field.Operand);
                _text.Append(").").Append(field.Field == ColumnNode.AllColumns ? "*" : IdentifierQuoting.Quote(field.Field));
                break;
            case CollateNode collate:
                Write(collate.Operand, Binding.Collate);
                _text.Append(" COLLATE ").Append(ObjectNameText.Quote(collate.Collation));
                break;
            case ZoneNode zone:
                WriteZone(zone);
                break;
            default:
                throw new InvalidOperationException($"There is no spelling for {node.GetType().Name}.");
        }
    }

    private void WriteZone(ZoneNode node)
    {
        Write(node.Operand, Binding.Zone);
        if (node.Zone is null)
        {
            _text.Append(" AT LOCAL");
            return;
        }

        _text.Append(" AT TIME ZONE ");
        Write(node.Zone, Binding.Collate);
    }

    private void WriteSubscript(SubscriptNode subscript)
    {
        Write(subscript.Operand, Binding.Operand);
        _text.Append('[');
        if (subscript.From is { } from)
        {
            Write(from);
        }

        _text.Append(subscript.IsSlice ? ":" : string.Empty);
        if (subscript.To is { } to)
        {
            Write(to);
        }

        _text.Append(']');
    }

    private void WriteCall(CallNode call)
    {
        _text.Append(FunctionName(call.Name)).Append('(').Append(call.Before);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            _text.Append(i > 0 ? ", " : string.Empty).Append(call.Arguments[i].Prefix);
            Write(call.Arguments[i].Value);
        }

        _text.Append(call.After.Length > 0 && call.Arguments.Count > 0 ? " " : string.Empty).Append(call.After).Append(')');
        _text.Append(call.Behind.Length > 0 ? " " : string.Empty).Append(call.Behind);
    }

    /// <summary>A function's name: words that name functions but no columns need no quotes there.</summary>
    private static string FunctionName(Schema.ObjectName name) => name.Schema is null && name.Name is "left" or "right"
        ? name.Name : ObjectNameText.Quote(name);

    private void WriteSpecialCall(SpecialCallNode special)
    {
        _text.Append(special.Name).Append('(');
        for (var i = 0; i < special.Pieces.Count; i++)
        {
            var piece = special.Pieces[i];
            _text.Append(i > 0 && piece.Words != "," ? " " : string.Empty).Append(piece.Words);
            _text.Append(piece.Words.Length > 0 && piece.Value is not null ? " " : string.Empty);
            if (piece.Value is { } value)
            {
                Write(value, special.Name == "POSITION" ? Binding.Operator : Binding.Or);
            }
        }

        _text.Append(')');
    }

    private void WriteCase(CaseNode choice)
    {
        _text.Append("CASE");
        if (choice.Operand is { } operand)
        {
            _text.Append(' ');
            Write(operand);
        }

        foreach (var when in choice.Whens)
        {
            _text.Append(" WHEN ");
            Write(when.Condition);
            _text.Append(" THEN ");
            Write(when.Result);
        }

        if (choice.Else is { } otherwise)
        {
            _text.Append(" ELSE ");
            Write(otherwise);
        }

        _text.Append(" END");
    }

    private void WriteArrayItems(ArrayNode array)
    {
        _text.Append('[');
        for (var i = 0; i < array.Items.Count; i++)
        {
            _text.Append(i > 0 ? ", " : string.Empty);
            if (array.Items[i] is ArrayNode inner)
            {
                WriteArrayItems(inner);
            }
            else
            {
                Write(array.Items[i]);
            }
        }

        _text.Append(']');
    }
}

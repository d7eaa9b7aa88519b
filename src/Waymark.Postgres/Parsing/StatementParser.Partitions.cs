using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Partition keys and bounds.</content>
internal sealed partial class StatementParser
{
    /// <summary>Reads what follows PARTITION BY.</summary>
    private SqlExpression PartitionKey()
    {
        var first = _cursor.Index;
        if (!_cursor.AcceptWord("range") && !_cursor.AcceptWord("list") && !_cursor.AcceptWord("hash"))
        {
            throw _cursor.Expected("RANGE, LIST or HASH");
        }

        _cursor.ParenthesizedText();
        return new SqlExpression(_cursor.TextSince(first));
    }

    /// <summary>Reads <c>FOR VALUES …</c> or <c>DEFAULT</c>.</summary>
    /// <returns>What follows FOR VALUES, or DEFAULT.</returns>
    private SqlExpression PartitionBound()
    {
        if (_cursor.Accept(Keyword.Default))
        {
            return new SqlExpression("DEFAULT");
        }

        _cursor.Expect(Keyword.For, Keyword.Values);
        var first = _cursor.Index;
        switch (_cursor.Word)
        {
            case Keyword.In:
                _cursor.Next();
                _cursor.ParenthesizedText();
                break;
            case Keyword.From:
                _cursor.Next();
                _cursor.ParenthesizedText();
                _cursor.Expect(Keyword.To);
                _cursor.ParenthesizedText();
                break;
            case Keyword.With:
                _cursor.Next();
                _cursor.ParenthesizedText();
                break;
            default:
                throw _cursor.Expected("IN, FROM or WITH");
        }

        return new SqlExpression(_cursor.TextSince(first));
    }
}

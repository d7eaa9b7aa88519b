using Waymark.Diff.Matching;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <content>CREATE INDEX.</content>
internal sealed partial class StatementParser
{
    private void ParseIndex(bool unique, Place start)
    {
        _cursor.Next();
        _cursor.AcceptIfNotExists();
        var name = _cursor.ObjectName("an index");
        var first = _cursor.Index;
        _cursor.Expect(Keyword.On);
        var table = _cursor.Name("a table");
        _renames.SetWhole(RenameKinds.Index, table.AsObject, name.Folded);
        var keys = _cursor.Index;
        var index = new TableIndex
        {
            Name = name.Folded,
            Spelling = name.Spelling,
            Unique = unique,
            Keys = [.. _cursor.Parens(ReadIndexKey)],
            Predicate = _cursor.Accept(Keyword.Where) ? ReadToEnd() : null,
        };
        _builder.AddIndex(new IndexDraft(table, index with { Written = WrittenText.Since(_cursor, first) }, [.. ColumnsIn(keys)], start));
    }

    private SqlExpression ReadToEnd()
    {
        var first = _cursor.Index;
        while (!_cursor.AtEnd)
        {
            _cursor.Next();
        }

        return first == _cursor.Index ? throw _cursor.Expected("an expression") : new SqlExpression(_cursor.TextSince(first));
    }

    private IndexKey ReadIndexKey()
    {
        var first = _cursor.Index;
        SkipExpression();
        var end = _cursor.Index;
        var collation = default(ObjectName?);
        if (end - first > 2 && _cursor.Tokens[end - 2].Keyword == Keyword.Collate)
        {
            collation = new ObjectName(null, NameText.Fold(_cursor.TextOf(_cursor.Tokens[end - 1])));
            end -= 2;
        }

        var key = new IndexKey { Collation = collation, Descending = ReadDirection() };
        return end - first == 1 && _cursor.IsName(_cursor.Tokens[first])
            ? key with { Column = NameText.Fold(_cursor.TextOf(_cursor.Tokens[first])) }
            : key with { Expression = new SqlExpression(_cursor.Slice(first, end)) };
    }

    private void SkipExpression()
    {
        var first = _cursor.Index;
        while (!_cursor.AtEnd && !_cursor.At(TokenKind.Comma) && !_cursor.At(TokenKind.RightParen) && _cursor.Word is not (Keyword.Asc or Keyword.Desc))
        {
            var opens = _cursor.AtLeftParen;
            _cursor.Next();
            if (opens)
            {
                _cursor.SkipToPartner();
                _cursor.Next();
            }
        }

        if (first == _cursor.Index)
        {
            throw _cursor.Expected("a column or an expression");
        }
    }
}

using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE INDEX.</content>
internal sealed partial class StatementParser
{
    private void CreateIndex()
    {
        var place = Here;
        var unique = _cursor.Accept(Keyword.Unique);
        _cursor.Expect(Keyword.Index);
        var concurrently = _cursor.Accept(Keyword.Concurrently);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var name = _cursor.At(Keyword.On) ? null : _cursor.Identifier("an index");
        _cursor.Expect(Keyword.On);
        var owner = _cursor.Relation(out var only);
        if (name is not null)
        {
            _renames.SetWhole("index", owner, name);
        }

        var index = new TableIndex { Name = name, Unique = unique, Concurrently = concurrently, Only = only, Keys = [] };
        _builder.AddIndex(owner, IndexBody(index), ifNotExists, place);
    }

    private TableIndex IndexBody(TableIndex index)
    {
        var method = _cursor.Accept(Keyword.Using) ? _cursor.Identifier("an access method") : index.Method;
        var keys = _cursor.Parens(IndexKey);
        var include = _cursor.Accept(Keyword.Include) ? _cursor.IdentifierParens() : [];
        var notDistinct = AcceptNullsNotDistinct();
        var options = _cursor.Accept(Keyword.With) ? StorageOptions() : [];
        var tablespace = Tablespace() ?? _settings.DefaultTablespace;
        return index with
        {
            Method = method,
            Keys = [.. keys],
            Include = [.. include],
            NullsNotDistinct = notDistinct,
            Options = options,
            Tablespace = tablespace,
            Predicate = _cursor.Accept(Keyword.Where) ? OpenExpression(_ => false) : null,
        };
    }

    /// <summary>Reads a key of an index: a column or an expression, with its collation, operator class and order.</summary>
    private IndexKey IndexKey()
    {
        var key = KeyOperand();
        var collation = _cursor.Accept(Keyword.Collate) ? _cursor.Name("a collation") : (ObjectName?)null;
        key = key with { Collation = collation };
        if (IsOperatorClass())
        {
            var name = _cursor.Name("an operator class");
            key = key with { OperatorClass = name, OperatorClassOptions = _cursor.At(TokenKind.LeftParen) ? StorageOptions() : [] };
        }

        key = key with { Descending = _cursor.Accept(Keyword.Desc) };
        _ = key.Descending || _cursor.Accept(Keyword.Asc);
        return key with { NullsFirst = NullsOrder() };
    }

    private bool IsOperatorClass() => TokenCursor.IsIdentifier(_cursor.Current)
        && !(_cursor.Word == Keyword.Nulls && _cursor.Ahead(1).Keyword is Keyword.First or Keyword.Last);

    private bool? NullsOrder()
    {
        if (_cursor.Accept(Keyword.Nulls, Keyword.First))
        {
            return true;
        }

        return _cursor.Accept(Keyword.Nulls, Keyword.Last) ? false : null;
    }

    private IndexKey KeyOperand()
    {
        if (_cursor.At(TokenKind.LeftParen) && IsWholeOperand())
        {
            return new IndexKey { Expression = _cursor.ParenthesizedText() };
        }

        return TokenCursor.IsIdentifier(_cursor.Current) && IsKeyEnd(_cursor.Ahead(1))
            ? new IndexKey { Column = _cursor.Identifier("a column") }
            : new IndexKey { Expression = OpenExpression(_ => EndsKey()) };
    }

    /// <summary>Whether what stands in parentheses at the cursor is the whole operand.</summary>
    private bool IsWholeOperand()
    {
        var index = _cursor.Index;
        _cursor.ParenthesizedText();
        var whole = IsKeyEnd(_cursor.Current);
        _cursor.Index = index;
        return whole;
    }

    /// <summary>Whether a key's operand is over before a token. <c>AT</c> is none of an operator class's names: it is AT TIME ZONE.</summary>
    private static bool IsKeyEnd(in Token token) => token.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.End
        || token.Keyword is Keyword.Collate or Keyword.Asc or Keyword.Desc or Keyword.With or Keyword.Nulls
        || (TokenCursor.IsIdentifier(token) && token.Keyword != Keyword.At);

    /// <summary>Whether an expression without parentheses of its own, as a function's call, is over at the cursor.</summary>
    private bool EndsKey() => _cursor.At(TokenKind.Comma)
        || (_cursor.Previous.Kind is TokenKind.RightParen && IsKeyEnd(_cursor.Current));
}

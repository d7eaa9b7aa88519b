using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <content>Columns with their types and the constraints behind them.</content>
internal sealed partial class StatementParser
{
    private void ReadColumn(TableDraft draft)
    {
        var place = _cursor.Here;
        var name = _cursor.Name("a column");
        draft.AddColumn(new Column(name.Folded, ReadType()) { Spelling = name.Spelling }, place);
        var constraint = default(Name?);
        while (!_cursor.AtEnd && !_cursor.At(TokenKind.Comma) && !_cursor.At(TokenKind.RightParen))
        {
            if (_cursor.Accept(Keyword.Constraint))
            {
                constraint = _cursor.Name("a constraint");
                continue;
            }

            draft.Columns[^1] = ReadColumnConstraint(draft, draft.Columns[^1], constraint);
            constraint = null;
        }
    }

    // Names in a row, then perhaps one or two numbers in parentheses; a column need not have a type.
    private DataType ReadType()
    {
        var first = _cursor.Index;
        var words = new List<string>();
        while (_cursor.IsName(_cursor.Current) && !_cursor.At(Keyword.Generated, Keyword.Always))
        {
            words.Add(_cursor.Name().Folded);
        }

        EquatableList<string> modifiers = words.Count > 0 && _cursor.AtLeftParen ? [.. _cursor.Parens(ReadTypeModifier)] : [];
        return new DataType(new ObjectName(null, string.Join(' ', words)))
        {
            Modifiers = modifiers,
            Spelling = new Spelling(words.Count == 0 ? null : _cursor.TextSince(first)),
        };
    }

    private string ReadTypeModifier()
    {
        var first = _cursor.Index;
        AcceptSign();
        if (!_cursor.Accept(TokenKind.Number))
        {
            throw _cursor.Expected("a number");
        }

        return _cursor.TextSince(first);
    }

    private bool AcceptSign()
    {
        var isSign = _cursor.At(TokenKind.Operator) && _cursor.TextOf(_cursor.Current) is "+" or "-";
        if (isSign)
        {
            _cursor.Next();
        }

        return isSign;
    }

    private Column ReadColumnConstraint(TableDraft draft, Column column, Name? name) => _cursor.Word switch
    {
        Keyword.Not when _cursor.Ahead(1).Keyword != Keyword.Deferrable => ReadNotNull(column, name),
        Keyword.Null => ReadNull(column),
        Keyword.Default => ReadDefault(column),
        Keyword.Collate => ReadCollation(column),
        Keyword.Generated or Keyword.As => column with { Generated = ReadGenerated(draft) },
        Keyword.Primary => ReadColumnPrimaryKey(draft, column, name, _cursor.Here),
        _ => AddColumnConstraint(draft, column, name),
    };

    private Column ReadNotNull(Column column, Name? name)
    {
        _cursor.Next();
        _cursor.Expect(Keyword.Null);
        return column with { NotNull = true, NotNullName = name?.Folded, NotNullOnConflict = ReadConflict() };
    }

    private Column ReadNull(Column column)
    {
        _cursor.Next();
        ReadConflict();
        return column;
    }

    private Column ReadDefault(Column column)
    {
        _cursor.Next();
        return column with { Default = ReadDefaultValue() };
    }

    private Column ReadCollation(Column column)
    {
        _cursor.Next();
        return column with { Collation = _cursor.Name("a collation").AsObject };
    }

    // What stands behind a column and is the table's: the column stays as it is.
    private Column AddColumnConstraint(TableDraft draft, Column column, Name? name)
    {
        var place = _cursor.Here;
        switch (_cursor.Word)
        {
            case Keyword.Unique:
                _cursor.Next();
                draft.AddKey(Named(new KeyConstraint { Keys = [new IndexKey { Column = column.Name }], OnConflict = ReadConflict() }, name, column), place);
                break;
            case Keyword.Check:
                _cursor.Next();
                draft.Checks.Add(Named(new CheckConstraint { Expression = ReadOwnExpression(draft) }, name, column));
                break;
            case Keyword.References:
                draft.ForeignKeys.Add(Named(ReadReference([column.Name]), name, column));
                break;
            case Keyword.Not or Keyword.Deferrable:
                Defer(draft, place);
                break;
            default:
                throw _cursor.Expected("a constraint, \",\" or \")\"");
        }

        return column;
    }

    private Column ReadColumnPrimaryKey(TableDraft draft, Column column, Name? name, Place place)
    {
        _cursor.Next();
        _cursor.Expect(Keyword.Key);
        var key = new IndexKey { Column = column.Name, Descending = ReadDirection() };
        draft.AddKey(Named(new KeyConstraint { IsPrimary = true, Keys = [key], OnConflict = ReadConflict() }, name, column), place);
        if (!_cursor.AtWord("autoincrement"))
        {
            return column;
        }

        draft.AutoIncrement = _cursor.Here;
        _cursor.Next();
        return column with { AutoIncrement = true };
    }

    private static T Named<T>(T constraint, Name? name, Column column)
        where T : TableConstraint =>
        constraint with { Name = name?.Folded, Spelling = name?.Spelling ?? default, ColumnOf = new Spelling(column.Name) };

    private bool ReadDirection()
    {
        var descending = _cursor.Accept(Keyword.Desc);
        if (!descending)
        {
            _cursor.Accept(Keyword.Asc);
        }

        return descending;
    }

    /// <summary>Reads <c>ON CONFLICT x</c>.</summary>
    /// <returns>What a conflict does; null for the default, ABORT.</returns>
    private string? ReadConflict()
    {
        if (!_cursor.Accept(Keyword.On))
        {
            return null;
        }

        _cursor.Expect(Keyword.Conflict);
        foreach (var action in new[] { "rollback", "abort", "fail", "ignore", "replace" })
        {
            if (_cursor.AcceptWord(action))
            {
                return action == "abort" ? null : action.ToUpperInvariant();
            }
        }

        throw _cursor.Expected("ROLLBACK, ABORT, FAIL, IGNORE or REPLACE");
    }

    private GeneratedColumn ReadGenerated(TableDraft draft)
    {
        if (_cursor.Accept(Keyword.Generated))
        {
            _cursor.Expect(Keyword.Always);
        }

        _cursor.Expect(Keyword.As);
        var expression = ReadOwnExpression(draft);
        var stored = _cursor.AcceptWord("stored");
        if (!stored)
        {
            _cursor.AcceptWord("virtual");
        }

        return new GeneratedColumn(expression, stored);
    }

    /// <summary>Reads what follows DEFAULT: a constant, perhaps with a sign, an expression in parentheses, or a name, which is a string.</summary>
    private SqlExpression ReadDefaultValue()
    {
        if (_cursor.AtLeftParen)
        {
            return _cursor.ParenthesizedText();
        }

        var first = _cursor.Index;
        var signed = AcceptSign();
        var token = _cursor.Current;
        if (token.Kind is TokenKind.Number or TokenKind.String or TokenKind.BitString || _cursor.At(Keyword.Null))
        {
            _cursor.Next();
            return new SqlExpression(_cursor.TextSince(first));
        }

        if (signed || !_cursor.IsName(token))
        {
            throw _cursor.Expected("a constant, or an expression in parentheses");
        }

        var text = _cursor.TextOf(token).ToString();
        _cursor.Next();
        return new SqlExpression(token.Kind == TokenKind.Word && Words.IsConstant(text) ? text : NameText.Literal(NameText.Unquote(text)));
    }
}

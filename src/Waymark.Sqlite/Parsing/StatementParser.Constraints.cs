using Waymark.Diff;
using Waymark.Diff.Matching;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <content>Constraints of tables, and what those behind columns share with them.</content>
internal sealed partial class StatementParser
{
    private void ReadTableConstraint(TableDraft draft)
    {
        var first = _cursor.Index;
        var name = _cursor.Accept(Keyword.Constraint) ? _cursor.Name("a constraint") : default(Name?);
        var place = _cursor.Here;
        switch (_cursor.Word)
        {
            case Keyword.Primary:
                _cursor.Next();
                _cursor.Expect(Keyword.Key);
                draft.AddKey(Named(ReadKey(draft, isPrimary: true), name), place);
                break;
            case Keyword.Unique:
                _cursor.Next();
                draft.AddKey(Named(ReadKey(draft, isPrimary: false), name), place);
                break;
            case Keyword.Check:
                _cursor.Next();
                draft.Checks.Add(Named(new CheckConstraint { Expression = ReadOwnExpression(draft) }, name));
                ReadConflict();
                break;
            case Keyword.Foreign:
                draft.ForeignKeys.Add(Named(ReadForeignKey(draft), name));
                break;
            default:
                throw _cursor.Expected("PRIMARY KEY, UNIQUE, CHECK or FOREIGN KEY");
        }

        if (name is { } given)
        {
            AddPart(RenameKinds.Constraint, draft.Name, given.Folded, first);
        }
    }

    /// <summary>Reads an expression in parentheses whose names are columns of the table.</summary>
    private SqlExpression ReadOwnExpression(TableDraft draft)
    {
        var first = _cursor.Index;
        var expression = _cursor.ParenthesizedText();
        draft.References.AddRange(ColumnsIn(first));
        return expression;
    }

    private IEnumerable<(string Column, Place Place)> ColumnsIn(int first) => _builder.AllowsUnknownColumns
        ? []
        : ColumnWords.In(_cursor, first, _cursor.Index).Select(t => (NameText.Fold(_cursor.TextOf(t)), new Place(_cursor.Source, t.Offset)));

    private static T Named<T>(T constraint, Name? name)
        where T : TableConstraint => constraint with { Name = name?.Folded, Spelling = name?.Spelling ?? default };

    private KeyConstraint ReadKey(TableDraft draft, bool isPrimary)
    {
        _cursor.ExpectLeftParen();
        var keys = _cursor.List(() => ReadKeyColumn(draft));
        if (isPrimary && _cursor.AtWord("autoincrement"))
        {
            draft.AutoIncrement = _cursor.Here;
            _cursor.Next();
            SetAutoIncrement(draft, keys[0].Column);
        }

        _cursor.ExpectRightParen();
        var key = new KeyConstraint { IsPrimary = isPrimary, Keys = [.. keys], OnConflict = ReadConflict() };
        return isPrimary && keys.Count == 1 ? WithRowIdDirection(draft, key) : key;
    }

    private static void SetAutoIncrement(TableDraft draft, string? column)
    {
        var index = draft.Columns.FindIndex(c => c.Name == column);
        if (index >= 0)
        {
            draft.Columns[index] = draft.Columns[index] with { AutoIncrement = true };
        }
    }

    // As a constraint of the table, an INTEGER PRIMARY KEY is the rowid whatever its direction ("ROWIDs and the INTEGER PRIMARY KEY").
    private static KeyConstraint WithRowIdDirection(TableDraft draft, KeyConstraint key)
    {
        var ascending = key with { Keys = key.Keys.Map(k => k with { Descending = false, Collation = null }) };
        var isRowId = RowIds.AliasOf(draft.ToTable() with { Keys = [ascending], WithoutRowId = false }) is not null;
        return isRowId ? ascending : key;
    }

    private IndexKey ReadKeyColumn(TableDraft draft)
    {
        var place = _cursor.Here;
        var column = _cursor.Name("a column").Folded;
        draft.References.Add((column, place));
        var collation = _cursor.Accept(Keyword.Collate) ? _cursor.Name("a collation").AsObject : default(ObjectName?);
        return new IndexKey { Column = column, Collation = collation, Descending = ReadDirection() };
    }

    private ForeignKey ReadForeignKey(TableDraft draft)
    {
        _cursor.Expect(Keyword.Foreign, Keyword.Key);
        var columns = _cursor.Parens(() => ReadOwnColumn(draft));
        var key = ReadReference([.. columns]);
        return TryReadDeferral(out var deferral) ? key with { Deferral = deferral } : key;
    }

    private string ReadOwnColumn(TableDraft draft)
    {
        var place = _cursor.Here;
        var column = _cursor.Name("a column").Folded;
        draft.References.Add((column, place));
        return column;
    }

    private ForeignKey ReadReference(EquatableList<string> columns)
    {
        _cursor.Expect(Keyword.References);
        var place = _cursor.Here;
        var table = _cursor.Name("a table");
        EquatableList<string> referenced = _cursor.AtLeftParen ? _cursor.NameList() : [];
        if (!referenced.IsEmpty && referenced.Count != columns.Count)
        {
            throw place.Error(SchemaCodes.BadValue, $"the foreign key has {columns.Count} columns and refers to {referenced.Count}");
        }

        var key = new ForeignKey { Columns = columns, ReferencedTable = table.AsObject, ReferencedColumns = referenced };
        while (true)
        {
            if (_cursor.Accept(Keyword.On, Keyword.Delete))
            {
                key = key with { OnDelete = ReadAction() };
            }
            else if (_cursor.Accept(Keyword.On, Keyword.Update))
            {
                key = key with { OnUpdate = ReadAction() };
            }
            else if (_cursor.Accept(Keyword.Match))
            {
                // SQLite reads it and does not enforce it ("SQLite Foreign Key Support", 6).
                _cursor.Name("FULL, PARTIAL or SIMPLE");
            }
            else
            {
                return key;
            }
        }
    }

    private ReferentialAction ReadAction()
    {
        if (_cursor.Accept(Keyword.Set, Keyword.Null))
        {
            return ReferentialAction.SetNull;
        }

        if (_cursor.Accept(Keyword.Set, Keyword.Default))
        {
            return ReferentialAction.SetDefault;
        }

        if (_cursor.Accept(Keyword.Cascade))
        {
            return ReferentialAction.Cascade;
        }

        if (_cursor.Accept(Keyword.Restrict))
        {
            return ReferentialAction.Restrict;
        }

        return _cursor.Accept(Keyword.No, Keyword.Action)
            ? ReferentialAction.NoAction
            : throw _cursor.Expected("SET NULL, SET DEFAULT, CASCADE, RESTRICT or NO ACTION");
    }

    // Behind a column it is about the foreign key before it.
    private void Defer(TableDraft draft, Place place)
    {
        if (draft.ForeignKeys.Count == 0 || draft.ForeignKeys[^1].ColumnOf.Text != draft.Columns[^1].Name)
        {
            throw place.Error(SchemaCodes.Syntax, "DEFERRABLE is about a foreign key, and there is none before it");
        }

        TryReadDeferral(out var deferral);
        draft.ForeignKeys[^1] = draft.ForeignKeys[^1] with { Deferral = deferral };
    }

    private bool TryReadDeferral(out Deferral deferral)
    {
        deferral = Deferral.NotDeferrable;
        if (!_cursor.At(Keyword.Deferrable) && !_cursor.At(Keyword.Not, Keyword.Deferrable))
        {
            return false;
        }

        var deferrable = !_cursor.Accept(Keyword.Not);
        _cursor.Next();
        var deferred = false;
        if (_cursor.Accept(Keyword.Initially))
        {
            deferred = _cursor.Accept(Keyword.Deferred);
            if (!deferred)
            {
                _cursor.Expect(Keyword.Immediate);
            }
        }

        // Any but INITIALLY DEFERRED is checked at once, always ("SQLite Foreign Key Support", 4.2).
        deferral = deferrable && deferred ? Deferral.InitiallyDeferred : Deferral.NotDeferrable;
        return true;
    }
}

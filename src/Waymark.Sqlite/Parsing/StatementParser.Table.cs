using Waymark.Diff;
using Waymark.Diff.Matching;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <content>CREATE TABLE and CREATE VIRTUAL TABLE.</content>
internal sealed partial class StatementParser
{
    private void ParseTable(Place start)
    {
        _cursor.Next();
        _cursor.AcceptIfNotExists();
        var draft = new TableDraft(_cursor.ObjectName("a table"));
        _renames.SetWhole(RenameKinds.Table, draft.Name.AsObject);
        if (_cursor.At(Keyword.As))
        {
            throw _cursor.Error(SchemaCodes.Unsupported, "CREATE TABLE … AS takes its columns from a query; declare the columns");
        }

        var first = _cursor.Index;
        ReadElements(draft);
        ReadTableOptions(draft);
        draft.Written = WrittenText.Since(_cursor, first);
        draft.Check(start);
        _builder.AddTable(draft.ToTable(), start);
    }

    private void ReadElements(TableDraft draft)
    {
        _cursor.ExpectLeftParen();
        ReadColumnPart(draft);
        while (!_cursor.At(TokenKind.RightParen))
        {
            // Between constraints of the table, the comma may be missing.
            if (!_cursor.AcceptComma() && !AtTableConstraint())
            {
                throw _cursor.Expected("\",\" or \")\"");
            }

            if (AtTableConstraint())
            {
                ReadTableConstraint(draft);
            }
            else
            {
                ReadColumnPart(draft);
            }
        }

        _cursor.ExpectRightParen();
    }

    private void ReadColumnPart(TableDraft draft)
    {
        var first = _cursor.Index;
        ReadColumn(draft);
        AddPart(RenameKinds.Column, draft.Name, draft.Columns[^1].Name, first);
    }

    private bool AtTableConstraint() => _cursor.Word is Keyword.Constraint or Keyword.Primary or Keyword.Unique or Keyword.Check or Keyword.Foreign;

    private void ReadTableOptions(TableDraft draft)
    {
        if (_cursor.AtEnd)
        {
            return;
        }

        do
        {
            ReadTableOption(draft);
        }
        while (_cursor.AcceptComma());
    }

    private void ReadTableOption(TableDraft draft)
    {
        if (_cursor.AcceptWord("strict"))
        {
            draft.Strict = true;
            return;
        }

        if (!_cursor.Accept(Keyword.Without))
        {
            throw _cursor.Expected("WITHOUT ROWID or STRICT");
        }

        _cursor.ExpectWord("rowid");
        draft.WithoutRowId = true;
    }

    private void ParseVirtualTable(Place start)
    {
        if (!_cursor.AcceptWord("virtual"))
        {
            throw _cursor.Expected("TABLE, INDEX, VIEW, TRIGGER or VIRTUAL TABLE");
        }

        _cursor.Expect(Keyword.Table);
        _cursor.AcceptIfNotExists();
        var name = _cursor.ObjectName("a table");
        _renames.SetWhole(RenameKinds.Table, name.AsObject);
        var first = _cursor.Index;
        _cursor.Expect(Keyword.Using);
        var module = _cursor.Name("a module");
        if (_cursor.Accept(TokenKind.LeftParen))
        {
            _cursor.SkipToPartner();
            _cursor.ExpectRightParen();
        }

        var table = new Table
        {
            Name = name.AsObject,
            Spelling = name.Spelling,
            OpaqueDefinition = new SqlExpression(WrittenText.Since(_cursor, first).Text!),
        };
        _builder.AddVirtualTable(table, module.Folded, start);
    }
}

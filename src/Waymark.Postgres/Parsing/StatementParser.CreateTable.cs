using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE TABLE.</content>
internal sealed partial class StatementParser
{
    private void CreateTable()
    {
        var place = Here;
        var unlogged = _cursor.Accept(Keyword.Unlogged);
        _cursor.Expect(Keyword.Table);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var table = new Table { Name = CreatedName("a table"), Unlogged = unlogged };
        _renames.SetWhole("table", table.Name);
        var elements = new List<TableElement>();
        table = TableBody(table, elements);
        table = TableClauses(table);
        _builder.AddTable(table, elements, ifNotExists, place);
    }

    private Table TableBody(Table table, List<TableElement> elements)
    {
        RefuseTableQuery();
        if (_cursor.Accept(Keyword.Of))
        {
            table = table with { OfType = _cursor.Name("a composite type") };
            elements.AddRange(_cursor.At(TokenKind.LeftParen) ? TableElements(table) : []);
            return table;
        }

        if (_cursor.Accept(Keyword.Partition, Keyword.Of))
        {
            table = table with { PartitionOf = _cursor.Name("the partitioned table") };
            elements.AddRange(_cursor.At(TokenKind.LeftParen) ? TableElements(table) : []);
            return table with { PartitionBound = PartitionBound() };
        }

        elements.AddRange(TableElements(table));
        return table;
    }

    private List<TableElement> TableElements(Table table)
    {
        _cursor.ExpectLeftParen();
        var elements = _cursor.At(TokenKind.RightParen) ? [] : _cursor.List(() => Element(table));
        _cursor.ExpectRightParen();
        return elements;
    }

    private TableElement Element(Table table)
    {
        var start = FileOffset;
        TableElement element = _cursor.At(Keyword.Like) ? Like()
            : StartsTableConstraint() ? NamedConstraint()
            : ColumnDefinition(optionsOnly: table.PartitionOf is not null || table.OfType is not null);
        AddRenamePart(table.Name, element, start);
        return element;
    }

    private void AddRenamePart(ObjectName table, TableElement element, int start)
    {
        switch (element)
        {
            case ColumnDraft column:
                _renames.AddPart("column", table, column.Column.Name, start, FileEnd);
                break;
            case ConstraintDraft { Constraint.Name: { } name }:
                _renames.AddPart("constraint", table, name, start, FileEnd);
                break;
        }
    }

    private LikeDraft Like()
    {
        var place = Here;
        _cursor.Expect(Keyword.Like);
        var table = _cursor.Name("a table");
        var options = LikeOptions.None;
        while (_cursor.Word is Keyword.Including or Keyword.Excluding)
        {
            var includes = _cursor.At(Keyword.Including);
            _cursor.Next();
            var option = LikeOption();
            options = includes ? options | option : options & ~option;
        }

        return new LikeDraft(table, options, place);
    }

    private LikeOptions LikeOption()
    {
        var option = _cursor.Word switch
        {
            Keyword.All => LikeOptions.All,
            Keyword.Comments => LikeOptions.Comments,
            Keyword.Compression => LikeOptions.Compression,
            Keyword.Constraints => LikeOptions.Constraints,
            Keyword.Defaults => LikeOptions.Defaults,
            Keyword.Generated => LikeOptions.Generated,
            Keyword.Identity => LikeOptions.Identity,
            Keyword.Indexes => LikeOptions.Indexes,
            Keyword.Statistics => LikeOptions.Statistics,
            Keyword.Storage => LikeOptions.Storage,
            _ => throw _cursor.Expected("what LIKE includes"),
        };
        _cursor.Next();
        return option;
    }

    private Table TableClauses(Table table)
    {
        if (_cursor.Accept(Keyword.Inherits))
        {
            table = table with { Inherits = [.. _cursor.Parens(() => _cursor.Name("a table"))] };
        }

        if (_cursor.Accept(Keyword.Partition, Keyword.By))
        {
            table = table with { PartitionBy = PartitionKey() };
        }

        var method = _cursor.Accept(Keyword.Using) ? _cursor.Identifier("an access method") : table.PartitionBy is null ? _settings.DefaultAccessMethod : null;
        var options = TableOptions();
        if (_cursor.At(Keyword.On, Keyword.Commit))
        {
            throw _cursor.Error(SchemaCodes.Syntax, "ON COMMIT is for temporary tables");
        }

        var tablespace = Tablespace() ?? _settings.DefaultTablespace;
        RefuseTableQuery();
        return table with { AccessMethod = method == "heap" ? null : method, Options = options, Tablespace = tablespace };
    }

    private void RefuseTableQuery()
    {
        if (_cursor.At(Keyword.As))
        {
            throw _cursor.Error(SchemaCodes.NotASchemaStatement, "a table made of a query's rows is not a declaration: write its columns");
        }
    }

    private EquatableList<StorageOption> TableOptions()
    {
        if (_cursor.At(Keyword.Without))
        {
            _cursor.Next();
            if (!_cursor.AcceptWord("oids"))
            {
                throw _cursor.Expected("OIDS");
            }

            return [];
        }

        return _cursor.Accept(Keyword.With) ? OptionReader.Read(_cursor) : [];
    }

    private string? Tablespace() => _cursor.Accept(Keyword.Tablespace) ? _cursor.Identifier("a tablespace") : null;
}

using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Columns and what stands behind them.</content>
internal sealed partial class StatementParser
{
    /// <summary>Reads a column.</summary>
    /// <param name="optionsOnly">Whether the parent table gives its type.</param>
    private ColumnDraft ColumnDefinition(bool optionsOnly = false)
    {
        var place = Here;
        var name = _cursor.Identifier("a column");
        if (optionsOnly)
        {
            _cursor.Accept(Keyword.With, Keyword.Options);
            return ColumnConstraints(new ColumnDraft(new Column(name, new DataType(default)), place) { OptionsOnly = true });
        }

        var type = TypeReader.Read(_cursor);
        var serial = SerialType(type);
        return ColumnConstraints(new ColumnDraft(new Column(name, serial ?? type), place) { IsSerial = serial is not null });
    }

    /// <summary>The type of the numbers of <c>serial</c> and its kin; null for any other type.</summary>
    private static DataType? SerialType(DataType type)
    {
        var name = type is { Name.Schema: null or "pg_catalog", ArrayDimensions: 0 } ? type.Name.Name : string.Empty;
        return name switch
        {
            "serial" or "serial4" => BuiltinType("integer"),
            "bigserial" or "serial8" => BuiltinType("bigint"),
            "smallserial" or "serial2" => BuiltinType("smallint"),
            _ => null,
        };
    }

    private static DataType BuiltinType(string name) => new(new ObjectName(null, name));

    private ColumnDraft ColumnConstraints(ColumnDraft draft)
    {
        while (true)
        {
            var place = Here;
            var name = _cursor.Accept(Keyword.Constraint) ? _cursor.Identifier("a constraint") : null;
            var next = ColumnOption(draft, name, place);
            if (next is null && name is not null)
            {
                throw _cursor.Expected("a constraint");
            }

            if (next is null)
            {
                return draft;
            }

            draft = next;
        }
    }

    /// <summary>Reads one option of a column.</summary>
    /// <returns>The column with it; null when none stands here.</returns>
    private ColumnDraft? ColumnOption(ColumnDraft draft, string? name, Place place)
    {
        var column = draft.Column;
        switch (_cursor.Word)
        {
            case Keyword.Not when _cursor.Ahead(1).Keyword == Keyword.Null:
                _cursor.Index += 2;
                RefuseNull(draft, place);
                return draft with { Column = column with { NotNull = true, NotNullName = name, NotNullNoInherit = AcceptNoInherit() } };
            case Keyword.Null:
                return NullOption(draft);
            case Keyword.Default:
                RefuseSecondValue(column);
                _cursor.Next();
                return draft with { Column = column with { Default = OpenExpression.ReadDefault(_cursor) } };
            case Keyword.Generated:
                RefuseSecondValue(column);
                return draft with { Column = GeneratedOption(column) };
            case Keyword.Options:
                return draft with { Column = column with { ForeignOptions = ForeignOptions() } };
            case Keyword.Collate:
                _cursor.Next();
                return draft with { Column = column with { Collation = _cursor.Name("a collation") } };
            case Keyword.Storage:
                _cursor.Next();
                return draft with { Column = column with { Storage = StorageMode() } };
            case Keyword.Compression:
                _cursor.Next();
                return draft with { Column = column with { Compression = CompressionMethod() } };
            default:
                return ColumnConstraint(draft, name, place);
        }
    }

    private ColumnDraft? ColumnConstraint(ColumnDraft draft, string? name, Place place)
    {
        ConstraintDraft? constraint = _cursor.Word switch
        {
            Keyword.Check => CheckClause(name, place),
            Keyword.Unique or Keyword.Primary => ColumnKey(draft.Column.Name, name, place),
            Keyword.References => ColumnReference(draft.Column.Name, name, place),
            _ => null,
        };
        return constraint is null ? null : draft with { Constraints = [.. draft.Constraints, constraint] };
    }

    private bool AcceptNoInherit()
    {
        var place = Here;
        var noInherit = _cursor.Accept(Keyword.No, Keyword.Inherit);
        if (noInherit)
        {
            RequireVersion(18, "NOT NULL with NO INHERIT", place);
        }

        return noInherit;
    }

    private ColumnDraft NullOption(ColumnDraft draft)
    {
        RefuseNull(draft with { SaysNull = draft.Column.NotNull }, Here);
        _cursor.Next();
        return draft with { SaysNull = true };
    }

    private static void RefuseNull(ColumnDraft draft, Place place)
    {
        if (draft.SaysNull)
        {
            throw place.Error(SchemaCodes.BadValue, $"the column \"{draft.Column.Name}\" is declared NULL and NOT NULL");
        }
    }

    private void RefuseSecondValue(Column column)
    {
        if (column.Default is not null || column.Generated is not null || column.Identity is not null)
        {
            throw _cursor.Error(SchemaCodes.BadValue, $"the column \"{column.Name}\" can have one of DEFAULT, GENERATED and IDENTITY, once");
        }
    }

    private Column GeneratedOption(Column column)
    {
        _cursor.Expect(Keyword.Generated);
        var always = GeneratedAlways();
        _cursor.Expect(Keyword.As);
        if (_cursor.Accept(Keyword.Identity))
        {
            return column with { NotNull = true, Identity = new IdentityColumn(always, IdentityOptions()) };
        }

        if (!always)
        {
            throw _cursor.Expected("IDENTITY");
        }

        var expression = _cursor.ParenthesizedText();
        var place = Here;
        var stored = _cursor.Accept(Keyword.Stored);
        if (!stored)
        {
            _ = _cursor.Accept(Keyword.Virtual);
            RequireVersion(18, "a generated column without STORED", place);
        }

        return column with { Generated = new GeneratedColumn(expression, stored) };
    }

    private bool GeneratedAlways()
    {
        var always = _cursor.Accept(Keyword.Always);
        if (!always)
        {
            _cursor.Expect(Keyword.By, Keyword.Default);
        }

        return always;
    }

    private SequenceOptions IdentityOptions()
    {
        var options = new SequenceOptions();
        if (!_cursor.Accept(TokenKind.LeftParen))
        {
            return options;
        }

        while (!_cursor.At(TokenKind.RightParen))
        {
            options = SequenceOption(options) ?? throw _cursor.Expected("an option of a sequence");
        }

        _cursor.ExpectRightParen();
        return options with { DataType = null };
    }

    private string StorageMode()
    {
        var mode = _cursor.Label("PLAIN, EXTERNAL, EXTENDED, MAIN or DEFAULT").ToUpperInvariant();
        return mode is "PLAIN" or "EXTERNAL" or "EXTENDED" or "MAIN" or "DEFAULT"
            ? mode
            : throw new Place(_cursor.Source, _cursor.Previous.Offset).Error(SchemaCodes.Syntax, "expected PLAIN, EXTERNAL, EXTENDED, MAIN or DEFAULT");
    }

    private string? CompressionMethod() => _cursor.Accept(Keyword.Default) ? null : _cursor.Label("a compression method");
}

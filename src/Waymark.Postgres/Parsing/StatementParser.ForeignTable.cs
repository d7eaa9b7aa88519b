using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE FOREIGN TABLE, and the options of wrappers.</content>
internal sealed partial class StatementParser
{
    private void CreateForeignTable()
    {
        var place = Here;
        _cursor.Expect(Keyword.Foreign, Keyword.Table);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var table = new Table { Name = CreatedName("a table") };
        _renames.SetWhole("table", table.Name);
        var elements = new List<TableElement>();
        table = TableBody(table, elements);
        if (_cursor.Accept(Keyword.Inherits))
        {
            table = table with { Inherits = [.. _cursor.Parens(() => _cursor.Name("a table"))] };
        }

        _cursor.Expect(Keyword.Server);
        table = table with { Foreign = new ForeignSource(_cursor.Identifier("a server"), _cursor.At(Keyword.Options) ? ForeignOptions() : []) };
        RefuseKeys(elements);
        _builder.AddTable(table, elements, ifNotExists, place);
    }

    // The rows are not the server's to guard (manual, CREATE FOREIGN TABLE).
    private static void RefuseKeys(List<TableElement> elements)
    {
        var constraints = elements.OfType<ConstraintDraft>().Concat(elements.OfType<ColumnDraft>().SelectMany(c => c.Constraints));
        if (constraints.FirstOrDefault(c => c.Constraint is not CheckConstraint) is { } refused)
        {
            throw refused.Place.Error(SchemaCodes.BadValue, "a foreign table can have no keys, foreign keys and exclusion constraints");
        }
    }

    /// <summary>Reads <c>OPTIONS (name 'value', …)</c>, sorted by name.</summary>
    private EquatableList<StorageOption> ForeignOptions()
    {
        _cursor.Expect(Keyword.Options);
        return [.. _cursor.Parens(ForeignOption).Select((o, i) => o with { Position = i }).OrderBy(o => o.Name, StringComparer.Ordinal)];
    }

    private StorageOption ForeignOption()
    {
        var isAction = !_cursor.Ahead(1).IsString;
        if (isAction && _cursor.At(Keyword.Drop))
        {
            throw NotAnAlteration("an option with its value");
        }

        _ = isAction && (_cursor.Accept(Keyword.Add) || _cursor.Accept(Keyword.Set));
        return new StorageOption(_cursor.Label("an option"), _cursor.String("a value in quotes"));
    }
}

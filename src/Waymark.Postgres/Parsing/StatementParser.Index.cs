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
        var keys = _cursor.Parens(() => IndexKeyReader.Read(_cursor));
        var include = _cursor.Accept(Keyword.Include) ? _cursor.IdentifierParens() : [];
        var notDistinct = AcceptNullsNotDistinct();
        var options = _cursor.Accept(Keyword.With) ? OptionReader.Read(_cursor) : [];
        var tablespace = Tablespace() ?? _settings.DefaultTablespace;
        return index with
        {
            Method = method,
            Keys = [.. keys],
            Include = [.. include],
            NullsNotDistinct = notDistinct,
            Options = options,
            Tablespace = tablespace,
            Predicate = _cursor.Accept(Keyword.Where) ? OpenExpression.Read(_cursor, _ => false) : null,
        };
    }
}

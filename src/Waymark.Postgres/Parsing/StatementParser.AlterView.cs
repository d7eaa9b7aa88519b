using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>ALTER VIEW and ALTER MATERIALIZED VIEW.</content>
internal sealed partial class StatementParser
{
    private void AlterView()
    {
        _ = _cursor.Accept(Keyword.Materialized);
        _cursor.Expect(Keyword.View);
        _cursor.AcceptIfExists();
        var place = Here;
        var name = _cursor.Name("a view");
        do
        {
            AlterViewAction(name, place);
        }
        while (_cursor.AcceptComma());
    }

    private void AlterViewAction(ObjectName name, Place place)
    {
        if (AcceptOwner())
        {
            _builder.WithView(name, place, _ => { });
        }
        else if (_cursor.At(Keyword.Set) && _cursor.Ahead(1).Kind == TokenKind.LeftParen)
        {
            _cursor.Next();
            var options = OptionReader.Read(_cursor);
            _builder.WithView(name, place, declared => _builder.Views[declared] =
                SplitCheckOption(_builder.Views[declared] with { Options = MergeOptions(_builder.Views[declared].Options, options) }));
        }
        else if (_cursor.Accept(Keyword.Alter))
        {
            _cursor.Accept(Keyword.Column);
            var at = Here;
            var column = _cursor.Identifier("a column");
            var change = ColumnChange();
            _builder.WithView(name, place, declared => ChangeViewColumn(declared, column, at, change));
        }
        else if (_cursor.Accept(Keyword.Cluster, Keyword.On))
        {
            ClusterOn(_cursor.Identifier("an index"), place, name);
        }
        else if (_cursor.At(Keyword.Set))
        {
            SetInView(name, place);
        }
        else
        {
            throw NotAnAlteration("OWNER TO, ALTER COLUMN, SET or CLUSTER ON");
        }
    }

    /// <summary>Reads what is set on a materialized view as a whole.</summary>
    private void SetInView(ObjectName name, Place place)
    {
        if (_cursor.Accept(Keyword.Set, Keyword.Without, Keyword.Cluster))
        {
            _builder.WithView(name, place, _builder.ClusterOnNone);
        }
        else if (_cursor.Accept(Keyword.Set, Keyword.Tablespace))
        {
            var tablespace = _cursor.Identifier("a tablespace");
            _builder.WithView(name, place, declared => _builder.Views[declared] = _builder.Views[declared] with { Tablespace = tablespace });
        }
        else if (_cursor.Accept(Keyword.Set, Keyword.Access, Keyword.Method))
        {
            var method = AccessMethod();
            _builder.WithView(name, place, declared => _builder.Views[declared] = _builder.Views[declared] with { AccessMethod = method });
        }
        else
        {
            throw NotAnAlteration("an option, TABLESPACE, ACCESS METHOD or WITHOUT CLUSTER");
        }
    }

    /// <summary>Reads an access method; null for the default one.</summary>
    private string? AccessMethod()
    {
        var method = _cursor.Accept(Keyword.Default) ? _settings.DefaultAccessMethod : _cursor.Identifier("an access method");
        return method == "heap" ? null : method;
    }
}

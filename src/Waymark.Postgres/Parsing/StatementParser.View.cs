using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE VIEW and CREATE MATERIALIZED VIEW.</content>
internal sealed partial class StatementParser
{
    private void CreateView(bool orReplace)
    {
        var place = Here;
        var recursive = _cursor.Accept(Keyword.Recursive);
        _cursor.Expect(Keyword.View);
        var name = CreatedName("a view");
        _renames.SetWhole("view", name);
        var columns = _cursor.At(TokenKind.LeftParen) ? _cursor.IdentifierParens() : [];
        var options = _cursor.Accept(Keyword.With) ? OptionReader.Read(_cursor) : [];
        _cursor.Expect(Keyword.As);
        var query = ViewQuery(out var checkOption);
        var view = new View { Name = name, Query = query, Columns = [.. columns], Options = options, CheckOption = checkOption };
        _builder.AddView(SplitCheckOption(recursive ? Unfold(view) : view), orReplace, place);
    }

    /// <summary>Moves the check option where it belongs when it is written among the options.</summary>
    private static View SplitCheckOption(View view)
    {
        var option = view.Options.FirstOrDefault(o => o.Name == "check_option");
        return option is null ? view : view with
        {
            CheckOption = option.Value!.ToUpperInvariant(),
            Options = [.. view.Options.Where(o => o != option)],
        };
    }

    /// <summary>What CREATE RECURSIVE VIEW stands for (manual, CREATE VIEW).</summary>
    private static View Unfold(View view)
    {
        var name = IdentifierQuoting.Quote(view.Name.Name);
        var columns = string.Join(", ", view.Columns.Select(IdentifierQuoting.Quote));
        return view with { Query = new SqlExpression($"WITH RECURSIVE {name} ({columns}) AS ({view.Query.Text}) SELECT {columns} FROM {name}"), Columns = [] };
    }

    /// <summary>Reads the query of a view and the check option behind it.</summary>
    private SqlExpression ViewQuery(out string? checkOption)
    {
        var first = _cursor.Index;
        RequireQuery();
        while (!_cursor.AtEnd && !AtCheckOption())
        {
            _cursor.Next();
        }

        var query = new SqlExpression(_cursor.TextSince(first));
        checkOption = CheckOption();
        return query;
    }

    private void RequireQuery()
    {
        if (_cursor.Word is not (Keyword.Select or Keyword.With or Keyword.Values or Keyword.Table) && !_cursor.At(TokenKind.LeftParen))
        {
            throw _cursor.Expected("a query");
        }
    }

    private bool AtCheckOption() => _cursor.At(Keyword.With)
        && (_cursor.Ahead(1).Keyword == Keyword.Check
            || (_cursor.Ahead(1).Keyword is Keyword.Local or Keyword.Cascaded && _cursor.Ahead(2).Keyword == Keyword.Check));

    private string? CheckOption()
    {
        if (!_cursor.Accept(Keyword.With))
        {
            return null;
        }

        var local = _cursor.Accept(Keyword.Local);
        _ = local || _cursor.Accept(Keyword.Cascaded);
        _cursor.Expect(Keyword.Check, Keyword.Option);
        return local ? "LOCAL" : "CASCADED";
    }

    private void CreateMaterializedView()
    {
        var place = Here;
        if (_cursor.Accept(Keyword.Unlogged))
        {
            throw place.Error(SchemaCodes.Unsupported, "a materialized view cannot be unlogged");
        }

        _cursor.Expect(Keyword.Materialized, Keyword.View);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var name = CreatedName("a materialized view");
        _renames.SetWhole("view", name);
        var view = new View { Name = name, IsMaterialized = true, Query = new SqlExpression(string.Empty) };
        view = MaterializedClauses(view);
        RefuseHidden(ifNotExists, _builder.Views, name, "materialized view", place);
        _builder.AddView(view, orReplace: false, place);
    }

    private View MaterializedClauses(View view)
    {
        var columns = _cursor.At(TokenKind.LeftParen) ? _cursor.IdentifierParens() : [];
        var method = _cursor.Accept(Keyword.Using) ? _cursor.Identifier("an access method") : _settings.DefaultAccessMethod;
        var options = _cursor.Accept(Keyword.With) ? OptionReader.Read(_cursor) : [];
        var tablespace = Tablespace() ?? _settings.DefaultTablespace;
        _cursor.Expect(Keyword.As);
        var query = MaterializedQuery(out var withNoData);
        return view with
        {
            Columns = [.. columns],
            AccessMethod = method == "heap" ? null : method,
            Options = options,
            Tablespace = tablespace,
            Query = query,
            WithNoData = withNoData,
        };
    }

    private SqlExpression MaterializedQuery(out bool withNoData)
    {
        var first = _cursor.Index;
        RequireQuery();
        while (!_cursor.AtEnd && !AtWithData())
        {
            _cursor.Next();
        }

        var query = new SqlExpression(_cursor.TextSince(first));
        withNoData = _cursor.Accept(Keyword.With, Keyword.No, Keyword.Data);
        _ = withNoData || _cursor.Accept(Keyword.With, Keyword.Data);
        return query;
    }

    /// <summary>Whether <c>WITH [NO] DATA</c> ends the statement here.</summary>
    private bool AtWithData() => _cursor.At(Keyword.With)
        && ((_cursor.Ahead(1).Keyword == Keyword.Data && _cursor.Ahead(2).Kind == TokenKind.End)
            || (_cursor.Ahead(1).Keyword == Keyword.No && _cursor.Ahead(2).Keyword == Keyword.Data));
}

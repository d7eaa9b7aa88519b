using Waymark.Diff.Matching;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <content>CREATE VIEW.</content>
internal sealed partial class StatementParser
{
    private void ParseView(Place start)
    {
        _cursor.Next();
        _cursor.AcceptIfNotExists();
        var name = _cursor.ObjectName("a view");
        _renames.SetWhole(RenameKinds.View, name.AsObject);
        var first = _cursor.Index;
        EquatableList<string> columns = _cursor.AtLeftParen ? [.. _cursor.Parens(() => _cursor.Name("a column").Spelling.Text!)] : [];
        _cursor.Expect(Keyword.As);
        if (_cursor.Word is not (Keyword.Select or Keyword.With or Keyword.Values))
        {
            throw _cursor.Expected("a query");
        }

        var view = new View { Name = name.AsObject, Spelling = name.Spelling, Columns = columns, Query = ReadToEnd() };
        _builder.AddView(view with { Written = WrittenText.Since(_cursor, first) }, start);
    }
}

using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Generation;

/// <summary>Takes a table's own name off the columns in its expressions (<c>CHECK (users.age > 0)</c>), so that it can be made under another name.</summary>
internal static class OwnNames
{
    /// <summary>The table, whose expressions name columns without the table.</summary>
    internal static Table Unqualify(Table table) => !Expressions(table).Any(e => IsQualified(e, table.Name.Name)) ? table : table with
    {
        Written = default,
        Checks = table.Checks.Map(c => c with { Expression = new SqlExpression(c.Expression.Text) }),
        Columns = table.Columns.Map(c => c.Generated is { } g ? c with { Generated = g with { Expression = new SqlExpression(g.Expression.Text) } } : c),
    };

    private static IEnumerable<SqlExpression> Expressions(Table table) =>
        table.Checks.Select(c => c.Expression).Concat(table.Columns.Select(c => c.Generated?.Expression).OfType<SqlExpression>());

    private static bool IsQualified(SqlExpression expression, string table)
    {
        var lexer = new SqlLexer(expression.Written, LexerOptions.Sqlite);
        var previous = default(Token);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Dot && previous.IsName && NameText.Fold(previous.TextOf(expression.Written)) == table)
            {
                return true;
            }

            previous = token;
        }

        return false;
    }
}

using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Generation;

/// <summary>A column as it was written among the others of its table, which SQLite keeps when it is added.</summary>
/// <param name="Text">The text.</param>
/// <param name="Constraints">The constraints of the table that stand in it.</param>
internal sealed record WrittenColumn(string Text, EquatableList<TableConstraint> Constraints)
{
    /// <summary>Finds a column in its table's text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column that is to be added.</param>
    /// <param name="constraints">The constraints that are to be added with it.</param>
    /// <returns>The column; null where its text says something else, or says more than is to be added.</returns>
    internal static WrittenColumn? Find(Table table, Column column, EquatableList<TableConstraint> constraints)
    {
        if (table.Written.Text is not { } text || TextOf(text, column.Name) is not { } written)
        {
            return null;
        }

        // The other columns are there for what its expressions name.
        var others = table.Columns.Where(c => c.Name != column.Name).Select(c => $", {NameText.QuoteExact(c.Name)}");
        if (WrittenDefinition.ReadTable($"CREATE TABLE {NameText.QuoteExact(table.Name.Name)} ({written}{string.Concat(others)})") is not { } read)
        {
            return null;
        }

        var normalized = WrittenDefinition.Normalize(read);
        EquatableList<TableConstraint> own = [.. normalized.Keys, .. normalized.Checks, .. normalized.ForeignKeys];
        var isSame = normalized.Columns[0] == column && own.All(c => constraints.Contains(c))
            && WrittenDefinition.IsSame(read.Columns[0].Generated?.Expression, column.Generated?.Expression)
            && read.Checks.Zip(normalized.Checks).All(p => WrittenDefinition.IsSame(p.First.Expression, Declared(p.Second, constraints).Expression));
        return isSame ? new WrittenColumn(written, own) : null;
    }

    private static CheckConstraint Declared(CheckConstraint check, EquatableList<TableConstraint> constraints) => constraints.OfType<CheckConstraint>().First(c => c == check);

    // What stands between two commas, and starts with the column's name.
    private static string? TextOf(string table, string column)
    {
        var lexer = new SqlLexer(table, LexerOptions.Sqlite);
        var (depth, first, last) = (0, default(Token), default(Token));
        while (lexer.Read(out var token))
        {
            depth += token.Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            var opens = depth == 1 && last.Length == 0;
            if (opens || (depth == 1 && token.Kind == TokenKind.Comma) || depth == 0)
            {
                if (IsNamed(table, first, column))
                {
                    return table[first.Offset..last.End];
                }

                first = default;
            }
            else if (first.Length == 0)
            {
                first = token;
            }

            last = token;
        }

        return null;
    }

    private static bool IsNamed(string text, in Token token, string column) => token.Length > 0 && NameText.Fold(token.TextOf(text)) == column;
}

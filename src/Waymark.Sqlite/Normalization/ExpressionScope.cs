using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Normalization;

/// <summary>
/// What names mean in a text. A name in double quotes that names nothing is a string to SQLite (SQLite documentation, "Quirks,
/// Caveats, and Gotchas", 8), so it matters which names there are.
/// </summary>
internal sealed class ExpressionScope
{
    private static readonly string[] RowIdNames = ["rowid", "_rowid_", "oid"];

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    private ExpressionScope(HashSet<string> names) => _names = names;

    /// <summary>The scope of a default, in which nothing has a name.</summary>
    internal static ExpressionScope Constant { get; } = new([]) { IsComplete = true };

    /// <summary>The table whose columns are named without saying so; null in a view or trigger.</summary>
    internal string? Table { get; private init; }

    /// <summary>Whether a name that is not known is a string for certain.</summary>
    internal bool IsComplete { get; private init; }

    /// <summary>The scope of a table's own expressions.</summary>
    internal static ExpressionScope Of(Table table) => new([.. table.Columns.Select(c => c.Name), table.Name.Name, .. RowIdNames])
    {
        Table = table.Name.Name,
        IsComplete = true,
    };

    /// <summary>The scope of views and triggers: every table and column.</summary>
    internal static ExpressionScope Of(DatabaseSchema schema) => new(
        [.. schema.Tables.SelectMany(t => t.Columns.Select(c => c.Name)), .. schema.Tables.Select(t => t.Name.Name), .. schema.Views.Select(v => v.Name.Name), .. RowIdNames]);

    /// <summary>The scope with the names that a text gives itself: aliases, as far as they stand there without quotes.</summary>
    internal ExpressionScope Within(string text)
    {
        if (IsComplete || !text.Contains('"', StringComparison.Ordinal))
        {
            return this;
        }

        var within = new ExpressionScope(_names);
        var lexer = new SqlLexer(text, LexerOptions.Sqlite);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Word)
            {
                within._own.Add(NameText.Fold(token.TextOf(text)));
            }
        }

        return within;
    }

    /// <summary>Whether something has a name.</summary>
    internal bool Knows(string name) => _names.Contains(name) || _own.Contains(name);
}

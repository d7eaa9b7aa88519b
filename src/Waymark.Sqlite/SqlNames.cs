using System.Runtime.InteropServices;
using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite;

/// <summary>Finds names in SQLite's SQL: those of tables and views where a query or statement names one.</summary>
internal sealed class SqliteNames : ISqlNames
{
    private SqliteNames()
    {
    }

    /// <summary>The one instance.</summary>
    internal static SqliteNames Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<NameInText> Find(SqlExpression text, ExpressionKind kind, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. RelationReferences.In(text.Text).Select(t => NameOf(text.Text, t))];
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> FindIdentifiers(SqlExpression text, ExpressionKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lexer = new SqlLexer(text.Text, LexerOptions.Sqlite);
        while (lexer.Read(out var token))
        {
            if (token.IsName)
            {
                names.Add(NameText.Fold(token.TextOf(text.Text)));
            }
        }

        return names;
    }

    /// <inheritdoc/>
    public SqlExpression Replace(SqlExpression text, ExpressionKind kind, Func<NameInText, ObjectName?> replace)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(replace);
        var edits = new List<TextEdit>();
        foreach (var token in RelationReferences.In(text.Text))
        {
            var written = NameOf(text.Text, token);
            if (replace(written) is { } name && name != written.Name)
            {
                edits.Add(Edit(token, name.Name));
            }
        }

        return Apply(text, edits);
    }

    /// <inheritdoc/>
    public SqlExpression RenameColumn(SqlExpression text, ExpressionKind kind, string oldName, string newName)
    {
        ArgumentNullException.ThrowIfNull(text);
        var edits = new List<TextEdit>();
        var lexer = new SqlLexer(text.Text, LexerOptions.Sqlite);
        var read = lexer.Read(out var token);
        while (read)
        {
            read = lexer.Read(out var next);
            if (token.IsName && next.Kind is not (TokenKind.LeftParen or TokenKind.Dot) && NameText.Fold(token.TextOf(text.Text)) == oldName)
            {
                edits.Add(Edit(token, newName));
            }

            token = next;
        }

        return Apply(text, edits);
    }

    private static NameInText NameOf(string text, in Token token) => new(ObjectKind.Relation, new ObjectName(null, NameText.Fold(token.TextOf(text))));

    private static TextEdit Edit(in Token token, string name) => new(token.Offset, token.Length, string.Empty, NameText.QuoteExact(name), string.Empty);

    private static SqlExpression Apply(SqlExpression text, List<TextEdit> edits) => edits.Count == 0
        ? text
        : new SqlExpression(SqlRewriter.Apply(text.Text, 0, text.Text.Length, CollectionsMarshal.AsSpan(edits)));
}

using System.Runtime.InteropServices;
using Waymark.Names;
using Waymark.Schema;
using Waymark.Sql;
using Waymark.Sql.Scanning;

namespace Waymark.Diff;

/// <summary>Finds names with the reference scanner, for dialects whose text follows PostgreSQL's grammar.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
public sealed class ScannedSqlNames : ISqlNames
{
    private const ReferenceTraits NotAnObject =
        ReferenceTraits.Cte | ReferenceTraits.Local | ReferenceTraits.NewName | ReferenceTraits.Unqualifiable | ReferenceTraits.SchemaClause;

    [ThreadStatic]
    private static ScanContext? _context;

    private readonly ISystemNames _serverNames;

    /// <summary>Makes a finder.</summary>
    /// <param name="serverNames">The server's own names: an operator with another sign is a name in an expression.</param>
    public ScannedSqlNames(ISystemNames serverNames)
    {
        ArgumentNullException.ThrowIfNull(serverNames);
        _serverNames = serverNames;
    }

    /// <inheritdoc/>
    public IReadOnlyList<NameInText> Find(SqlExpression text, ExpressionKind kind, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var frame = SqlFrame.For(kind, language);
        if (frame is null || !MayHoldNames(text.Text))
        {
            return [];
        }

        var sql = frame.Value.Around(text.Text);
        var output = Scan(sql);
        var names = new List<NameInText>();
        foreach (ref readonly var reference in output.References)
        {
            if (IsObject(reference) && reference.Role == ReferenceRole.Lookup && frame.Value.Holds(output.OffsetOf(reference), sql.Length))
            {
                names.Add(Read(reference, output, sql));
            }
        }

        return names;
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> FindIdentifiers(SqlExpression text, ExpressionKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lexer = new SqlLexer(text.Text, LexerOptions.PostgreSql);
        while (lexer.Read(out var token))
        {
            if (token.IsName)
            {
                names.Add(IdentifierText.Fold(token.TextOf(text.Text)));
            }
        }

        return names;
    }

    /// <inheritdoc/>
    public SqlExpression Replace(SqlExpression text, ExpressionKind kind, Func<NameInText, ObjectName?> replace)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(replace);
        if (kind == ExpressionKind.RoutineBody || SqlFrame.For(kind, null) is not { } frame || !MayHoldNames(text.Text))
        {
            return text;
        }

        var sql = frame.Around(text.Text);
        var edits = EditsOf(sql, frame, replace);
        return edits.Count == 0 ? text : new SqlExpression(frame.Within(SqlRewriter.Apply(sql, 0, sql.Length, CollectionsMarshal.AsSpan(edits))));
    }

    /// <inheritdoc/>
    public SqlExpression RenameColumn(SqlExpression text, ExpressionKind kind, string oldName, string newName)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sql = text.Text;
        var edits = new List<TextEdit>();
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        var previous = default(Token);
        var read = lexer.Read(out var token);
        while (read)
        {
            read = lexer.Read(out var next);
            if (IsColumn(previous, token, next) && IdentifierText.Fold(token.TextOf(sql)) == oldName)
            {
                edits.Add(new TextEdit(token.Offset, token.Length, string.Empty, IdentifierQuoting.Quote(newName), string.Empty));
            }

            (previous, token) = (token, next);
        }

        return edits.Count == 0 ? text : new SqlExpression(SqlRewriter.Apply(sql, 0, sql.Length, CollectionsMarshal.AsSpan(edits)));
    }

    private static bool IsColumn(in Token previous, in Token token, in Token next) =>
        token.IsName && previous.Kind != TokenKind.TypeCast && next.Kind is not (TokenKind.LeftParen or TokenKind.Dot);

    private List<TextEdit> EditsOf(string sql, SqlFrame frame, Func<NameInText, ObjectName?> replace)
    {
        var output = Scan(sql);
        var edits = new List<TextEdit>();
        foreach (ref readonly var reference in output.References)
        {
            if (!IsObject(reference) || !frame.Holds(output.OffsetOf(reference), sql.Length))
            {
                continue;
            }

            var written = Read(reference, output, sql);
            if (replace(written) is { } name && name != written.Name)
            {
                edits.Add(new TextEdit(output.OffsetOf(reference), output.LengthOf(reference), string.Empty, Spell(name, reference), string.Empty));
            }
        }

        return edits;
    }

    private ReferenceList Scan(string sql)
    {
        _context ??= new ScanContext();
        if (_context.Declarations.ServerNames != _serverNames)
        {
            _context.Declarations = new ScriptDeclarations(_serverNames);
        }

        // What one text creates has no say in the next: it may be another database's.
        _context.Declarations.Clear();
        ReferenceScanner.Scan(sql, _context, null);
        return _context.Output;
    }

    private static bool IsObject(in Reference reference) => (reference.Traits & NotAnObject) == 0 && reference.Kind is not (ObjectKind.Schema or ObjectKind.Extension);

    private static NameInText Read(in Reference reference, ReferenceList output, string sql) => new(
        reference.Kind,
        new ObjectName(
            reference.IsQualified ? IdentifierText.Fold(output.SchemaTextOf(reference, sql)) : null,
            IdentifierText.Fold(output.NameTextOf(reference, sql))));

    private static string Spell(ObjectName name, in Reference reference)
    {
        var text = reference.Kind == ObjectKind.Operator ? OperatorText(name, reference.Has(ReferenceTraits.OperatorSyntax)) : ObjectNameText.Quote(name);
        return reference.Has(ReferenceTraits.InString) ? text.Replace("'", "''", StringComparison.Ordinal) : text;
    }

    // Among operands a schema takes the long form; a sign may stand right after a word, which would take in OPERATOR.
    private static string OperatorText(ObjectName name, bool isAmongOperands) => name.Schema is not { } schema ? name.Name
        : isAmongOperands ? $" OPERATOR({IdentifierQuoting.Quote(schema)}.{name.Name})"
        : $"{IdentifierQuoting.Quote(schema)}.{name.Name}";

    // Constants are most of what defaults are; a text without a letter names nothing.
    private static bool MayHoldNames(string text) => text.AsSpan().ContainsAnyInRange('A', 'z') || text.AsSpan().ContainsAnyExceptInRange('\0', '\u007f');
}

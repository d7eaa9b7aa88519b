using Waymark.Sql;

namespace Waymark.Migrations.Scripts;

/// <summary>Cuts migrations into statements, resolves their names where the backend asks for it, and looks at each statement.</summary>
/// <param name="adapter">The backend.</param>
/// <param name="resolver">Resolves names; null when the server does.</param>
/// <param name="supportsCopyIn">Whether the driver can send data with a statement.</param>
internal sealed class ScriptReader(IMigrationAdapter adapter, SqlResolver? resolver, bool supportsCopyIn)
{
    private readonly ResolverSession _session = new();
    private readonly List<MigrationProblem> _problems = [];

    /// <summary>What was found, in the order of the files.</summary>
    internal IReadOnlyList<MigrationProblem> Problems => _problems;

    /// <summary>Reads what is pending, as one session runs it.</summary>
    internal IReadOnlyList<MigrationScript> Read(MigrationFolder folder, IReadOnlyList<Migration> pending)
    {
        if (resolver is not null)
        {
            Survey(resolver, folder);
        }

        return [.. pending.Select(migration => Read(folder.Format, migration))];
    }

    // A trigger may be declared in a later file than its function, and a type in an earlier one than is pending.
    private void Survey(SqlResolver names, MigrationFolder folder)
    {
        foreach (var migration in folder.Migrations)
        {
            names.Survey(migration.Text, _session);
        }
    }

    private MigrationScript Read(MigrationFormat format, Migration migration)
    {
        var text = migration.Text;
        var statements = new List<ScriptStatement>();
        var pieces = new List<ScriptPiece>();
        var problems = new List<(int Offset, DiagnosticSeverity Severity, string Code, string Message)>();
        foreach (var part in format == MigrationFormat.Plain ? [Range.All] : Breakpoints.Cut(text, adapter.LexerOptions))
        {
            var (offset, length) = part.GetOffsetAndLength(text.Length);
            var piece = text.Substring(offset, length);
            if (resolver is null)
            {
                statements.AddRange(StatementSplitter.Split(piece, adapter.LexerOptions).Select(s => Verbatim(piece, s, offset)));
            }
            else
            {
                var resolved = resolver.ResolveScript(piece, _session);
                pieces.Add(new ScriptPiece(offset, resolved));
                problems.AddRange(resolved.Diagnostics.Select(d => (offset + d.Offset, d.Severity, d.Code, d.Message)));
                statements.AddRange(resolved.Statements.Select(s => Resolved(resolved, s, offset)));
            }
        }

        var script = new MigrationScript(migration, statements, pieces);
        _problems.AddRange(problems.Select(p => script.Problem(p.Severity, p.Code, p.Message, p.Offset)));
        Check(script);
        return script;
    }

    private ScriptStatement Verbatim(string piece, SqlStatement statement, int offset) =>
        Make(piece, statement, offset, piece[statement.TextOffset..statement.End], StatementOrigin.Verbatim);

    private ScriptStatement Resolved(ResolvedScript script, ResolvedStatement statement, int offset) =>
        Make(script.Source, statement.Source, offset, statement.Sql, new StatementOrigin(script, statement, offset));

    private ScriptStatement Make(string piece, SqlStatement statement, int offset, string sql, StatementOrigin origin)
    {
        var profile = adapter.Statements.Classify(sql);
        var data = profile.Has(StatementEffects.CopyIn) ? piece[statement.DataOffset..statement.DataEnd] : null;
        return new ScriptStatement(offset + statement.TextOffset, offset + statement.NextOffset, sql, profile, data, origin);
    }

    private void Check(MigrationScript script)
    {
        foreach (var statement in script.Statements)
        {
            CheckTokens(script, statement);
            if (Refusal(statement.Profile) is { } refusal)
            {
                _problems.Add(script.Problem(DiagnosticSeverity.Error, MigrationCodes.UnsupportedStatement, refusal, statement.Offset));
            }
        }
    }

    private string? Refusal(StatementProfile profile) =>
        profile.Has(StatementEffects.CopyIn) && !supportsCopyIn ? "COPY FROM STDIN is not supported with this driver" : profile.Refusal;

    /// <summary>Where the server resolves names, nobody else has looked at the tokens.</summary>
    private void CheckTokens(MigrationScript script, ScriptStatement statement)
    {
        if (resolver is not null)
        {
            return;
        }

        var lexer = new SqlLexer(statement.Sql, adapter.LexerOptions);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Invalid)
            {
                var (code, message) = InvalidTokens.Describe(token.TextOf(statement.Sql));
                _problems.Add(script.Problem(DiagnosticSeverity.Error, code, message, statement.Offset + token.Offset));
            }
        }
    }
}

using Waymark.Cli.Configuration;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>A backend as <c>waymark resolve</c> uses it: without a database.</summary>
internal abstract class ResolveBackend
{
    /// <summary>The names that <c>--backend</c> takes.</summary>
    public static readonly string[] Names = ["iris", "postgres", "sqlite"];

    /// <summary>Makes the backend that the settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The backend.</returns>
    /// <exception cref="UsageException">They name none, or say what it cannot take.</exception>
    public static ResolveBackend From(Settings settings) => settings.Text(SettingKeys.Backend) switch
    {
        "iris" => new Resolving(IrisSettings.CreateAdapter(settings).Names!.CreateResolver(null)),
        "postgres" => new Resolving(CreatePostgres(settings)),
        "sqlite" => new PassingThrough(LexerOptions.Sqlite),
        null => throw new UsageException($"say whose names they are: --backend {string.Join('|', Names)}"),
        _ => throw new UsageException($"{settings.OriginOf(SettingKeys.Backend)}: the backend is one of {string.Join(", ", Names)}"),
    };

    /// <summary>Resolves one text in a session of its own.</summary>
    /// <param name="sql">The text.</param>
    /// <returns>What there is to tell.</returns>
    public abstract ResolvedFile Resolve(string sql);

    /// <summary>Which of several schemas holds an object only the server knows, so a path of several says no more than none.</summary>
    private static NameResolver CreatePostgres(Settings settings)
    {
        var path = settings.SearchPath is { } setting ? SearchPathText.Parse(setting, IdentifierFolding.Lower) : SchemaSearchPath.Empty;
        return PostgresResolver.Create(path.Count == 1 ? path : SchemaSearchPath.Empty);
    }

    private sealed class Resolving(NameResolver names) : ResolveBackend
    {
        private readonly SqlResolver _resolver = new(names);

        public override ResolvedFile Resolve(string sql)
        {
            var script = _resolver.ResolveScript(sql, new ResolverSession());
            return new ResolvedFile(sql, script.Sql, script.References, script.Diagnostics);
        }
    }

    /// <summary>A backend without schemas: a name means itself, so the text is only checked for what has no end.</summary>
    private sealed class PassingThrough(LexerOptions options) : ResolveBackend
    {
        public override ResolvedFile Resolve(string sql)
        {
            var diagnostics = new List<SqlDiagnostic>();
            var lexer = new SqlLexer(sql, options);
            while (lexer.Read(out var token))
            {
                if (token.Kind == TokenKind.Invalid)
                {
                    diagnostics.Add(new SqlDiagnostic(
                        DiagnosticSeverity.Error, DiagnosticCodes.Unterminated, token.Offset, "a character or quotation that SQLite cannot read"));
                }
            }

            return new ResolvedFile(sql, sql, [], diagnostics);
        }
    }
}

using System.CommandLine;
using System.Text;
using Waymark.Cli.Configuration;
using Waymark.Cli.Databases;
using Waymark.Cli.Rendering;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary><c>waymark resolve</c>: prints SQL with its names resolved, or every reference with what it means and why.</summary>
internal sealed class ResolveCommand : Command, IHasExamples
{
    private const string Sql = "sql";
    private const string Json = "json";
    private static readonly UTF8Encoding Utf8 = new();

    private readonly ToolHost _host;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The files to read; \"-\" is standard input [default: -]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "What to print: the rewritten SQL, or one JSON object per file",
        HelpName = "sql|json",
        DefaultValueFactory = _ => Sql,
    }.AcceptOnlyFromAmong(Sql, Json);

    private readonly Option<bool> _explain = new("--explain") { Description = "Print a table of every reference: where, what it means, and why" };

    /// <summary>Makes the command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    public ResolveCommand(ToolHost host)
        : base("resolve", "Print SQL with every name resolved, or every name with what it means and why. No database is asked.")
    {
        _host = host;
        Arguments.Add(_files);
        _files.Validators.Add(OptionCheck.RefuseOptions);
        Options.Add(new SettingOption("--backend", SettingKeys.Backend, string.Join('|', ResolveBackend.Names), "Whose rules to resolve by"));
        NameOptions.AddTo(this);
        Options.Add(_format);
        Options.Add(_explain);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        Examples:
          waymark resolve 0001_init.sql --backend iris
          waymark resolve *.sql --backend iris --default-schema MyApp --explain
          echo 'SELECT * FROM "user"' | waymark resolve --backend iris --format json

        Each file is a session of its own. A file with errors prints no SQL; the errors go to standard error as
        FILE:LINE:COLUMN: error CODE: MESSAGE, and the exit code is 1.
        """;

    private int Run(ParseResult parsed)
    {
        var backend = ResolveBackend.From(Settings.GatherOffline(_host, FlagLayer.From(parsed)));
        var names = parsed.GetValue(_files) is { Length: > 0 } files ? files : [SqlFile.StandardInput];
        var print = ChoosePrinter(parsed);
        var failed = false;
        foreach (var name in names)
        {
            failed |= !ResolveFile(SqlFile.Read(name, _host), backend, print);
        }

        return failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    private bool ResolveFile(SqlFile file, ResolveBackend backend, Printer print)
    {
        var resolved = file.Problem is null ? backend.Resolve(file.Text) : null;
        var problems = ProblemsOf(file, resolved);
        print(file, resolved, problems);
        foreach (var problem in problems)
        {
            _host.Error.WriteLine(SecretMask.HideUrls(ProblemLine.Describe(problem), [file.Name]));
        }

        return !problems.Any(IsError);
    }

    private static List<MigrationProblem> ProblemsOf(SqlFile file, ResolvedFile? resolved)
    {
        if (resolved is null)
        {
            return [file.Problem!];
        }

        var lines = new LineMap(file.Text);
        return [.. resolved.Diagnostics.Select(diagnostic => ToProblem(diagnostic, file.Name, lines))];
    }

    private static MigrationProblem ToProblem(SqlDiagnostic diagnostic, string file, LineMap lines)
    {
        var (line, column) = lines.PositionOf(diagnostic.Offset);
        return new MigrationProblem(diagnostic.Severity, diagnostic.Code, diagnostic.Message, file, line, column);
    }

    private static bool IsError(MigrationProblem problem) => problem.Severity == DiagnosticSeverity.Error;

    private Printer ChoosePrinter(ParseResult parsed) =>
        parsed.GetValue(_explain) ? PrintTable
        : parsed.GetValue(_format) == Json ? PrintJson
        : new SqlPrinter(_host.Output).Print;

    private void PrintJson(SqlFile file, ResolvedFile? resolved, IReadOnlyList<MigrationProblem> problems) =>
        ResolveJson.Write(_host.Output, file, resolved, problems);

    private void PrintTable(SqlFile file, ResolvedFile? resolved, IReadOnlyList<MigrationProblem> problems)
    {
        if (resolved is not null)
        {
            using var writer = _host.OpenOutputWriter();
            ReferenceTable.Write(Terminal.ForOutput(_host, writer), file.Name, resolved);
        }
    }

    private delegate void Printer(SqlFile file, ResolvedFile? resolved, IReadOnlyList<MigrationProblem> problems);

    /// <summary>Prints rewritten SQL byte for byte; between two files it sees to it that no statement runs into the next.</summary>
    private sealed class SqlPrinter(Stream output)
    {
        private bool _lineIsOpen;

        public void Print(SqlFile file, ResolvedFile? resolved, IReadOnlyList<MigrationProblem> problems)
        {
            if (resolved is null || problems.Any(IsError))
            {
                return;
            }

            output.Write(_lineIsOpen ? "\n"u8 : default);
            output.Write(file.HasMark ? "\uFEFF"u8 : default);
            output.Write(Utf8.GetBytes(resolved.Sql));
            _lineIsOpen = resolved.Sql.Length > 0 && !resolved.Sql.EndsWith('\n');
        }
    }
}

using System.CommandLine;
using Waymark.Cli.Configuration;
using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Cli.Commands;

/// <summary><c>waymark diff</c>: prints the SQL that leads from one declared schema to another. No database is asked.</summary>
internal sealed class DiffCommand : Command, IHasExamples
{
    private readonly ToolHost _host;
    private readonly SchemaOptions _options = new();

    private readonly Option<string[]> _from = new("--from")
    {
        Description = "The schema to start from: a file, a folder of .sql files, or \"-\" for standard input. May be given several times",
        HelpName = "FILE|DIR|-",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    public DiffCommand(ToolHost host)
        : base("diff", "Print the SQL that leads from one declared schema to another. No database is asked.")
    {
        _host = host;
        Options.Add(new SettingOption("--dialect", SettingKeys.Dialect, string.Join('|', OfflineDialect.Names), "The dialect of both"));
        Options.Add(_from);
        _options.AddDesired(this);
        _options.AddPlanning(this);
        SchemaOptions.AddScope(this);
        _options.AddFormat(this);
        _options.AddExitCode(this);
        SetAction(parsed => SchemaCommand.RunAsync(_host, stop => RunAsync(parsed, stop)).GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        Examples:
          waymark diff --dialect sqlite --from old.sql --to new.sql
          waymark diff --dialect postgres --from ../released/schema --to schema --search-path app,public --enable-drop
          git show main:schema.sql | waymark diff --dialect postgres --from - --to schema.sql --exit-code

        Without a server to ask (postgres), two spellings of one expression may count as a difference; a name without a schema means
        the first schema of the search path (public) where no object says otherwise. SQLite's engine is part of the tool, and is asked.
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Settings.GatherOffline(_host, FlagLayer.From(parsed));
        var dialect = OfflineDialect.From(settings);
        var config = _options.ConfigOf(parsed, settings) with { Offline = dialect.Engine is null, SchemaSearchPath = dialect.SearchPath };
        var from = parsed.GetValue(_from) is { Length: > 0 } names
            ? DesiredFiles.Read(names, _host)
            : throw new UsageException("name the schema to start from: --from FILE, --from DIR, or --from - for standard input");
        var to = _options.ReadDesired(parsed, settings, _host);
        var current = new InspectedSchema { Schema = Parse(dialect, from).Schema, IsQualified = false };
        var plan = await PlanAsync(dialect, config, current, Parse(dialect, to), cancellationToken);
        PlanPrinter.Print(_host, plan, _options.IsJson(parsed));
        PlanNotes.Write(_host.Error, plan);
        return _options.ExitCodeFor(parsed, !plan.IsEmpty);
    }

    private static async Task<Plan> PlanAsync(OfflineDialect dialect, DiffConfig config, InspectedSchema current, DesiredSchema desired, CancellationToken cancellationToken)
    {
        if (dialect.Engine is not { } engine)
        {
            return new SchemaPlanner(dialect.Dialect, config).Plan(current, desired);
        }

        await using var connection = engine.Open();
        return await new SchemaPlanner(dialect.Dialect, config) { Renames = engine.Renames }.PlanAsync(current, desired, engine.Equivalence, connection, cancellationToken);
    }

    private static DesiredSchema Parse(OfflineDialect dialect, IReadOnlyList<SqlSource> sources) =>
        dialect.Dialect.Parser.Parse(sources, new ParseOptions { SchemaSearchPath = dialect.SearchPath });
}

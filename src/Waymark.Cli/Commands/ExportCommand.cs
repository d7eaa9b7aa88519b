using System.CommandLine;
using Waymark.Cli.Configuration;
using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Planning.Export;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary><c>waymark export</c>: prints a database's schema as SQL.</summary>
internal sealed class ExportCommand : Command, IHasExamples
{
    private readonly ToolHost _host;
    private readonly SchemaOptions _options = new();
    private readonly Option<string?> _schemas = new("--schemas") { Description = "Schemas to export [default: those of the search path if one is given, else all]", HelpName = "a,b" };
    private readonly Option<bool> _allSchemas = new("--all-schemas") { Description = "Export every schema, whatever the search path" };
    private readonly Option<string?> _split = new("--split") { Description = "Write a file for each object into a folder, instead of printing", HelpName = "DIR" };
    private readonly Option<bool> _clean = new("--clean") { Description = "With --split: remove the folder's .sql files that are of no object" };

    /// <summary>Makes the command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    public ExportCommand(ToolHost host)
        : base("export", "Print a database's schema as SQL that plans to nothing against it and builds an equal one on an empty server.")
    {
        _host = host;
        _options.AddDatabase(this);
        SchemaOptions.AddScope(this);
        SchemaOptions.AddLockTimeout(this);
        Options.Add(_schemas);
        Options.Add(_allSchemas);
        Options.Add(_split);
        Options.Add(_clean);
        _options.AddFormat(this);
        SetAction(parsed => SchemaCommand.RunAsync(_host, stop => RunAsync(parsed, stop)).GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        Examples:
          waymark export sqlite:app.db >schema.sql
          waymark export "postgres://app@localhost/shop?search_path=app,public" --split schema
          waymark export postgres://app@localhost/shop --schemas app,audit --managed-roles reader,writer

        What is exported is what the schemas of the search path hold, if one is given; else, what all schemas hold but the system's and the
        extensions' own. Every name is written with its schema.
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var split = parsed.GetValue(_split);
        if (split is not null && _options.IsJson(parsed))
        {
            throw new UsageException("--split writes SQL: give it or --format json, not both");
        }

        var export = await ExportAsync(parsed, cancellationToken);
        WarnOfLeftOut(export);
        if (split is null)
        {
            PlanPrinter.Print(_host, export, _options.IsJson(parsed));
        }
        else
        {
            SplitFolder.Write(_host, split, SplitExport.Split(export), parsed.GetValue(_clean));
        }

        return ExitCodes.Done;
    }

    private void WarnOfLeftOut(Plan export)
    {
        foreach (var item in export.LeftOut)
        {
            var message = $"the {item.Kind} {item.Name} is not inspected: the export does not have it";
            _host.Error.WriteLine(ProblemLine.Describe(new MigrationProblem(DiagnosticSeverity.Warning, SchemaCodes.LeftOut, message)));
        }
    }

    private async Task<Plan> ExportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = _options.Gather(parsed, _host);
        var config = _options.ConfigOf(parsed, settings);
        var schemas = SchemasOf(parsed, settings);
        await using var connection = await SchemaConnection.OpenAsync(settings, _host, mayCreate: false, cancellationToken);
        connection.RequireDatabase();
        var planner = await connection.CreatePlannerAsync(cancellationToken);
        return await connection.ExportAsync(planner, config, schemas, cancellationToken);
    }

    /// <summary>The schemas to export; none for those of the search path, null for all.</summary>
    private IReadOnlyList<string>? SchemasOf(ParseResult parsed, Settings settings)
    {
        var (names, all) = (parsed.GetValue(_schemas), parsed.GetValue(_allSchemas));
        if (names is null)
        {
            return all || settings.SearchPath is null ? null : [];
        }

        return all
            ? throw new UsageException("--schemas names some and --all-schemas takes all: give one of them")
            : [.. SearchPathText.Parse(new SearchPathSetting(names, IsDefaultSchema: false, "--schemas", IsAmbient: false), IdentifierFolding.Lower)];
    }
}

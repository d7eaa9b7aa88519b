using System.CommandLine;
using Waymark.Cli.Rendering;
using Waymark.Planning;
using Waymark.Planning.Files;
using Waymark.Planning.Running;

namespace Waymark.Cli.Commands;

/// <summary><c>waymark plan</c>: prints the SQL that would bring a database to a desired schema.</summary>
internal sealed class PlanCommand : Command, IHasExamples
{
    private readonly ToolHost _host;
    private readonly SchemaOptions _options = new();
    private readonly Option<string?> _out = new("--out") { Description = "Write the plan to a file for apply --plan", HelpName = "FILE" };
    private readonly Option<bool> _verify = new("--verify") { Description = VerifiedPlan.Description };

    /// <summary>Makes the command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    public PlanCommand(ToolHost host)
        : base("plan", "Print the SQL that would bring a database to a desired schema. Changes nothing.")
    {
        _host = host;
        _options.AddDatabase(this);
        _options.AddDesired(this);
        _options.AddPlanning(this);
        SchemaOptions.AddScope(this);
        _options.AddServer(this);
        Options.Add(_verify);
        Options.Add(_out);
        _options.AddFormat(this);
        _options.AddExitCode(this);
        SetAction(parsed => SchemaCommand.RunAsync(_host, stop => RunAsync(parsed, stop)).GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        Examples:
          waymark plan sqlite:app.db --to schema.sql
          waymark plan postgres://app@localhost/shop --to schema --enable-drop --exit-code
          waymark plan "postgres://app@localhost/shop?search_path=app,public" --to schema.sql --verify --out plan.json
          pg_dump -s production | waymark plan postgres://app@localhost/shop --to -

        Standard output has the statements, each ended by ";" and a newline, and nothing when there is nothing to do. Hazards
        and what is skipped (-- skipped: DROP …) go to standard error.
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = _options.Gather(parsed, _host);
        var config = _options.ConfigOf(parsed, settings);
        var sources = _options.ReadDesired(parsed, settings, _host);
        await using var connection = await SchemaConnection.OpenAsync(settings, _host, mayCreate: false, cancellationToken);
        var planner = await connection.CreatePlannerAsync(cancellationToken);
        var planned = await connection.PlanAsync(planner, sources, config, cancellationToken);
        PlanPrinter.Print(_host, planned.Plan, _options.IsJson(parsed));
        PlanNotes.Write(_host.Error, planned);
        if (parsed.GetValue(_verify))
        {
            await using var session = await connection.OpenPlanSessionAsync(new PlanSessionOptions { LockTimeout = config.LockTimeout }, cancellationToken);
            await VerifiedPlan.RequireAsync(connection, planner, planned, cancellationToken);
        }

        WriteFile(parsed, planned);
        return _options.ExitCodeFor(parsed, !planned.Plan.IsEmpty);
    }

    private void WriteFile(ParseResult parsed, DatabasePlan planned)
    {
        if (parsed.GetValue(_out) is { } path)
        {
            OutputFiles.Write(_host.FullPath(path), path, PlanSerializer.ToJson(planned.ToFile()) + "\n");
        }
    }
}

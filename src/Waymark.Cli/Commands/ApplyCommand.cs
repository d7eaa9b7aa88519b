using System.CommandLine;
using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Running;

namespace Waymark.Cli.Commands;

/// <summary><c>waymark apply</c>: brings a database to a desired schema.</summary>
internal sealed class ApplyCommand : Command, IHasExamples
{
    private readonly ToolHost _host;
    private readonly SchemaOptions _options = new();
    private readonly Option<string?> _plan = new("--plan") { Description = "Run a plan that plan --out wrote, if the database has not changed since", HelpName = "FILE" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print what would be run, and run nothing" };
    private readonly Option<bool> _verify = new("--verify") { Description = VerifiedPlan.Description + "; only then run it" };

    /// <summary>Makes the command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    public ApplyCommand(ToolHost host)
        : base("apply", "Bring a database to a desired schema: print the plan, and run it.")
    {
        _host = host;
        _options.AddDatabase(this);
        _options.AddDesired(this);
        Options.Add(_plan);
        _options.AddPlanning(this);
        SchemaOptions.AddScope(this);
        _options.AddServer(this);
        Options.Add(_verify);
        Options.Add(_dryRun);
        _options.AddFormat(this);
        SetAction(parsed => RunAsync(parsed).GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        Examples:
          waymark apply sqlite:app.db --to schema.sql
          waymark apply postgres://app@localhost/shop --to schema --enable-drop --verify --lock-timeout 5s
          waymark apply postgres://app@localhost/shop --plan plan.json

        The plan goes to standard output, progress to standard error. What fails is rolled back; what is committed by then, and what
        is not, is said. Ctrl-C rolls back what is not committed and ends with 130 (SIGTERM: 143).
        """;

    private async Task<int> RunAsync(ParseResult parsed)
    {
        await using var report = ApplyReport.For(_host, _options.IsJson(parsed));
        return await SchemaCommand.RunAsync(_host, stop => RunAsync(parsed, report, stop), report);
    }

    private async Task<int> RunAsync(ParseResult parsed, ApplyReport report, CancellationToken cancellationToken)
    {
        var settings = _options.Gather(parsed, _host);
        var config = _options.ConfigOf(parsed, settings);
        var dryRun = parsed.GetValue(_dryRun);
        var prepare = parsed.GetValue(_plan) is { } file
            ? FromFile(parsed, file)
            : FromDesired(parsed, _options.ReadDesired(parsed, settings, _host), config);
        await using var connection = await SchemaConnection.OpenAsync(settings, _host, mayCreate: !dryRun, cancellationToken);
        if (dryRun)
        {
            Print(parsed, await prepare(connection, await connection.CreatePlannerAsync(cancellationToken), cancellationToken));
            return ExitCodes.Done;
        }

        await ApplyAsync(parsed, connection, config, prepare, report, cancellationToken);
        return ExitCodes.Done;
    }

    private async Task ApplyAsync(
        ParseResult parsed, SchemaConnection connection, DiffConfig config, Preparation prepare, ApplyReport report, CancellationToken cancellationToken)
    {
        var options = new PlanSessionOptions { LockTimeout = config.LockTimeout, Progress = report };
        await using var session = await connection.OpenPlanSessionAsync(options, cancellationToken);
        var plan = await prepare(connection, await connection.CreatePlannerAsync(cancellationToken), cancellationToken);
        Print(parsed, plan);
        await new PlanRunner(session, connection.Driver, report).RunAsync(plan, cancellationToken);
    }

    /// <summary>Makes the plan to run, or takes it from its file.</summary>
    private delegate Task<Plan> Preparation(SchemaConnection connection, DatabasePlanner planner, CancellationToken cancellationToken);

    private Preparation FromDesired(ParseResult parsed, IReadOnlyList<SqlSource> sources, DiffConfig config) => async (connection, planner, cancellationToken) =>
    {
        var planned = await connection.PlanAsync(planner, sources, config, cancellationToken);
        PlanNotes.WriteUnmanagedRoles(_host.Error, planned);
        if (parsed.GetValue(_verify))
        {
            await VerifiedPlan.RequireAsync(connection, planner, planned, cancellationToken);
        }

        return planned.Plan;
    };

    private Preparation FromFile(ParseResult parsed, string file)
    {
        if (_options.HasDesired(parsed) || parsed.GetValue(_verify))
        {
            throw new UsageException("--plan runs a plan as it is: give neither --to nor --verify with it");
        }

        var plan = PlanFiles.Read(file, _host);
        return (connection, planner, cancellationToken) => connection.AskAsync(() => planner.AcceptAsync(plan, cancellationToken), cancellationToken);
    }

    private void Print(ParseResult parsed, Plan plan)
    {
        PlanPrinter.Print(_host, plan, _options.IsJson(parsed));
        PlanNotes.Write(_host.Error, plan);
    }
}

using System.CommandLine;
using Waymark.Cli.Drivers;
using Waymark.Cli.Rendering;
using Waymark.Migrations;

namespace Waymark.Cli.Commands;

/// <summary><c>waymark migrate</c>: runs the migrations that a database has not had.</summary>
internal sealed class MigrateCommand : Command, IHasExamples
{
    private readonly ToolHost _host;
    private readonly MigrateOptions _options = new();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print what would be sent, and send nothing" };

    /// <summary>Makes the command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    public MigrateCommand(ToolHost host)
        : base("migrate", "Run the migrations of a directory that a database has not had.")
    {
        _host = host;
        _options.AddSources(this);
        Options.Add(_dryRun);
        MigrateOptions.AddRun(this);
        Subcommands.Add(new MigrateStatusCommand(host));
        SetAction(parsed => RunAsync(parsed).GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        Examples:
          waymark migrate sqlite:app.db --dir migrations
          waymark migrate postgres://app@localhost/shop --dir drizzle --transaction each --lock-timeout 5s --retries 3
          waymark migrate iris://_SYSTEM@localhost:5432/USER --dir drizzle --default-schema MyApp
          waymark migrate postgres://app@localhost/shop --dir drizzle --dry-run >what-would-run.sql

        A password comes from the URL, from WAYMARK_PASSWORD or PGPASSWORD, from ~/.pgpass, or from a prompt.
        Progress goes to standard error: a bar on a terminal, lines elsewhere, with --format json one JSON object per line.
        Ctrl-C rolls back what is not committed and ends with 130 (SIGTERM: 143); the same command goes on from there.
        """;

    private async Task<int> RunAsync(ParseResult parsed)
    {
        using var signals = new StopSignals(_host.CancellationToken);
        await using var report = RunReport.For(_host, _options.IsJson(parsed));
        try
        {
            await RunAsync(parsed, report, signals.Token);
            return ExitCodes.Done;
        }
        catch (MigrationException error) when (!signals.Caused(error))
        {
            report.Fail(error);
            return ExitCodes.Failed;
        }
        catch (Exception error) when (signals.Caused(error))
        {
            report.Stop();
            return signals.ExitCode;
        }
    }

    private async Task RunAsync(ParseResult parsed, RunReport report, CancellationToken cancellationToken)
    {
        var settings = _options.Gather(parsed, _host);
        var dryRun = parsed.GetValue(_dryRun);
        await using var database = Database.Open(settings, _host, mayCreate: !dryRun);
        var run = RunSettings.From(settings, database.Adapter.Dialect.HasSchemas);
        var folder = MigrateOptions.ReadFolder(settings);
        var runner = new MigrationRunner(database.Adapter, database.DataSource, run, database.Driver, report);
        if (dryRun)
        {
            Print(await runner.PlanAsync(folder, cancellationToken), _options.IsJson(parsed));
            return;
        }

        await runner.RunAsync(folder, cancellationToken);
    }

    private void Print(IReadOnlyList<MigrationStep> steps, bool isJson)
    {
        if (isJson)
        {
            StepJson.Write(_host.Output, steps);
            return;
        }

        using var writer = _host.OpenOutputWriter();
        StepText.Write(writer, steps);
    }
}

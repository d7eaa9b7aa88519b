using System.CommandLine;
using Waymark.Cli.Drivers;
using Waymark.Cli.Rendering;
using Waymark.Migrations;

namespace Waymark.Cli.Commands;

/// <summary><c>waymark migrate status</c>: lists the migrations of a directory and how a database stands to each.</summary>
internal sealed class MigrateStatusCommand : Command, IHasExamples
{
    private readonly ToolHost _host;
    private readonly MigrateOptions _options = new();
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "End with 2 when there is something to run" };

    /// <summary>Makes the command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    public MigrateStatusCommand(ToolHost host)
        : base("status", "List the migrations of a directory and whether a database has had them. Changes nothing.")
    {
        _host = host;
        _options.AddSources(this);
        Options.Add(_exitCode);
        SetAction(parsed => RunAsync(parsed).GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        Examples:
          waymark migrate status sqlite:app.db --dir migrations
          waymark migrate status postgres://app@localhost/shop --dir drizzle --exit-code
          waymark migrate status postgres://app@localhost/shop --dir drizzle --format json
        """;

    private async Task<int> RunAsync(ParseResult parsed)
    {
        using var signals = new StopSignals(_host.CancellationToken);
        var isJson = _options.IsJson(parsed);
        await using var report = RunReport.For(_host, isJson);
        try
        {
            var status = await ReadAsync(parsed, report, signals.Token);
            Print(status, isJson);
            return parsed.GetValue(_exitCode) && status.Entries.Any(StateWords.IsToRun) ? ExitCodes.Differences : ExitCodes.Done;
        }
        catch (MigrationException error) when (!signals.Caused(error))
        {
            report.Fail(error);
            return ExitCodes.Failed;
        }
        catch (Exception error) when (signals.Caused(error))
        {
            return signals.ExitCode;
        }
    }

    private async Task<MigrationStatus> ReadAsync(ParseResult parsed, RunReport report, CancellationToken cancellationToken)
    {
        var settings = _options.Gather(parsed, _host);
        await using var database = Database.Open(settings, _host, mayCreate: false);
        var run = RunSettings.From(settings, database.Adapter.Dialect.HasSchemas);
        var folder = MigrateOptions.ReadFolder(settings);
        var runner = new MigrationRunner(database.Adapter, database.DataSource, run, database.Driver, report);
        return await runner.GetStatusAsync(folder, cancellationToken);
    }

    private void Print(MigrationStatus status, bool isJson)
    {
        if (isJson)
        {
            StatusJson.Write(_host.Output, status);
            return;
        }

        using (var writer = _host.OpenOutputWriter())
        {
            StatusText.Write(Terminal.ForOutput(_host, writer), status);
        }

        foreach (var problem in status.Problems)
        {
            _host.Error.WriteLine(ProblemLine.Describe(problem));
        }
    }
}

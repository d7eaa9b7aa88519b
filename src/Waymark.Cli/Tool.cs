using System.CommandLine;
using System.CommandLine.Help;
using Waymark.Cli.Commands;
using Waymark.Cli.Databases;

namespace Waymark.Cli;

/// <summary>The tool: reads the command line, runs one command, and turns what went wrong into a message and an exit code.</summary>
internal static class Tool
{
    private const string Name = "waymark";

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The command line without the tool's own name.</param>
    /// <param name="host">What surrounds the tool.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> args, ToolHost host)
    {
        var root = CreateRootCommand(host);
        try
        {
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0 && parsed.Action is not HelpAction
                ? ReportUsage(parsed, args, host)
                : Invoke(parsed, host);
        }
        catch (UsageException error)
        {
            WriteError(host, error.Message);
            return ExitCodes.BadUsage;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception error)
        {
            // A fault of the tool's own. Whoever reports it needs to know where it happened.
            WriteError(host, SecretMask.HideUrls($"this should not have happened: {error}", args));
            return ExitCodes.Failed;
        }
    }

    private static RootCommand CreateRootCommand(ToolHost host)
    {
        var root = new RootCommand("Brings a database to the schema that you declared, runs the migrations that your ORM wrote, and makes every SQL name mean the same thing everywhere.")
        {
            HelpName = Name,
        };
        root.Subcommands.Add(new PlanCommand(host));
        root.Subcommands.Add(new ApplyCommand(host));
        root.Subcommands.Add(new ExportCommand(host));
        root.Subcommands.Add(new DiffCommand(host));
        root.Subcommands.Add(new MigrateCommand(host));
        root.Subcommands.Add(new ResolveCommand(host));
        HelpText.AddTo(root);
        VersionText.AddTo(root);
        return root;
    }

    private static int Invoke(ParseResult parsed, ToolHost host)
    {
        using var output = host.OpenOutputWriter();
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return parsed.Invoke(configuration);
    }

    private static int ReportUsage(ParseResult parsed, IReadOnlyList<string> args, ToolHost host)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            WriteError(host, SecretMask.HideUrls(message, args));
        }

        host.Error.WriteLine($"See {HelpText.CommandLineOf(parsed.CommandResult.Command)} --help.");
        return ExitCodes.BadUsage;
    }

    /// <summary>Writes an error; one that names its place already stays as it is.</summary>
    private static void WriteError(ToolHost host, string message) =>
        host.Error.WriteLine(message.Contains(": error: ", StringComparison.Ordinal) ? message : $"{Name}: error: {message}");
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Waymark.Cli.Commands;

/// <summary>The text of <c>--help</c>: System.CommandLine's own, with examples after it.</summary>
internal static class HelpText
{
    private const string RootNotes =
        """
        Examples:
          waymark plan sqlite:app.db --to schema.sql
          waymark apply postgres://app@localhost/shop --to schema --verify
          waymark migrate sqlite:app.db --dir migrations
          waymark migrate status postgres://app@localhost/shop --dir drizzle
          waymark resolve 0001_init.sql --backend iris --explain

        A setting may come from a flag, from the environment (DATABASE_URL, DB_DEFAULT_SCHEMA, DB_METADATA_SCHEMA),
        from the URL, or from the nearest waymark.json; the first of these that gives it wins.

        Exit codes:
          0 done   1 failed   2 there are differences   64 bad usage   130 stopped by Ctrl-C   143 stopped by SIGTERM
        """;

    /// <summary>Adds the examples of every command to its help.</summary>
    /// <param name="root">The root command, complete.</param>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Description = "Show help and examples";
        option.Action = new WithExamples((HelpAction)option.Action!);
    }

    /// <summary>How a command is called: <c>waymark migrate status</c>.</summary>
    /// <param name="command">A command of the tool.</param>
    /// <returns>The words.</returns>
    public static string CommandLineOf(Command command) => command is RootCommand
        ? "waymark"
        : $"{CommandLineOf(command.Parents.OfType<Command>().First())} {command.Name}";

    private sealed class WithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(parseResult.CommandResult.Command is IHasExamples command ? command.Examples : RootNotes);
            return code;
        }
    }
}

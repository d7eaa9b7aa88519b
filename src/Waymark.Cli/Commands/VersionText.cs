using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Waymark.Cli.Commands;

/// <summary>The text of <c>--version</c>.</summary>
internal static class VersionText
{
    /// <summary>The version, for example <c>0.1.0</c>.</summary>
    public static string Version => typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Lets the root command print it.</summary>
    /// <param name="root">The root command.</param>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<VersionOption>().Single();
        option.Description = "Show the version";
        option.Action = new Print();
    }

    private sealed class Print : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"waymark {Version}");
            return ExitCodes.Done;
        }
    }
}

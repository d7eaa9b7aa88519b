using System.CommandLine.Parsing;

namespace Waymark.Cli.Commands;

/// <summary>Keeps a misspelt option from being taken for an argument.</summary>
internal static class OptionCheck
{
    /// <summary>Refuses arguments that look like options.</summary>
    /// <param name="result">The arguments.</param>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
        {
            result.AddError($"Unknown option {token.Value}; a file of that name is written ./{token.Value}");
        }
    }
}

using Spectre.Console;

namespace Waymark.Cli.Databases;

/// <summary>Finds the password of a server: in the URL, in the environment, or, when someone is there to ask, by asking.</summary>
internal static class PasswordSource
{
    private static readonly string[] Variables = ["WAYMARK_PASSWORD", "PGPASSWORD"];

    /// <summary>Finds a password without asking.</summary>
    /// <param name="url">The database.</param>
    /// <param name="host">Who knows the environment.</param>
    /// <returns>The password, or null when neither holds one.</returns>
    public static string? Find(DatabaseUrl url, ToolHost host) =>
        url.Password ?? Variables.Select(host.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    /// <summary>Whether someone can be asked.</summary>
    /// <param name="host">Who knows what is a terminal.</param>
    /// <returns>Whether both the question and the answer have a terminal.</returns>
    public static bool CanAsk(ToolHost host) => host.IsErrorTerminal && host.IsInputTerminal();

    /// <summary>Asks for a password; what is typed is not shown.</summary>
    /// <param name="who">Whose, for example <c>app@db.example</c>.</param>
    /// <param name="host">Where to ask.</param>
    /// <returns>What was typed.</returns>
    public static string Ask(string who, ToolHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Prompt(new TextPrompt<string>($"Password of {Markup.Escape(who)}:").Secret(null).AllowEmpty());
    }
}

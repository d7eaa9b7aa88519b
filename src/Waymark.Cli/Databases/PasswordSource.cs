using System.Text;

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
    /// <exception cref="PromptStoppedException">Ctrl-C was typed.</exception>
    public static string Ask(string who, ToolHost host)
    {
        // Set before anything is asked: from here on the terminal echoes nothing, not even what is pasted at once.
        Console.TreatControlCAsInput = true;
        try
        {
            host.Error.Write($"Password of {who}: ");
            return ReadLine();
        }
        finally
        {
            host.Error.WriteLine();
            Console.TreatControlCAsInput = false;
        }
    }

    private static string ReadLine()
    {
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            switch (key)
            {
                case { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control }:
                    throw new PromptStoppedException();
                case { Key: ConsoleKey.U, Modifiers: ConsoleModifiers.Control }:
                    typed.Clear();
                    break;
                case { Key: ConsoleKey.Backspace }:
                    typed.Length = Math.Max(0, typed.Length - 1);
                    break;
                case { KeyChar: >= ' ' }:
                    typed.Append(key.KeyChar);
                    break;
            }
        }

        return typed.ToString();
    }
}

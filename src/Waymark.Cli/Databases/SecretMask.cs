namespace Waymark.Cli.Databases;

/// <summary>Takes passwords out of texts that are about to be printed.</summary>
internal static class SecretMask
{
    private const string Mask = "***";

    /// <summary>Hides the passwords of URLs that a message quotes from the command line.</summary>
    /// <param name="message">The message.</param>
    /// <param name="args">The command line.</param>
    /// <returns>The message without passwords.</returns>
    public static string HideUrls(string message, IEnumerable<string> args)
    {
        foreach (var argument in args.Where(argument => argument.Contains("://", StringComparison.Ordinal)))
        {
            message = message.Replace(argument, HideUrl(argument), StringComparison.Ordinal);
        }

        return message;
    }

    /// <summary>Hides everything of a URL that could be a password.</summary>
    /// <param name="text">A text that may be a URL, rightly written or not.</param>
    /// <returns>The text when it is no URL of a server; otherwise the URL with its password masked, or only its scheme.</returns>
    public static string HideUrl(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start < 0 || !(text.Contains('@') || text.Contains('?')))
        {
            return text;
        }

        try
        {
            return DatabaseUrl.Parse(text).ToString();
        }
        catch (UsageException)
        {
            return $"{text[..start]}://{Mask}";
        }
    }

    /// <summary>Hides a connection's password where an error of the client's own quotes it.</summary>
    /// <param name="message">The message. Messages of the server's are not to be given: a server never knows the password in clear.</param>
    /// <param name="password">The password; null when there is none.</param>
    /// <returns>The message without the password.</returns>
    public static string Hide(string message, string? password) =>
        string.IsNullOrEmpty(password) ? message : message.Replace(password, Mask, StringComparison.Ordinal);
}

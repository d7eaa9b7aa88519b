namespace Waymark.Cli;

/// <summary>The user asked for something that cannot be; ends the tool with <see cref="ExitCodes.BadUsage"/>.</summary>
/// <param name="message">A sentence for people. It never holds a password.</param>
internal sealed class UsageException(string message) : Exception(message);

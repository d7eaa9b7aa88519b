using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Iris;

/// <summary>
/// Checks a schema name before anything is sent. It is written bare, because that is the one form that the gateway takes
/// everywhere, so it has to be a simple identifier.
/// </summary>
public static class IrisSchemaName
{
    private const int LongestName = 128;

    /// <summary>Checks a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="what">What it names, for the message: <c>default schema</c>.</param>
    /// <returns>The name.</returns>
    /// <exception cref="MigrationException">IRIS cannot take it (<see cref="MigrationCodes.BadSchemaName"/>).</exception>
    public static string Check(string name, string what)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Refusal(name) is { } refusal)
        {
            throw new MigrationException([new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.BadSchemaName, $"\"{name}\" cannot be the {what} on iris: {refusal}")]);
        }

        return name;
    }

    private static string? Refusal(string name)
    {
        if (name.Length == 0)
        {
            return "it is empty";
        }

        if (name.Length > LongestName)
        {
            return $"it has {name.Length} characters, and {LongestName} are allowed";
        }

        if (!char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            return "it must be a letter followed by letters and digits";
        }

        return IrisReservedWords.Contains(name) ? "it is a reserved word" : null;
    }
}

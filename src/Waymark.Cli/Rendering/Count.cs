using System.Globalization;

namespace Waymark.Cli.Rendering;

/// <summary>Counts of things as people read them.</summary>
internal static class Count
{
    /// <summary>Says how many migrations there are.</summary>
    /// <param name="count">How many.</param>
    /// <returns>For example <c>1 migration</c>.</returns>
    public static string Migrations(int count) => Of(count, "migration");

    /// <summary>Says how many statements there are.</summary>
    /// <param name="count">How many.</param>
    /// <returns>For example <c>12 statements</c>.</returns>
    public static string Statements(int count) => Of(count, "statement");

    /// <summary>Says how many of something there are.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">Of what, in the singular.</param>
    /// <returns>For example <c>no references</c>.</returns>
    public static string Of(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s"),
    };
}

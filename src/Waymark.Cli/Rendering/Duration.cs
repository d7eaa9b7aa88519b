using System.Globalization;

namespace Waymark.Cli.Rendering;

/// <summary>Lengths of time as people read them.</summary>
internal static class Duration
{
    /// <summary>Says how long something took.</summary>
    /// <param name="time">The time.</param>
    /// <returns>For example <c>40 ms</c>, <c>1.2 s</c>, <c>3 min 5 s</c>.</returns>
    public static string Describe(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
    };
}

using System.Globalization;

namespace Waymark.Names;

/// <summary>What a reference means, and why.</summary>
/// <param name="Schema">The schema to write, as SQL text; null when the name stays as it was written.</param>
/// <param name="Reason">The rule that decided.</param>
/// <param name="PathEntry">With <see cref="ResolutionReason.PathEntry"/>, the entry's number, counted from 1; otherwise 0.</param>
public readonly record struct Resolution(string? Schema, ResolutionReason Reason, int PathEntry = 0)
{
    /// <summary>The reason in words, as <c>waymark resolve</c> prints it.</summary>
    /// <returns>For example <c>default</c>, <c>cte</c>, <c>path entry 2</c>.</returns>
    public string Describe() => Reason switch
    {
        ResolutionReason.Explicit => "explicit",
        ResolutionReason.Alias => "alias",
        ResolutionReason.PathEntry => string.Create(CultureInfo.InvariantCulture, $"path entry {PathEntry}"),
        ResolutionReason.Default => "default",
        ResolutionReason.Temporary => "temporary",
        ResolutionReason.Cte => "cte",
        ResolutionReason.Local => "local",
        ResolutionReason.System => "system",
        _ => "server",
    };
}

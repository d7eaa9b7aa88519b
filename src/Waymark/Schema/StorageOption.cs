using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>An option with its value: <c>fillfactor = 70</c>.</summary>
/// <param name="Name">The option, folded.</param>
/// <param name="Value">Its value as text; null when none is written.</param>
public sealed record StorageOption(string Name, string? Value)
{
    private readonly string? _written;

    /// <summary>Its value as its author wrote it: statements are made of it. How it was written is no difference between options.</summary>
    [JsonIgnore]
    public string? Written
    {
        get => _written ?? Value;
        init => _written = value;
    }

    /// <summary>Where it stands among the options as they were written, counted from 0; no difference either.</summary>
    [JsonIgnore]
    public int Position { get; init; }

    /// <summary>The same option with its value in another spelling.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The option.</returns>
    public StorageOption Respell(string? value) => this with { Value = value, Written = Written };

    /// <summary>Whether another option has the same name and value.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether it has.</returns>
    public bool Equals(StorageOption? other) => other is not null && Name == other.Name && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value);
}

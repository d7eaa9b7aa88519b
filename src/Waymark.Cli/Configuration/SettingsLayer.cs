using Microsoft.Extensions.Configuration;

namespace Waymark.Cli.Configuration;

/// <summary>Settings of one origin: the flags, the environment, the URL, or <c>waymark.json</c>.</summary>
internal sealed class SettingsLayer : ConfigurationProvider, IConfigurationSource
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);

    /// <summary>Whether the layer sets nothing.</summary>
    public bool IsEmpty => _origins.Count == 0;

    /// <summary>The directory that relative paths of this layer count from; null for the working directory.</summary>
    public string? Directory { get; init; }

    /// <summary>Whether what the layer says is meant for every run, and so counts for nothing where it cannot be.</summary>
    public bool IsAmbient { get; init; }

    /// <summary>Adds a setting.</summary>
    /// <param name="key">One of <see cref="SettingKeys"/>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="origin">Where it was written, for an error: <c>--dir</c>, <c>waymark.json:3:5</c>.</param>
    public void Add(string key, string value, string origin)
    {
        Data[key] = value;
        _origins[key] = origin;
    }

    /// <summary>Where a setting of this layer was written.</summary>
    /// <param name="key">A setting that the layer holds.</param>
    /// <returns>The place, for an error.</returns>
    public string OriginOf(string key) => _origins[key];

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>The settings of the environment. An empty variable counts as one that is not set.</summary>
    /// <param name="host">Who knows the environment.</param>
    /// <returns>The layer.</returns>
    public static SettingsLayer FromEnvironment(ToolHost host)
    {
        var layer = new SettingsLayer { IsAmbient = true };
        foreach (var (variable, key) in SettingKeys.Environment)
        {
            if (host.GetEnvironmentVariable(variable) is { Length: > 0 } value)
            {
                layer.Add(key, value, variable);
            }
        }

        return layer;
    }
}

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Waymark.Cli.Databases;

namespace Waymark.Cli.Configuration;

/// <summary>
/// What the user asked for, each setting from the nearest origin that gives it: the flags, then the environment, then the
/// URL of the database, then <c>waymark.json</c>.
/// </summary>
internal sealed class Settings
{
    private readonly IConfigurationRoot _configuration;
    private readonly ToolHost _host;

    private Settings(ToolHost host, IEnumerable<SettingsLayer> farthestFirst)
    {
        var builder = new ConfigurationBuilder();
        foreach (var layer in farthestFirst.Where(layer => !layer.IsEmpty))
        {
            builder.Add(layer);
        }

        _configuration = builder.Build();
        _host = host;
    }

    /// <summary>The database; null when no origin names one.</summary>
    public DatabaseUrl? Database { get; private init; }

    /// <summary>The search path that the user gives, unread; null when none is given.</summary>
    public SearchPathSetting? SearchPath => FindSearchPath();

    /// <summary>Gathers the settings.</summary>
    /// <param name="host">Who knows the environment and the working directory.</param>
    /// <param name="flags">What the command line gives.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="UsageException">An origin says what it may not say.</exception>
    public static Settings Gather(ToolHost host, SettingsLayer flags)
    {
        var file = WaymarkJson.ReadNearest(host);
        var environment = SettingsLayer.FromEnvironment(host);
        var withoutUrl = new Settings(host, [file, environment, flags]);
        var url = withoutUrl.ReadUrl();
        return url is null
            ? withoutUrl
            : new Settings(host, [file, LayerOf(url), environment, flags]) { Database = url };
    }

    /// <summary>Gathers the settings of a command that asks no database: what says where one is counts for nothing.</summary>
    /// <param name="host">Who knows the environment and the working directory.</param>
    /// <param name="flags">What the command line gives.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="UsageException">An origin says what it may not say.</exception>
    public static Settings GatherOffline(ToolHost host, SettingsLayer flags) =>
        new(host, [WaymarkJson.ReadNearest(host), SettingsLayer.FromEnvironment(host), flags]);

    /// <summary>A setting's text.</summary>
    /// <param name="key">One of <see cref="SettingKeys"/>.</param>
    /// <returns>The text, or null when no origin gives the setting.</returns>
    public string? Text(string key) => _configuration[key];

    /// <summary>Where a setting was written.</summary>
    /// <param name="key">A setting that some origin gives.</param>
    /// <returns>The place, for an error.</returns>
    public string OriginOf(string key) => LayerWith(key)?.OriginOf(key) ?? key;

    /// <summary>Whether a setting is meant for every run (the environment, <c>waymark.json</c>), not for this one.</summary>
    /// <param name="key">A setting that some origin gives.</param>
    /// <returns>Whether it is.</returns>
    public bool IsAmbient(string key) => LayerWith(key)?.IsAmbient == true;

    /// <summary>A setting that is true or false.</summary>
    /// <param name="key">One of <see cref="SettingKeys.Switches"/>.</param>
    /// <returns>Whether it is on; off when no origin gives it.</returns>
    public bool IsOn(string key) => Text(key) == "true";

    /// <summary>A path, made absolute: what <c>waymark.json</c> says counts from its own directory.</summary>
    /// <param name="key">One of <see cref="SettingKeys"/>.</param>
    /// <returns>The path, or null when no origin gives the setting.</returns>
    public string? FullPath(string key) =>
        LayerWith(key) is { } layer && layer.TryGet(key, out var path) && !string.IsNullOrEmpty(path)
            ? Path.GetFullPath(path, layer.Directory ?? _host.WorkingDirectory)
            : null;

    /// <summary>The path of the database's own file: what the URL in <c>waymark.json</c> says counts from that file's directory.</summary>
    /// <param name="file">The path as the URL has it.</param>
    /// <returns>The absolute path.</returns>
    public string DatabasePath(string file) =>
        Path.GetFullPath(file, LayerWith(SettingKeys.Url)?.Directory ?? _host.WorkingDirectory);

    /// <summary>A count.</summary>
    /// <param name="key">One of <see cref="SettingKeys"/>.</param>
    /// <returns>A number of 0 or more, or null when no origin gives the setting.</returns>
    /// <exception cref="UsageException">The text is no such number.</exception>
    public int? Count(string key) => Text(key) switch
    {
        null => null,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
        _ => throw new UsageException($"{OriginOf(key)}: write a whole number, 0 or more"),
    };

    /// <summary>A length of time.</summary>
    /// <param name="key">One of <see cref="SettingKeys"/>.</param>
    /// <returns>The time, or null when no origin gives the setting.</returns>
    /// <exception cref="UsageException">The text is no length of time.</exception>
    public TimeSpan? Duration(string key) => Text(key) switch
    {
        null => null,
        { } text when DurationText.TryParse(text, out var duration) => duration,
        _ => throw new UsageException($"{OriginOf(key)}: write a time such as 500ms, 30s or 5min; a plain number counts seconds"),
    };

    /// <summary>The error of a setting that must be one of several words and is none.</summary>
    /// <param name="key">A setting that some origin gives.</param>
    /// <param name="words">The words that it may be.</param>
    /// <returns>The error, to be thrown.</returns>
    public UsageException NoneOf(string key, IEnumerable<string> words) =>
        new($"{OriginOf(key)}: write one of {string.Join(", ", words)}");

    /// <summary>A setting that is a name.</summary>
    /// <param name="key">One of <see cref="SettingKeys"/>.</param>
    /// <returns>The name, or null when no origin gives the setting.</returns>
    /// <exception cref="UsageException">The name is empty.</exception>
    public string? Name(string key) =>
        Text(key) is not "" ? Text(key) : throw new UsageException($"{OriginOf(key)}: the name is empty");

    private DatabaseUrl? ReadUrl()
    {
        if (Text(SettingKeys.Url) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return DatabaseUrl.Parse(text);
        }
        catch (UsageException error)
        {
            throw new UsageException($"{OriginOf(SettingKeys.Url)}: {error.Message}");
        }
    }

    private static SettingsLayer LayerOf(DatabaseUrl url)
    {
        var layer = new SettingsLayer();
        AddParameter("search_path", SettingKeys.SearchPath);
        AddParameter("default_schema", SettingKeys.DefaultSchema);
        return layer;

        void AddParameter(string name, string key)
        {
            if (url.Parameter(name) is { } value)
            {
                layer.Add(key, value, $"{name} of the URL");
            }
        }
    }

    /// <summary>A default schema is a search path of one, so the two are one setting: the nearest origin that gives either decides.</summary>
    private SearchPathSetting? FindSearchPath()
    {
        foreach (var layer in NearestFirst())
        {
            var hasPath = layer.TryGet(SettingKeys.SearchPath, out var path);
            var hasDefault = layer.TryGet(SettingKeys.DefaultSchema, out var schema);
            if (hasPath && hasDefault)
            {
                throw new UsageException(
                    $"{layer.OriginOf(SettingKeys.DefaultSchema)}: a default schema is a search path of one; give it or {layer.OriginOf(SettingKeys.SearchPath)}, not both");
            }

            if (hasPath || hasDefault)
            {
                var key = hasPath ? SettingKeys.SearchPath : SettingKeys.DefaultSchema;
                return new SearchPathSetting((hasPath ? path : schema) ?? "", hasDefault, layer.OriginOf(key), layer.IsAmbient);
            }
        }

        return null;
    }

    private SettingsLayer? LayerWith(string key) => NearestFirst().FirstOrDefault(layer => layer.TryGet(key, out _));

    private IEnumerable<SettingsLayer> NearestFirst() => _configuration.Providers.Reverse().Cast<SettingsLayer>();
}

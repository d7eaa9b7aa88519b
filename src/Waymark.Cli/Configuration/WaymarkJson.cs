using System.Globalization;
using System.Text.Json;

namespace Waymark.Cli.Configuration;

/// <summary>Reads <c>waymark.json</c>: one object of settings; comments and trailing commas are allowed, unknown keys are not.</summary>
internal static class WaymarkJson
{
    private const string FileName = "waymark.json";

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the nearest file: in the working directory, or else in the nearest directory above it.</summary>
    /// <param name="host">Who knows the working directory.</param>
    /// <returns>The settings; none when there is no file.</returns>
    /// <exception cref="UsageException">The file cannot be read, or does not say what such a file may say.</exception>
    public static SettingsLayer ReadNearest(ToolHost host)
    {
        for (var directory = host.WorkingDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            var path = Path.Combine(directory, FileName);
            if (File.Exists(path))
            {
                return Parse(ReadBytes(path), Path.GetRelativePath(host.WorkingDirectory, path), directory);
            }
        }

        return new SettingsLayer();
    }

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="path">The file's name, for errors.</param>
    /// <param name="directory">The directory that relative paths in it count from.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="UsageException">The text does not say what such a file may say.</exception>
    public static SettingsLayer Parse(ReadOnlySpan<byte> utf8, string path, string directory)
    {
        var text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var layer = new SettingsLayer { Directory = directory, IsAmbient = true };
        var reader = new Utf8JsonReader(text, Options);
        try
        {
            ReadObject(ref reader, text, path, layer);
        }
        catch (JsonException error)
        {
            var place = $"{path}:{error.LineNumber + 1}:{error.BytePositionInLine + 1}";
            throw new UsageException($"{place}: error: not JSON: {Reason(error)}");
        }

        return layer;
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(error.Message);
        }
    }

    private static void ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, string path, SettingsLayer layer)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Error(reader, text, path, "the file must hold one object of settings");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString() ?? "";
            var place = PlaceOf(reader, text, path);
            Check(key, place, layer);
            reader.Read();
            layer.Add(key, ReadValue(ref reader, text, path, key), place);
        }

        // Text after the object is an error of JSON, which only reading on finds.
        reader.Read();
    }

    private static void Check(string key, string place, SettingsLayer layer)
    {
        if (!SettingKeys.All.Contains(key, StringComparer.Ordinal))
        {
            throw new UsageException($"{place}: error: unknown setting \"{key}\"; the settings are {string.Join(", ", SettingKeys.All)}");
        }

        if (layer.TryGet(key, out _))
        {
            throw new UsageException($"{place}: error: the setting \"{key}\" is given twice");
        }
    }

    private static string ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, string path, string key)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False when SettingKeys.Switches.Contains(key):
                return reader.TokenType == JsonTokenType.True ? "true" : "false";
            case JsonTokenType.Number when SettingKeys.Numbers.Contains(key) && reader.TryGetInt32(out var number):
                return number.ToString(CultureInfo.InvariantCulture);
            case JsonTokenType.StartArray when SettingKeys.Lists.Contains(key):
                return ReadList(ref reader, text, path, key);
            case JsonTokenType.String when !SettingKeys.Switches.Contains(key):
                return reader.GetString() ?? "";
            default:
                throw Error(reader, text, path, $"\"{key}\" must be {ShapeOf(key)}");
        }
    }

    private static string ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, string path, string key)
    {
        var entries = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            entries.Add(reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } entry
                ? entry
                : throw Error(reader, text, path, $"\"{key}\" must be {ShapeOf(key)}"));
        }

        return string.Join(',', entries);
    }

    private static string ShapeOf(string key) =>
        SettingKeys.Switches.Contains(key) ? "true or false"
        : SettingKeys.Lists.Contains(key) ? "a list of names, or a string of names separated by commas"
        : SettingKeys.Numbers.Contains(key) ? "a whole number or a string"
        : "a string";

    private static UsageException Error(in Utf8JsonReader reader, ReadOnlySpan<byte> text, string path, string message) =>
        new($"{PlaceOf(reader, text, path)}: error: {message}");

    private static string PlaceOf(in Utf8JsonReader reader, ReadOnlySpan<byte> text, string path)
    {
        var before = text[..(int)reader.TokenStartIndex];
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        return string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:{column}");
    }

    /// <summary>The parser's sentence without the position that it ends with: the place is said in front.</summary>
    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }
}

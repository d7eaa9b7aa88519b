using YamlDotNet.RepresentationModel;

namespace Waymark.Tests.Oracles;

/// <summary>Reads the corpus's pairs of schemas.</summary>
internal static class SqldefCases
{
    /// <summary>The cases of a server, in the order of their files.</summary>
    /// <param name="suite">Their folder: <c>psqldef</c>, <c>sqlite3def</c>.</param>
    /// <returns>The cases; empty when there is no corpus.</returns>
    internal static IReadOnlyList<SqldefCase> Read(string suite)
    {
        var directory = Corpus.Directory is null ? null : Path.Combine(Corpus.Directory, "sqldef", suite);
        return directory is null || !Directory.Exists(directory)
            ? []
            : [.. Directory.GetFiles(directory, "*.yml").Order(StringComparer.Ordinal).SelectMany(ReadFile)];
    }

    private static IEnumerable<SqldefCase> ReadFile(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        var file = Path.GetFileNameWithoutExtension(path);
        foreach (var (name, fields) in (YamlMappingNode)stream.Documents[0].RootNode)
        {
            yield return new SqldefCase(file, ((YamlScalarNode)name).Value!, (YamlMappingNode)fields);
        }
    }
}

/// <summary>A pair of schemas.</summary>
/// <param name="File">The file, without its extension.</param>
/// <param name="Name">The case's name in it.</param>
/// <param name="Fields">What the file says of it.</param>
internal sealed record SqldefCase(string File, string Name, YamlMappingNode Fields)
{
    /// <summary>The schema before; empty for none.</summary>
    internal string Current => Field("current") ?? string.Empty;

    /// <summary>The schema after; empty for none.</summary>
    internal string Desired => Field("desired") ?? string.Empty;

    /// <summary>A field's text; null when the case has none.</summary>
    internal string? Field(string name) => Fields.Children.TryGetValue(new YamlScalarNode(name), out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>Whether the case is about a server of a major version without any products beside it.</summary>
    internal bool AppliesTo(int version) =>
        Field("flavor") is null or ['!', ..]
        && (Field("min_version") is not { } least || Major(least) <= version)
        && (Field("max_version") is not { } most || Major(most) >= version)
        && Field("offline") is null;

    /// <inheritdoc/>
    public override string ToString() => $"{File}/{Name}";

    private static int Major(string version) => int.Parse(version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
}

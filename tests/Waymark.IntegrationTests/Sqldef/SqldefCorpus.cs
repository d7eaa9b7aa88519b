using System.Globalization;
using Waymark.IntegrationTests.Servers;
using YamlDotNet.RepresentationModel;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>
/// Cases of sqldef's own tests that the corpus holds. The corpus is no part of the repository: it is at <c>WAYMARK_CORPUS</c>, or at
/// <c>../shared/corpus</c> from the repository's root. <c>WAYMARK_SQLDEF_CASES</c> chooses those whose <c>file/name</c> holds a text.
/// </summary>
public static class SqldefCorpus
{
    /// <summary>Reads the cases of a suite.</summary>
    /// <param name="suite">Its folder: <c>psqldef</c>, <c>sqlite3def</c>.</param>
    /// <returns>The cases in the order of their files; null, said in a line of output, when there is no corpus.</returns>
    public static IReadOnlyList<SqldefCase>? Read(string suite)
    {
        var corpus = Environment.GetEnvironmentVariable("WAYMARK_CORPUS") is { Length: > 0 } named
            ? named
            : Path.Combine(Repository.Root, "..", "shared", "corpus");
        var folder = Path.GetFullPath(Path.Combine(corpus, "sqldef", suite));
        if (!Directory.Exists(folder))
        {
            Console.WriteLine($"No corpus at {corpus} (WAYMARK_CORPUS): what is shown on sqldef's cases is not shown in this run.");
            return null;
        }

        var chosen = Environment.GetEnvironmentVariable("WAYMARK_SQLDEF_CASES") ?? "";
        var files = Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal);
        return [.. files.SelectMany(ReadFile).Where(c => c.ToString().Contains(chosen, StringComparison.Ordinal))];
    }

    private static IEnumerable<SqldefCase> ReadFile(string path)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(path);
        yaml.Load(reader);
        var file = Path.GetFileName(path);
        foreach (var (name, body) in (YamlMappingNode)yaml.Documents[0].RootNode)
        {
            yield return ReadCase(new SqldefCase(file, ((YamlScalarNode)name).Value!), (YamlMappingNode)body);
        }
    }

    private static SqldefCase ReadCase(SqldefCase test, YamlMappingNode body)
    {
        foreach (var (key, value) in body)
        {
            test = ReadField(test, ((YamlScalarNode)key).Value!, value);
        }

        return test;
    }

    private static SqldefCase ReadField(SqldefCase test, string name, YamlNode value) => name switch
    {
        "current" => test with { Current = Text(value) },
        "desired" => test with { Desired = Text(value) },
        "up" => test with { Up = Text(value) },
        "down" => test with { Down = Text(value) },
        "error" => test with { MustFail = true },
        "enable_drop" => test with { EnableDrop = Truth(value) },
        "min_version" => test with { MinVersion = Version(value) },
        "max_version" => test with { MaxVersion = Version(value) },
        "flavor" => test with { Flavor = Text(value) },
        "user" => test with { HasOwnSearchPath = true },
        "managed_roles" => test with { ManagedRoles = [.. ((YamlSequenceNode)value).Select(Text)] },
        "manage" => test with { HasManageRules = true },
        "offline" => test with { Offline = Truth(value) },
        "config" => test with { Concurrently = HasTrue(value, "create_index_concurrently") },
        "legacy_ignore_quotes" => test,
        _ => throw new InvalidDataException($"{test} has an unknown field {name}"),
    };

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static bool Truth(YamlNode node) => bool.Parse(Text(node));

    private static decimal Version(YamlNode node) => decimal.Parse(Text(node), CultureInfo.InvariantCulture);

    private static bool HasTrue(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) && Truth(value);
}

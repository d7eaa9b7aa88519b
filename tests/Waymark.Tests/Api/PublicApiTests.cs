using System.Reflection;
using System.Xml.Linq;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Api;

/// <summary>What a library promises to its users stands in its <c>PublicApi.txt</c>, so that a change of it is seen in a review.</summary>
public sealed class PublicApiTests
{
    private const string Accept = "WAYMARK_ACCEPT_API";

    public static TheoryData<string> Libraries => [.. Projects().Where(IsPackable).Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void It_is_what_the_file_says(string library)
    {
        var file = Path.Combine(Source, library, "PublicApi.txt");
        var actual = PublicApiText.Of(Assembly.Load(library));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(file, actual);
        }

        var accepted = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(actual == accepted, $"The public API is not what {file} says; {Accept}=1 writes the file anew.\n{Difference(accepted, actual)}");
    }

    private static string Source => Path.Combine(Corpus.RepositoryRoot, "src");

    private static IEnumerable<string> Projects() => Directory.GetDirectories(Source).SelectMany(folder => Directory.GetFiles(folder, "*.csproj"));

    private static bool IsPackable(string project) => XDocument.Load(project).Descendants("IsPackable").All(p => p.Value != "false");

    // Each line with the type that it belongs to: members of one spelling stand in many types.
    private static string Difference(string accepted, string actual)
    {
        var (before, after) = (WithOwners(accepted), WithOwners(actual));
        return string.Join('\n', before.Except(after).Select(l => $"- {l}").Concat(after.Except(before).Select(l => $"+ {l}")));
    }

    private static List<string> WithOwners(string text)
    {
        var (lines, owner) = (new List<string>(), string.Empty);
        foreach (var line in text.Split('\n'))
        {
            owner = line.StartsWith(' ') ? owner : line;
            lines.Add(line.StartsWith(' ') ? $"{owner} {{{line} }}" : line);
        }

        return lines;
    }
}

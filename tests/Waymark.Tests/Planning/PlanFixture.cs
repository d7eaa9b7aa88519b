using System.Globalization;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Planning;

/// <summary>A pair of schemas and the plan from the one to the other, as the fixture files hold them.</summary>
/// <remarks>
/// A file holds cases. A case begins with its title (<c>-- # title</c>), perhaps with options (<c>-- options: drop=off</c>), and has the
/// sections <c>-- from</c>, <c>-- to</c> and <c>-- plan</c>; a schema that is left out is empty.
/// </remarks>
public sealed record PlanFixture
{
    private const string TitleMark = "-- # ";
    private const string OptionsMark = "-- options: ";

    private static readonly string[] Sections = ["-- from", "-- to", "-- plan"];

    /// <summary>The file, without its extension.</summary>
    public required string File { get; init; }

    /// <summary>What the case shows.</summary>
    public required string Title { get; init; }

    /// <summary>The schema that is there.</summary>
    public string From { get; private set; } = string.Empty;

    /// <summary>The schema that is desired.</summary>
    public string To { get; private set; } = string.Empty;

    /// <summary>The plan: each statement, and before it, as comments, what it risks and where a transaction ends.</summary>
    public string Plan { get; private set; } = string.Empty;

    /// <summary>Whether what is not declared is dropped: <c>drop=off</c> says no.</summary>
    public bool EnableDrop => Option("drop") != "off";

    /// <summary>Whether indexes are made concurrently: <c>concurrently=on</c>.</summary>
    public bool Concurrently => Option("concurrently") == "on";

    /// <summary>How long a statement waits for a lock: <c>lock-timeout=5</c>, in seconds.</summary>
    public TimeSpan? LockTimeout => Option("lock-timeout") is { } seconds ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) : null;

    /// <summary>The server's version: <c>version=170000</c>.</summary>
    public int ServerVersion => Option("version") is { } version ? int.Parse(version, CultureInfo.InvariantCulture) : 150000;

    /// <summary>The roles whose privileges count: <c>roles=reader,writer</c>.</summary>
    public IReadOnlyList<string> ManagedRoles => Option("roles")?.Split(',') ?? [];

    /// <summary>Whether a server can be brought there and back: <c>server=off</c> says why not in the title's own words.</summary>
    public bool RunsOnServer => Option("server") != "off";

    /// <summary>Whether the way back leads to the same database: <c>back=off</c> says no, for what PostgreSQL cannot undo.</summary>
    public bool HasWayBack => Option("back") != "off";

    /// <summary>Whether the plan is the one for a database, which the engine helps to make: <c>plan=engine</c>. By text alone there may be more to do.</summary>
    public bool IsPlannedByEngine => Option("plan") == "engine";

    private Dictionary<string, string> Options { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Title}";

    /// <summary>Reads the cases of a backend's generator (<c>Postgres</c>, <c>Sqlite</c>), in the order of its files.</summary>
    public static IReadOnlyList<PlanFixture> Read(string backend) => [.. Corpus.Fixtures($"{backend}/Generation").SelectMany(ReadFile)];

    private static IEnumerable<PlanFixture> ReadFile(string path)
    {
        var text = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n");
        return $"\n{text}".Split($"\n{TitleMark}").Skip(1).Select(c => ReadCase(Path.GetFileNameWithoutExtension(path), c.Split('\n')));
    }

    private static PlanFixture ReadCase(string file, string[] lines)
    {
        var options = lines.FirstOrDefault(l => l.StartsWith(OptionsMark, StringComparison.Ordinal))?[OptionsMark.Length..].Split(' ') ?? [];
        return new PlanFixture
        {
            File = file,
            Title = lines[0],
            Options = options.Select(o => o.Split('=', 2)).ToDictionary(o => o[0], o => o[1]),
            From = Section(lines, "-- from"),
            To = Section(lines, "-- to"),
            Plan = Section(lines, "-- plan"),
        };
    }

    private static string Section(string[] lines, string heading)
    {
        var start = Array.IndexOf(lines, heading);
        if (start < 0)
        {
            return string.Empty;
        }

        var end = Array.FindIndex(lines, start + 1, Sections.Contains);
        var section = lines[(start + 1)..(end < 0 ? lines.Length : end)];
        return string.Join('\n', section).Trim('\n');
    }

    private string? Option(string name) => Options.GetValueOrDefault(name);
}

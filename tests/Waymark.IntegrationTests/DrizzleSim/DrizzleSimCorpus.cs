using System.Text.Json.Nodes;
using Waymark.IntegrationTests.Migrations;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>
/// The migrations of a large application that the corpus holds. The corpus is no part of the repository: it is at
/// <c>WAYMARK_CORPUS</c>, or at <c>../shared/corpus</c> from the repository's root.
/// </summary>
public static class DrizzleSimCorpus
{
    private static readonly Lazy<Task<string>> WithoutVector = new(CopyWithoutVectorAsync);

    /// <summary>The folder of the migrations as they were written; null, said once in a line of output, when there is no corpus.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A copy of the folder in which the two files that need pgvector do without it.</summary>
    public static Task<string> FolderWithoutVectorAsync() => WithoutVector.Value;

    /// <summary>The files of a Drizzle 0.x folder, in the order of its journal.</summary>
    public static IReadOnlyList<string> Files(string folder) => [.. Entries(folder).Select(entry => File(folder, entry))];

    /// <summary>A copy of a Drizzle 0.x folder as it was when it had its first migrations only.</summary>
    public static TestMigrations Beginning(string folder, int count) => TestMigrations.Drizzle0(Entries(folder).Take(count)
        .Select(entry => (entry["tag"]!.GetValue<string>(), entry["when"]!.GetValue<long>(), System.IO.File.ReadAllText(File(folder, entry)))));

    private static IEnumerable<JsonNode> Entries(string folder) =>
        JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(folder, "meta", "_journal.json")))!["entries"]!.AsArray().Select(entry => entry!);

    private static string File(string folder, JsonNode entry) => Path.Combine(folder, $"{entry["tag"]}.sql");

    private static string? Find()
    {
        var corpus = Environment.GetEnvironmentVariable("WAYMARK_CORPUS") is { Length: > 0 } named
            ? named
            : Path.Combine(Repository.Root, "..", "shared", "corpus");
        var folder = Path.GetFullPath(Path.Combine(corpus, "drizzle-sim"));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        Console.WriteLine($"No corpus at {corpus} (WAYMARK_CORPUS): what is shown on drizzle-sim is not shown in this run.");
        return null;
    }

    private static async Task<string> CopyWithoutVectorAsync()
    {
        var target = Path.Combine(AppContext.BaseDirectory, "drizzle-sim-without-vector");
        await ExternalProgram.RunSuccessfullyAsync(await NodePackages.ScriptAsync("without-vector.mjs", Folder!, target));
        return target;
    }
}

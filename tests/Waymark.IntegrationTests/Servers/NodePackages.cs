namespace Waymark.IntegrationTests.Servers;

/// <summary>The npm packages that <c>tests/node/package-lock.json</c> pins, installed when a test first needs them.</summary>
public static class NodePackages
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private static string Folder => Path.Combine(Repository.Root, "tests", "node");

    /// <summary>The call of one of the scripts in <c>tests/node</c>, once its packages are there.</summary>
    public static async Task<ProgramCall> ScriptAsync(string script, params IReadOnlyList<string> arguments)
    {
        await Installed.Value;
        return new ProgramCall("node", [Path.Combine(Folder, script), .. arguments]);
    }

    private static async Task InstallAsync()
    {
        // npm writes this file last: an installation that was broken off does not have it.
        var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (done.Exists && done.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        await ExternalProgram.RunSuccessfullyAsync(
            new ProgramCall("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error") { WorkingDirectory = Folder });
    }
}

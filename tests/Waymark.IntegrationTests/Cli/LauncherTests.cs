using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Cli;

/// <summary>The script <c>waymark</c> at the repository's root, which builds the tool when needed.</summary>
public sealed class LauncherTests : IDisposable
{
    private static readonly string Script = Path.Combine(Repository.Root, "waymark");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-launcher-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_runs_from_anywhere_through_a_link_and_twice_at_once()
    {
        var link = Path.Combine(_folder.FullName, "wm");
        File.CreateSymbolicLink(link, Script);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a.sql"), "SELECT * FROM t", TestContext.Current.CancellationToken);
        var call = new ProgramCall(link, "resolve", "a.sql", "--backend", "iris") { WorkingDirectory = _folder.FullName };
        var results = await Task.WhenAll(
            ExternalProgram.RunAsync(call, TestContext.Current.CancellationToken),
            ExternalProgram.RunAsync(call, TestContext.Current.CancellationToken));
        Assert.All(results, result => Assert.Equal(new ProgramResult(0, "SELECT * FROM SQLUser.t", ""), result));
    }

    [Fact]
    public async Task Exit_codes_and_streams_are_the_tools_own()
    {
        var result = await ExternalProgram.RunAsync(new ProgramCall(Script, "nosuch"), TestContext.Current.CancellationToken);
        Assert.Equal((64, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("waymark: error: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_folder_runs()
    {
        var folder = Path.Combine(Repository.Root, "examples", "shop", "drizzle");
        var call = new ProgramCall(Script, "migrate", "sqlite:app.db", "--dir", folder) { WorkingDirectory = _folder.FullName };
        var first = await ExternalProgram.RunAsync(call, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (first.ExitCode, first.Output));
        Assert.Contains("Done: 3 migrations, 9 statements", first.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "app.db")));
    }
}

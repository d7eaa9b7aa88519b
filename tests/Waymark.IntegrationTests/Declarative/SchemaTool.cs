using System.Text;
using Waymark.Cli;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>Runs the commands about schemas in this process, in a folder of their own, with nothing of the real environment.</summary>
internal sealed class SchemaTool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-schema-");

    /// <summary>The working directory.</summary>
    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes a file into the working directory.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs the tool.</summary>
    public async Task<ProgramResult> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new ToolHost
        {
            OpenInput = () => Stream.Null,
            Output = output,
            Error = error,
            GetEnvironmentVariable = _ => null,
            WorkingDirectory = Folder,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        var exitCode = await Task.Run(() => Tool.Run(args, host));
        return new ProgramResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>What <c>waymark plan</c> prints; it must succeed.</summary>
    public async Task<string> PlanAsync(string url, string desired, params string[] options) =>
        Succeeded(await RunAsync(["plan", url, "--to", WriteDesired(desired), .. options])).Output;

    /// <summary>What <c>waymark plan</c> says on standard error; it must succeed.</summary>
    public async Task<string> NotesAsync(string url, string desired, params string[] options) =>
        Succeeded(await RunAsync(["plan", url, "--to", WriteDesired(desired), .. options])).Errors;

    /// <summary>Runs <c>waymark apply</c>, which must succeed.</summary>
    public async Task<string> ApplyAsync(string url, string desired, params string[] options) =>
        Succeeded(await RunAsync(["apply", url, "--to", WriteDesired(desired), .. options])).Output;

    /// <summary>What <c>waymark export</c> prints; it must succeed.</summary>
    public async Task<string> ExportAsync(string url, params string[] options) => Succeeded(await RunAsync(["export", url, .. options])).Output;

    private string WriteDesired(string desired) => Write("desired.sql", desired);

    private static ProgramResult Succeeded(ProgramResult result)
    {
        Assert.True(result.ExitCode == 0, $"exit code {result.ExitCode}\n{result.Output}\n{result.Errors}");
        return result;
    }
}

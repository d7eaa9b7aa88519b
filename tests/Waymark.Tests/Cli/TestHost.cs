using System.Text;
using Waymark.Cli;

namespace Waymark.Tests.Cli;

/// <summary>Runs the tool in this process, in a directory of its own, with nothing of the real environment.</summary>
internal sealed class TestHost : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("waymark-cli-").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public byte[] Input { get; set; } = [];

    public string Output => Encoding.UTF8.GetString(_output.ToArray());

    public byte[] OutputBytes => _output.ToArray();

    public string Error => _error.ToString();

    public ToolHost Host => InDirectory("");

    public ToolHost InDirectory(string relativePath) => new()
    {
        OpenInput = () => new MemoryStream(Input),
        Output = _output,
        Error = _error,
        GetEnvironmentVariable = name => Environment.GetValueOrDefault(name),
        WorkingDirectory = Path.Combine(Directory, relativePath),
        CancellationToken = TestContext.Current.CancellationToken,
    };

    public async Task<int> RunAsync(params string[] args)
    {
        _output.SetLength(0);
        _error.GetStringBuilder().Clear();
        return await Task.Run(() => Tool.Run(args, Host));
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Directory, name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}

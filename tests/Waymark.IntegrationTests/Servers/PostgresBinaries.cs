namespace Waymark.IntegrationTests.Servers;

/// <summary>Where PostgreSQL's programs are installed.</summary>
public static class PostgresBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The folder of <c>initdb</c> and <c>postgres</c>, the newest version first; null when no server is installed.</summary>
    public static string? ServerFolder { get; } = CandidateFolders().FirstOrDefault(HasServer);

    /// <summary>The path of a client program (<c>psql</c>, <c>pg_dump</c>), of the server's own version where it is installed.</summary>
    public static string Client(string program) =>
        ServerFolder is { } folder && File.Exists(Path.Combine(folder, program)) ? Path.Combine(folder, program) : program;

    private static IEnumerable<string> CandidateFolders()
    {
        var versions = Directory.Exists(DebianRoot) ? Directory.GetDirectories(DebianRoot) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versions.OrderByDescending(MajorVersion).Select(v => Path.Combine(v, "bin")).Concat(onPath);
    }

    private static int MajorVersion(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;

    private static bool HasServer(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));
}

using System.Text;

namespace Waymark.Tests.Oracles;

/// <summary>Where the real SQL is that tests run against. It is no part of the repository.</summary>
internal static class Corpus
{
    /// <summary>The corpus: <c>WAYMARK_CORPUS</c>, else <c>shared/corpus</c> beside the repository or beside one of its parents; null when there is none.</summary>
    internal static string? Directory { get; } = Find();

    /// <summary>The root of the repository.</summary>
    internal static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The PostgreSQL regression scripts, in name order.</summary>
    /// <returns>Their paths; empty when there is no corpus.</returns>
    internal static IReadOnlyList<string> RegressionScripts() => Scripts(Directory is null ? null : Path.Combine(Directory, "postgres-regress"));

    /// <summary>The project's own cases, in name order: what PostgreSQL 15 accepts.</summary>
    /// <returns>Their paths.</returns>
    internal static IReadOnlyList<string> OwnCases() =>
    [
        .. Scripts(Path.Combine(RepositoryRoot, "tests", "Waymark.Tests", "Sql", "AgreementCases")),
        .. Fixtures("Sql").Where(path => !path.EndsWith("errors.sql", StringComparison.Ordinal) && Path.GetFileName(path) != "postgres_16_to_18.sql"),
    ];

    /// <summary>The fixtures of a folder of the unit tests, in name order.</summary>
    /// <param name="folder">What they are about, for example <c>Postgres/Parsing</c>.</param>
    /// <returns>Their paths.</returns>
    internal static IReadOnlyList<string> Fixtures(string folder) => Scripts(Path.Combine(RepositoryRoot, "tests", "Waymark.Tests", folder, "Fixtures"));

    /// <summary>Reads a script; what is no UTF-8 is read as Latin-1, byte by byte.</summary>
    /// <param name="path">The script.</param>
    /// <returns>Its text.</returns>
    internal static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string[] Scripts(string? directory) =>
        directory is null || !System.IO.Directory.Exists(directory) ? [] : [.. System.IO.Directory.GetFiles(directory, "*.sql").Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        var given = Environment.GetEnvironmentVariable("WAYMARK_CORPUS");
        if (!string.IsNullOrEmpty(given))
        {
            return System.IO.Directory.Exists(given) ? given : null;
        }

        for (var directory = new DirectoryInfo(FindRoot()).Parent; directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, "shared", "corpus");
            if (System.IO.Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Waymark.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException($"no Waymark.slnx above {AppContext.BaseDirectory}");
    }
}

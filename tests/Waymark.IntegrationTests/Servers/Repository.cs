namespace Waymark.IntegrationTests.Servers;

/// <summary>Where things lie in the working copy that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Waymark.slnx</c>.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindRoot(DirectoryInfo folder)
    {
        while (!File.Exists(Path.Combine(folder.FullName, "Waymark.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside a working copy of Waymark.");
        }

        return folder.FullName;
    }
}

using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Planning.Export;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>Writes an export that is split by object into a folder that <c>--to</c> can read.</summary>
internal static class SplitFolder
{
    /// <summary>Writes the files.</summary>
    /// <param name="host">Who knows the working directory.</param>
    /// <param name="folder">The folder as the user gave it; it is made where there is none.</param>
    /// <param name="files">The files.</param>
    /// <param name="clean">Whether other <c>.sql</c> files in the folder are removed; otherwise they are an error.</param>
    /// <exception cref="ProblemException">The folder holds other files that declare something, or cannot be written.</exception>
    public static void Write(ToolHost host, string folder, IReadOnlyList<SplitFile> files, bool clean)
    {
        var path = host.FullPath(folder);
        var stale = Directory.Exists(path) ? DesiredFiles.FilesOf(path).Except(files.Select(f => f.Path), StringComparer.Ordinal).ToList() : [];
        if (stale.Count > 0 && !clean)
        {
            // Read back, the folder would declare what the database does not hold.
            throw new ProblemException(new MigrationProblem(
                DiagnosticSeverity.Error, SchemaCodes.StaleFile, "this file is of no object in the database: remove it, or let --clean do so", Path.Combine(folder, stale[0])));
        }

        foreach (var file in files)
        {
            OutputFiles.Write(Path.Combine(path, file.Path), Path.Combine(folder, file.Path), file.Text);
        }

        stale.ForEach(file => File.Delete(Path.Combine(path, file)));
        Directory.CreateDirectory(path);
        host.Error.WriteLine($"Wrote {Count.Of(files.Count, "file")} to {folder}{(stale.Count == 0 ? "" : $", removed {Count.Of(stale.Count, "file")}")}");
    }
}

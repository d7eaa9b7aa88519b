using Waymark.Sql;

namespace Waymark.Migrations.Folders;

/// <summary>One reading of a directory: its files, and the problems found on the way, so that all are reported at once.</summary>
internal sealed class FolderReading(IMigrationDirectory directory)
{
    private readonly List<MigrationProblem> _errors = [];
    private readonly List<MigrationProblem> _warnings = [];

    internal IMigrationDirectory Directory => directory;

    internal IReadOnlyList<MigrationProblem> Warnings => _warnings;

    /// <summary>The file as people are shown it.</summary>
    internal string PathOf(string relativePath) => $"{directory.Path.TrimEnd('/', '\\')}/{relativePath}";

    /// <summary>The names of the SQL files directly in the directory, in ordinal order; hidden files are none.</summary>
    internal IReadOnlyList<string> ListSqlFiles() =>
    [
        .. directory.ListFiles()
            .Where(name => name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a file that the directory lists; null, with an error, when it is not there, as behind a link to nothing.</summary>
    internal byte[]? ReadListed(string relativePath)
    {
        var bytes = directory.ReadFile(relativePath);
        if (bytes is null)
        {
            Error(MigrationCodes.Unreadable, "the file is listed, and cannot be found: a link to nothing, or taken away meanwhile", PathOf(relativePath));
        }

        return bytes;
    }

    /// <summary>Reads one migration; null, with an error, when it cannot be read.</summary>
    internal Migration? ReadMigration(string name, string relativePath, byte[] bytes, long? when)
    {
        var path = PathOf(relativePath);
        if (Utf8Text.TryRead(bytes, out var text, out var invalidAt))
        {
            return new Migration(name, path, text, Utf8Text.Hash(bytes), when);
        }

        var (line, column) = Utf8Text.PositionOf(bytes, invalidAt);
        Error(MigrationCodes.InvalidUtf8, $"byte {invalidAt} (0x{bytes[invalidAt]:X2}) is not valid UTF-8", path, line, column);
        return null;
    }

    internal void Error(string code, string message, string? file, int line = 0, int column = 0) =>
        _errors.Add(new MigrationProblem(DiagnosticSeverity.Error, code, message, file, line, column));

    internal void Warn(DiagnosticSeverity severity, string code, string message, string file) =>
        _warnings.Add(new MigrationProblem(severity, code, message, file));

    internal void ThrowIfBroken()
    {
        if (_errors.Count > 0)
        {
            throw new MigrationException(_errors);
        }
    }

    internal MigrationException Unreadable(Exception exception)
    {
        var message = exception is DirectoryNotFoundException ? "there is no such directory" : exception.Message;
        Error(MigrationCodes.Unreadable, message, directory.Path);
        return new MigrationException(_errors, exception);
    }
}

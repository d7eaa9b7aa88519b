using System.Text;
using Waymark.Cli.Rendering;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>Writes files that the user asked for.</summary>
internal static class OutputFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file whole, making its folder where there is none.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="shownPath">Its path as the user gave it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ProblemException">It cannot be written.</exception>
    public static void Write(string path, string shownPath, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.Unreadable, $"cannot be written: {error.Message}", shownPath), error);
        }
    }
}

using System.Globalization;
using System.Text;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>A file of SQL that the command line names.</summary>
/// <param name="Name">The name as it was given; <c>-</c> for standard input.</param>
/// <param name="HasMark">Whether the file starts with a byte order mark.</param>
/// <param name="Text">The file's text without the mark; empty when it could not be read.</param>
/// <param name="Problem">Why the file could not be read; null when it could.</param>
internal sealed record SqlFile(string Name, bool HasMark, string Text, MigrationProblem? Problem = null)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly UTF8Encoding Utf8 = new();

    /// <summary>Reads a file.</summary>
    /// <param name="name">The name, or <c>-</c> for standard input.</param>
    /// <param name="host">Who knows the working directory and standard input.</param>
    /// <returns>The file, read or with the reason why not.</returns>
    public static SqlFile Read(string name, ToolHost host)
    {
        try
        {
            return Decode(name, ReadBytes(name, host));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(name, MigrationCodes.Unreadable, Describe(error, name, host));
        }
    }

    private static byte[] ReadBytes(string name, ToolHost host)
    {
        if (name != StandardInput)
        {
            return File.ReadAllBytes(host.FullPath(name));
        }

        using var input = host.OpenInput();
        using var memory = new MemoryStream();
        input.CopyTo(memory);
        return memory.ToArray();
    }

    private static SqlFile Decode(string name, byte[] bytes)
    {
        var text = bytes.AsSpan();
        var hasMark = text.StartsWith("\uFEFF"u8);
        text = hasMark ? text[3..] : text;
        return Utf8Check.FirstInvalid(text) is { } invalid
            ? NotUtf8(name, text[..invalid], invalid + (hasMark ? 3 : 0))
            : new SqlFile(name, hasMark, Utf8.GetString(text));
    }

    private static SqlFile NotUtf8(string name, ReadOnlySpan<byte> before, int offset)
    {
        var text = Utf8.GetString(before);
        var (line, column) = new LineMap(text).PositionOf(text.Length);
        var message = string.Create(CultureInfo.InvariantCulture, $"the file is not UTF-8: byte {offset} (counted from 0) starts no character");
        return Unreadable(name, MigrationCodes.InvalidUtf8, message, line, column);
    }

    private static SqlFile Unreadable(string name, string code, string message, int line = 0, int column = 0) =>
        new(name, false, "", new MigrationProblem(DiagnosticSeverity.Error, code, message, name, line, column));

    private static string Describe(Exception error, string name, ToolHost host) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException when Directory.Exists(host.FullPath(name)) => "this is a directory; name the files in it",
        UnauthorizedAccessException => "the file may not be read",
        _ => error.Message,
    };
}

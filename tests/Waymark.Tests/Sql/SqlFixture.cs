using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>
/// A piece of SQL and what is read of it, as the files of the folders Fixtures write them: a title as a comment, the statements, then the lines
/// that begin with <c>--></c>. Lines and columns count from the first statement.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Sql">The statements.</param>
/// <param name="Expected">The lines after the statements.</param>
internal sealed record SqlFixture(string File, string Title, string Sql, string Expected)
{
    /// <summary>What each expected line begins with.</summary>
    internal const string Arrow = "--> ";

    private const string Comment = "-- ";

    /// <summary>Every fixture of a folder of this project, in the order of its files.</summary>
    internal static IReadOnlyList<SqlFixture> ReadFolder(string folder) => [.. Corpus.Fixtures(folder).SelectMany(Read)];

    /// <summary>A row for each fixture: its index, under its file and title.</summary>
    internal static IEnumerable<TheoryDataRow<int>> Rows(IReadOnlyList<SqlFixture> fixtures) =>
        fixtures.Select((fixture, index) => new TheoryDataRow<int>(index) { TestDisplayName = $"{fixture.File}: {fixture.Title}" });

    /// <summary>Asserts that a reader reads what is expected.</summary>
    /// <param name="read">From SQL to lines.</param>
    internal void AssertReadBy(Func<string, IEnumerable<string>> read) =>
        Assert.Equal($"{Title}\n{Expected}", $"{Title}\n{string.Join('\n', read(Sql).Select(line => Arrow + line))}");

    private static IEnumerable<SqlFixture> Read(string path)
    {
        var (title, sql, expected) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var line in Corpus.Read(path).Split('\n').Append(Comment))
        {
            if (expected.Count > 0 && !line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                yield return new SqlFixture(Path.GetFileName(path), string.Join(' ', title), string.Join('\n', sql), string.Join('\n', expected));
                (title, sql, expected) = ([], [], []);
            }

            if (line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                expected.Add(line);
            }
            else if (sql.Count == 0 && line.StartsWith(Comment, StringComparison.Ordinal))
            {
                title.Add(line[Comment.Length..]);
            }
            else if (sql.Count > 0 || line.Length > 0)
            {
                sql.Add(line);
            }
        }
    }
}

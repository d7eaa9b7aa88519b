using System.Text;
using Waymark.Sql;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>
/// A piece of SQL and the references that it holds, as the files of the folder Fixtures write them: a title as a comment,
/// the statements, then one line <c>--> kind role name @line:column traits</c> for each reference, or
/// <c>--> nothing</c>, or <c>--> error code @line:column message</c>. Lines and columns count from the first statement.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Sql">The statements.</param>
/// <param name="Expected">The lines after the statements.</param>
internal sealed record ReferenceFixture(string File, string Title, string Sql, string Expected)
{
    private const string Arrow = "--> ";
    private const string Comment = "-- ";

    /// <summary>Every fixture, in the order of the files.</summary>
    internal static IReadOnlyList<ReferenceFixture> All { get; } = [.. Corpus.Fixtures().SelectMany(Read)];

    /// <summary>What the scanner finds, in the form of <see cref="Expected"/>.</summary>
    internal string Scan()
    {
        var list = new ReferenceList();
        ReferenceScanner.Scan(Sql, list);
        var positions = new LineMap(Sql);
        var lines = new List<string>();
        foreach (ref readonly var reference in list.References)
        {
            lines.Add(Describe(list, reference, positions));
        }

        lines.AddRange(list.Diagnostics.Select(diagnostic =>
            $"{Arrow}{Spell(diagnostic.Severity)} {diagnostic.Code} {Place(positions, diagnostic.Offset)} {diagnostic.Message}"));
        return lines.Count == 0 ? $"{Arrow}nothing" : string.Join('\n', lines);
    }

    private string Describe(ReferenceList list, in Reference reference, LineMap positions)
    {
        var schema = list.SchemaTextOf(reference, Sql);
        var name = list.NameTextOf(reference, Sql);
        var written = schema.IsEmpty ? name.ToString() : $"{schema}.{name}";
        var traits = reference.Traits == ReferenceTraits.None ? string.Empty : $" {Spell(reference.Traits).Replace(",-", " ", StringComparison.Ordinal)}";
        return $"{Arrow}{Spell(reference.Kind)} {Spell(reference.Role)} {written} {Place(positions, list.OffsetOf(reference))}{traits}";
    }

    private static string Place(LineMap positions, int offset)
    {
        var (line, column) = positions.PositionOf(offset);
        return $"@{line}:{column}";
    }

    /// <summary>The value's name in lower case, its words joined by hyphens.</summary>
    private static string Spell(Enum value)
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString().Replace(" ", string.Empty, StringComparison.Ordinal))
        {
            text.Append(char.IsAsciiLetterUpper(c) && text.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static IEnumerable<ReferenceFixture> Read(string path)
    {
        var (title, sql, expected) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var line in Corpus.Read(path).Split('\n').Append(Comment))
        {
            if (expected.Count > 0 && !line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                yield return new ReferenceFixture(Path.GetFileName(path), string.Join(' ', title), string.Join('\n', sql), string.Join('\n', expected));
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

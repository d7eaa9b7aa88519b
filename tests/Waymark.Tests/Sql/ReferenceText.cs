using System.Text;
using Waymark.Sql;

namespace Waymark.Tests.Sql;

/// <summary>
/// Writes for people what the scanner finds: a line <c>kind role name @line:column traits</c> for each reference, <c>error code @line:column message</c>
/// for each diagnostic, or <c>nothing</c>.
/// </summary>
internal static class ReferenceText
{
    /// <summary>The lines.</summary>
    internal static IEnumerable<string> Of(string sql)
    {
        var list = new ReferenceList();
        ReferenceScanner.Scan(sql, list);
        var positions = new LineMap(sql);
        var lines = new List<string>();
        foreach (ref readonly var reference in list.References)
        {
            lines.Add(Describe(list, reference, sql, positions));
        }

        lines.AddRange(list.Diagnostics.Select(diagnostic =>
            $"{Spell(diagnostic.Severity)} {diagnostic.Code} {Place(positions, diagnostic.Offset)} {diagnostic.Message}"));
        return lines.Count == 0 ? ["nothing"] : lines;
    }

    private static string Describe(ReferenceList list, in Reference reference, string sql, LineMap positions)
    {
        var schema = list.SchemaTextOf(reference, sql);
        var name = list.NameTextOf(reference, sql);
        var written = schema.IsEmpty ? name.ToString() : $"{schema}.{name}";
        var traits = reference.Traits == ReferenceTraits.None ? string.Empty : $" {Spell(reference.Traits).Replace(",-", " ", StringComparison.Ordinal)}";
        return $"{Spell(reference.Kind)} {Spell(reference.Role)} {written} {Place(positions, list.OffsetOf(reference))}{traits}";
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
}

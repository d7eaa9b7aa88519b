using System.Globalization;
using Spectre.Console;
using Waymark.Cli.Commands;
using Waymark.Names;
using Waymark.Sql;

namespace Waymark.Cli.Rendering;

/// <summary>Draws what <c>waymark resolve --explain</c> prints: where each name stands, what it is, what it means, and why.</summary>
internal static class ReferenceTable
{
    /// <summary>Draws one file's table.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="resolved">What it resolved to.</param>
    public static void Write(IAnsiConsole console, string name, ResolvedFile resolved)
    {
        var listed = resolved.References.Where(ReferenceWords.IsListed).ToList();
        console.MarkupLineInterpolated($"[bold]{name}[/]: {Count.Of(listed.Count, "reference")}");
        if (listed.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("where", "kind", "written", "means", "why");
        var lines = new LineMap(resolved.Source);
        foreach (var reference in listed)
        {
            AddRow(table, reference, lines.PositionOf(reference.Offset));
        }

        console.Write(table);
    }

    private static void AddRow(Table table, ResolvedReference reference, (int Line, int Column) place)
    {
        var means = reference.Resolved.ToString();
        var kind = ReferenceWords.KindOf(reference);
        table.AddRow(
            new Text(string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}")),
            new Text(reference.Role == ReferenceRole.Creation ? $"{kind}, created" : kind),
            new Text(reference.Written.ToString()),
            new Text(means, means == reference.Written.ToString() ? Style.Plain : new Style(Color.Green)),
            new Text(reference.Resolution.Describe()));
    }
}

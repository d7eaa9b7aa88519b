using Spectre.Console;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Draws what <c>waymark migrate status</c> prints.</summary>
internal static class StatusText
{
    /// <summary>Draws it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="status">The status.</param>
    public static void Write(IAnsiConsole console, MigrationStatus status)
    {
        if (status.Entries.Count + status.Unknown.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("state", "migration", "applied");
            foreach (var entry in status.Entries)
            {
                AddRow(table, StateWords.Of(entry.State), ColorOf(entry.State), entry.Migration.Name, entry.Recorded?.AppliedAt);
            }

            foreach (var row in status.Unknown)
            {
                AddRow(table, StateWords.Unknown, Color.Red, row.Name ?? $"(hash {row.Hash})", row.AppliedAt);
            }

            console.Write(table);
        }

        console.WriteLine(Summary(status));
    }

    private static void AddRow(Table table, string state, Color color, string name, string? applied) =>
        table.AddRow(new Text(state, new Style(color)), new Text(name), new Text(applied ?? ""));

    private static Color ColorOf(MigrationState state) => state switch
    {
        MigrationState.Applied => Color.Green,
        MigrationState.Changed => Color.Red,
        _ => Color.Yellow,
    };

    private static string Summary(MigrationStatus status)
    {
        var pending = status.Entries.Count(StateWords.IsToRun);
        var journal = status.JournalExists ? $"journal {status.Journal}" : $"there is no journal {status.Journal} yet";
        return $"{Count.Migrations(status.Entries.Count)}, {(pending == 0 ? "none" : pending)} to run; {journal}";
    }
}

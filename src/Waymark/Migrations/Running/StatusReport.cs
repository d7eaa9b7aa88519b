using Waymark.Migrations.Journals;

namespace Waymark.Migrations.Running;

/// <summary>Puts together how a directory stands.</summary>
internal static class StatusReport
{
    internal static MigrationStatus Make(RunContext context, MigrationFolder folder, JournalContents contents)
    {
        // Reporting is what status is for, so nothing is refused.
        var comparison = JournalMatcher.Compare(folder, contents.Entries, strict: false);
        var entries = comparison.Entries.Select(entry => IsPartial(entry, contents.Progress)
            ? entry with { State = MigrationState.Partial, StatementsDone = contents.Progress!.NextStatement }
            : entry);
        return new MigrationStatus(context.JournalName, contents.JournalExists, [.. entries], comparison.Unknown, [.. folder.Warnings, .. comparison.Problems]);
    }

    private static bool IsPartial(MigrationStatusEntry entry, ProgressEntry? progress) =>
        entry.Recorded is null && progress is { } unfinished && unfinished.Migration == entry.Migration.Name
        && (unfinished.NextStatement > 0 || unfinished.State != ProgressState.Ready);
}

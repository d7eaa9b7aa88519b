using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>The words for how a migration stands.</summary>
internal static class StateWords
{
    /// <summary>A row of the journal that no migration explains.</summary>
    public const string Unknown = "unknown";

    /// <summary>The word for a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>For example <c>pending</c>.</returns>
    public static string Of(MigrationState state) => state switch
    {
        MigrationState.Applied => "applied",
        MigrationState.Pending => "pending",
        MigrationState.Late => "late",
        MigrationState.Changed => "changed",
        MigrationState.Partial => "partial",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Whether the next run would run something of the migration.</summary>
    /// <param name="entry">The migration.</param>
    /// <returns>Whether it would.</returns>
    public static bool IsToRun(MigrationStatusEntry entry) => entry.State is MigrationState.Pending or MigrationState.Late or MigrationState.Partial;
}

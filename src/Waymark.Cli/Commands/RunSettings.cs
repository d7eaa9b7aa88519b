using Waymark.Cli.Configuration;
using Waymark.Migrations;

namespace Waymark.Cli.Commands;

/// <summary>What the settings say about how migrations are run.</summary>
internal static class RunSettings
{
    private const string Forever = "forever";

    /// <summary>The values of <c>--transaction</c>.</summary>
    public static readonly (string Name, TransactionMode Mode)[] TransactionModes =
    [
        ("all", TransactionMode.All), ("each", TransactionMode.Each), ("none", TransactionMode.None),
    ];

    /// <summary>The values of <c>--unfinished</c>.</summary>
    public static readonly (string Name, UnfinishedMode Mode)[] UnfinishedModes =
    [
        ("stop", UnfinishedMode.Stop), ("rerun", UnfinishedMode.Rerun), ("skip", UnfinishedMode.Skip),
    ];

    /// <summary>Reads them.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The options; the runner's own where the settings give none.</returns>
    /// <exception cref="UsageException">A setting's value is none that it may have.</exception>
    public static MigrationOptions From(Settings settings)
    {
        var standard = new MigrationOptions();
        return standard with
        {
            Transaction = settings.Choose(SettingKeys.Transaction, TransactionModes) ?? standard.Transaction,
            Strict = settings.IsOn(SettingKeys.Strict),
            MetadataSchema = settings.Name(SettingKeys.MetadataSchema),
            MetadataTable = settings.Name(SettingKeys.MetadataTable),
            RunnerWait = settings.Text(SettingKeys.RunnerWait) == Forever
                ? null
                : settings.Duration(SettingKeys.RunnerWait) ?? standard.RunnerWait,
            LockTimeout = settings.Duration(SettingKeys.LockTimeout),
            Retries = settings.Count(SettingKeys.Retries) ?? standard.Retries,
            Unfinished = settings.Choose(SettingKeys.Unfinished, UnfinishedModes) ?? standard.Unfinished,
        };
    }
}

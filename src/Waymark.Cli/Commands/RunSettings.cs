using Waymark.Cli.Configuration;
using Waymark.Migrations;

namespace Waymark.Cli.Commands;

/// <summary>What the settings say about how migrations are run.</summary>
internal static class RunSettings
{
    private const string Forever = "forever";

    /// <summary>The values of <c>--transaction</c>.</summary>
    public static readonly string[] TransactionModes = ["all", "each", "none"];

    /// <summary>The values of <c>--unfinished</c>.</summary>
    public static readonly string[] UnfinishedModes = ["stop", "rerun", "skip"];

    /// <summary>The values of <c>--folder-format</c>.</summary>
    public static readonly string[] FolderFormats = ["drizzle", "drizzle1", "plain"];

    /// <summary>Reads them.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="hasSchemas">Whether the backend has schemas; if not, a journal's schema that is meant for every run counts for nothing.</param>
    /// <returns>The options; the runner's own where the settings give none.</returns>
    /// <exception cref="UsageException">A setting's value is none that it may have.</exception>
    public static MigrationOptions From(Settings settings, bool hasSchemas)
    {
        var standard = new MigrationOptions();
        return standard with
        {
            Transaction = TransactionOf(settings),
            Strict = settings.IsOn(SettingKeys.Strict),
            MetadataSchema = hasSchemas || !settings.IsAmbient(SettingKeys.MetadataSchema) ? settings.Name(SettingKeys.MetadataSchema) : null,
            MetadataTable = settings.Name(SettingKeys.MetadataTable),
            RunnerWait = settings.Text(SettingKeys.RunnerWait) == Forever
                ? null
                : settings.Duration(SettingKeys.RunnerWait) ?? standard.RunnerWait,
            LockTimeout = settings.Duration(SettingKeys.LockTimeout),
            Retries = settings.Count(SettingKeys.Retries) ?? standard.Retries,
            Unfinished = UnfinishedOf(settings),
        };
    }

    /// <summary>Reads how the directory holds its migrations.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The format; null to find out.</returns>
    /// <exception cref="UsageException">The settings name none that there is.</exception>
    public static MigrationFormat? FolderFormatOf(Settings settings) => settings.Text(SettingKeys.FolderFormat) switch
    {
        null => null,
        "drizzle" => MigrationFormat.Drizzle0,
        "drizzle1" => MigrationFormat.Drizzle1,
        "plain" => MigrationFormat.Plain,
        _ => throw settings.NoneOf(SettingKeys.FolderFormat, FolderFormats),
    };

    private static TransactionMode TransactionOf(Settings settings) => settings.Text(SettingKeys.Transaction) switch
    {
        null or "all" => TransactionMode.All,
        "each" => TransactionMode.Each,
        "none" => TransactionMode.None,
        _ => throw settings.NoneOf(SettingKeys.Transaction, TransactionModes),
    };

    private static UnfinishedMode UnfinishedOf(Settings settings) => settings.Text(SettingKeys.Unfinished) switch
    {
        null or "stop" => UnfinishedMode.Stop,
        "rerun" => UnfinishedMode.Rerun,
        "skip" => UnfinishedMode.Skip,
        _ => throw settings.NoneOf(SettingKeys.Unfinished, UnfinishedModes),
    };
}

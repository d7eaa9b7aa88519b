using System.CommandLine;
using System.CommandLine.Parsing;
using Waymark.Cli.Configuration;
using Waymark.Cli.Migrations;
using Waymark.Migrations;

namespace Waymark.Cli.Commands;

/// <summary>The command line of <c>waymark migrate</c> and its subcommands, and what it asks for.</summary>
internal sealed class MigrateOptions
{
    private const string Text = "text";
    private const string Json = "json";

    private readonly Argument<string?> _url = new("URL")
    {
        Description = "The database: sqlite:FILE, postgres://USER@HOST/DATABASE or iris://USER@HOST/NAMESPACE [default: DATABASE_URL]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _format = new("--format")
    {
        Description = "text or json: how to report. drizzle, drizzle1 or plain: the directory's format, as --folder-format. May be given twice",
        HelpName = "FORMAT",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Adds the arguments that say which database and which migrations.</summary>
    /// <param name="command">The command.</param>
    public void AddSources(Command command)
    {
        _format.Validators.Add(RefuseUnknownFormats);
        _url.Validators.Add(OptionCheck.RefuseOptions);
        command.Arguments.Add(_url);
        command.Options.Add(new SettingOption("--dir", SettingKeys.Dir, "DIR", "The directory of the migrations"));
        command.Options.Add(_format);
        command.Options.Add(new SettingOption(
            "--folder-format", SettingKeys.FolderFormat, Either(RunSettings.FolderFormats), "How the directory holds its migrations [default: found out]"));
        NameOptions.AddTo(command);
        command.Options.Add(new SettingOption(
            "--metadata-schema", SettingKeys.MetadataSchema, "S", "The schema of the journal (DB_METADATA_SCHEMA) [default: drizzle, or waymark for plain]"));
        command.Options.Add(new SettingOption(
            "--metadata-table", SettingKeys.MetadataTable, "T", "The table of the journal [default: __drizzle_migrations, or waymark_migrations]"));
    }

    /// <summary>Adds the options that say how to run.</summary>
    /// <param name="command">The command.</param>
    public static void AddRun(Command command)
    {
        command.Options.Add(new SettingOption(
            "--transaction", SettingKeys.Transaction, Either(RunSettings.TransactionModes), "What is committed together [default: all]"));
        command.Options.Add(new SettingSwitch("--strict", SettingKeys.Strict, "Refuse late and changed migrations instead of reporting them"));
        command.Options.Add(new SettingOption(
            "--lock-timeout", SettingKeys.LockTimeout, "TIME", "How long a statement waits for a lock, for example 5s [default: as the server has it]"));
        command.Options.Add(new SettingOption(
            "--retries", SettingKeys.Retries, "N", "How often to run a transaction again after a lock timeout or a deadlock [default: 0]"));
        command.Options.Add(new SettingOption(
            "--runner-wait", SettingKeys.RunnerWait, "TIME", "How long to wait for another runner, or forever [default: 10min]"));
        command.Options.Add(new SettingOption(
            "--unfinished", SettingKeys.Unfinished, Either(RunSettings.UnfinishedModes),
            "What to do with a statement that an earlier run may or may not have finished [default: stop]"));
    }

    /// <summary>Gathers what the command line, the environment and <c>waymark.json</c> ask for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">What surrounds the tool.</param>
    /// <returns>The settings.</returns>
    public Settings Gather(ParseResult parsed, ToolHost host)
    {
        var flags = FlagLayer.From(parsed);
        if (parsed.GetValue(_url) is { } url)
        {
            flags.Add(SettingKeys.Url, url, "the URL");
        }

        if (FormatsOf(parsed).FirstOrDefault(IsFolderFormat) is { } format)
        {
            flags.Add(SettingKeys.FolderFormat, format, "--format");
        }

        return Settings.Gather(host, flags);
    }

    /// <summary>Whether machines read the report.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether <c>--format json</c> is given.</returns>
    public bool IsJson(ParseResult parsed) => FormatsOf(parsed).Contains(Json);

    /// <summary>Reads the migrations.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The migrations.</returns>
    /// <exception cref="UsageException">The settings name no directory, or no format that there is.</exception>
    /// <exception cref="MigrationException">Something cannot be read.</exception>
    public static MigrationFolder ReadFolder(Settings settings)
    {
        var path = settings.FullPath(SettingKeys.Dir)
            ?? throw new UsageException($"name the directory of the migrations: --dir DIR, or \"{SettingKeys.Dir}\" in waymark.json");
        return MigrationFolderReader.Read(
            new FileSystemMigrationDirectory(path, settings.Text(SettingKeys.Dir)), RunSettings.FolderFormatOf(settings));
    }

    private string[] FormatsOf(ParseResult parsed) => parsed.GetValue(_format) ?? [];

    private static bool IsFolderFormat(string name) => RunSettings.FolderFormats.Contains(name);

    private static string Either(string[] words) => string.Join('|', words);

    private static void RefuseUnknownFormats(OptionResult result)
    {
        var given = result.Tokens.Select(token => token.Value).ToList();
        if (given.Find(name => name is not (Text or Json) && !IsFolderFormat(name)) is { } unknown)
        {
            result.AddError($"--format takes text, json, {string.Join(", ", RunSettings.FolderFormats)}; not \"{unknown}\"");
        }
        else if (given.Count(IsFolderFormat) > 1 || given.Count(name => !IsFolderFormat(name)) > 1)
        {
            result.AddError("--format is given twice for the same thing");
        }
    }
}

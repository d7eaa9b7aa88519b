using System.CommandLine;
using Waymark.Cli.Configuration;
using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Cli.Commands;

/// <summary>The options of the commands about schemas, and what they ask for.</summary>
internal sealed class SchemaOptions
{
    private const string Sql = "sql";
    private const string Json = "json";

    private readonly Argument<string?> _url = new("URL")
    {
        Description = "The database: sqlite:FILE or postgres://USER@HOST/DATABASE [default: DATABASE_URL]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _to = new("--to")
    {
        Description = "The desired schema: a file, a folder of .sql files, or \"-\" for standard input. May be given several times",
        HelpName = "FILE|DIR|-",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _enableDrop = new("--enable-drop") { Description = "Drop what is not declared; otherwise it is listed as skipped" };

    private readonly Option<bool> _offline = new("--offline") { Description = "Compare expressions as text alone, without asking the server what is equal" };

    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "End with 2 when there is something to do" };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "What to print",
        HelpName = "sql|json",
        DefaultValueFactory = _ => Sql,
    }.AcceptOnlyFromAmong(Sql, Json);

    /// <summary>Adds the argument that names the database.</summary>
    /// <param name="command">The command.</param>
    public void AddDatabase(Command command)
    {
        _url.Validators.Add(OptionCheck.RefuseOptions);
        command.Arguments.Add(_url);
    }

    /// <summary>Adds the option that names the desired schema.</summary>
    /// <param name="command">The command.</param>
    public void AddDesired(Command command) => command.Options.Add(_to);

    /// <summary>Adds the options that say which objects take part.</summary>
    /// <param name="command">The command.</param>
    public static void AddScope(Command command)
    {
        NameOptions.AddPath(command);
        command.Options.Add(new SettingOption(
            "--include", SettingKeys.Include, "a,b", "Objects that take part, with * and ?: users, log_*, app.* [default: all]"));
        command.Options.Add(new SettingOption("--exclude", SettingKeys.Exclude, "a,b", "Objects that take no part, written likewise"));
        command.Options.Add(new SettingOption(
            "--managed-roles", SettingKeys.ManagedRoles, "r1,r2", "Roles whose privileges are part of the schema, as the server stores their names [default: none]"));
    }

    /// <summary>Adds the options that say how to go from one schema to the other.</summary>
    /// <param name="command">The command.</param>
    public void AddPlanning(Command command)
    {
        command.Options.Add(_enableDrop);
        command.Options.Add(new SettingSwitch(
            "--concurrently", SettingKeys.Concurrently, "Make and drop indexes without blocking writes, outside of transactions"));
    }

    /// <summary>Adds the options of planning for a database.</summary>
    /// <param name="command">The command.</param>
    public void AddServer(Command command)
    {
        command.Options.Add(_offline);
        AddLockTimeout(command);
    }

    /// <summary>Adds the option that bounds the wait for locks.</summary>
    /// <param name="command">The command.</param>
    public static void AddLockTimeout(Command command) => command.Options.Add(new SettingOption(
        "--lock-timeout", SettingKeys.LockTimeout, "TIME", "How long a statement waits for a lock, for example 5s [default: as the server has it]"));

    /// <summary>Adds the option that chooses between SQL and JSON.</summary>
    /// <param name="command">The command.</param>
    public void AddFormat(Command command) => command.Options.Add(_format);

    /// <summary>Adds the option that makes the exit code tell whether there is something to do.</summary>
    /// <param name="command">The command.</param>
    public void AddExitCode(Command command) => command.Options.Add(_exitCode);

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

        return Settings.Gather(host, flags);
    }

    /// <summary>Whether <c>--format json</c> is given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether it is.</returns>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(_format) == Json;

    /// <summary>What a command returns that found differences, or none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="hasDifferences">Whether there are any.</param>
    /// <returns>The exit code.</returns>
    public int ExitCodeFor(ParseResult parsed, bool hasDifferences) =>
        hasDifferences && parsed.GetValue(_exitCode) ? ExitCodes.Differences : ExitCodes.Done;

    /// <summary>Whether <c>--to</c> is given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether it is.</returns>
    public bool HasDesired(ParseResult parsed) => parsed.GetValue(_to) is { Length: > 0 };

    /// <summary>Reads the desired schema's files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">The settings, which may name it too.</param>
    /// <param name="host">What surrounds the tool.</param>
    /// <returns>The files.</returns>
    /// <exception cref="UsageException">No origin names any.</exception>
    public IReadOnlyList<SqlSource> ReadDesired(ParseResult parsed, Settings settings, ToolHost host)
    {
        if (parsed.GetValue(_to) is { Length: > 0 } names)
        {
            return DesiredFiles.Read(names, host);
        }

        var path = settings.FullPath(SettingKeys.To)
            ?? throw new UsageException($"name the desired schema: --to FILE, --to DIR, --to - for standard input, or \"{SettingKeys.To}\" in waymark.json");
        return DesiredFiles.Read([Path.GetRelativePath(host.WorkingDirectory, path)], host);
    }

    /// <summary>How to compare and plan; the search path is for the caller to fill in.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">The settings.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="UsageException">A setting's value is none that it may have.</exception>
    public DiffConfig ConfigOf(ParseResult parsed, Settings settings) => new()
    {
        EnableDrop = parsed.GetValue(_enableDrop),
        Offline = parsed.GetValue(_offline),
        Concurrently = settings.IsOn(SettingKeys.Concurrently),
        LockTimeout = settings.Duration(SettingKeys.LockTimeout),
        ManagedRoles = ListOf(settings, SettingKeys.ManagedRoles),
        Filter = new ObjectFilter { Include = ListOf(settings, SettingKeys.Include), Exclude = ListOf(settings, SettingKeys.Exclude) },
    };

    private static EquatableList<string> ListOf(Settings settings, string key)
    {
        if (settings.Text(key) is not { } text)
        {
            return [];
        }

        var names = SearchPathText.Split(text, settings.OriginOf(key), IdentifierFolding.Preserve);
        return names.Contains("") ? throw new UsageException($"{settings.OriginOf(key)}: between two commas there is no name") : [.. names];
    }
}

namespace Waymark.Cli.Configuration;

/// <summary>The settings, by the names that <c>waymark.json</c> gives them. A flag is the same name in kebab case.</summary>
internal static class SettingKeys
{
    public const string Backend = "backend";
    public const string Concurrently = "concurrently";
    public const string DefaultSchema = "defaultSchema";
    public const string DefaultSchemaAlias = "defaultSchemaAlias";
    public const string Dialect = "dialect";
    public const string Dir = "dir";
    public const string Exclude = "exclude";
    public const string FolderFormat = "folderFormat";
    public const string Include = "include";
    public const string LockTimeout = "lockTimeout";
    public const string ManagedRoles = "managedRoles";
    public const string MetadataSchema = "metadataSchema";
    public const string MetadataTable = "metadataTable";
    public const string Retries = "retries";
    public const string RunnerWait = "runnerWait";
    public const string SearchPath = "searchPath";
    public const string Strict = "strict";
    public const string To = "to";
    public const string Transaction = "transaction";
    public const string Unfinished = "unfinished";
    public const string Url = "url";

    /// <summary>The settings whose value may be written as a list.</summary>
    public static readonly IReadOnlyList<string> Lists = [SearchPath, DefaultSchemaAlias, Exclude, Include, ManagedRoles];

    /// <summary>The settings whose value may be written as a number.</summary>
    public static readonly IReadOnlyList<string> Numbers = [LockTimeout, Retries, RunnerWait];

    /// <summary>The settings that are true or false.</summary>
    public static readonly IReadOnlyList<string> Switches = [Concurrently, Strict];

    /// <summary>All of them, sorted.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Backend, Concurrently, DefaultSchema, DefaultSchemaAlias, Dialect, Dir, Exclude, FolderFormat, Include, LockTimeout, ManagedRoles,
        MetadataSchema, MetadataTable, Retries, RunnerWait, SearchPath, Strict, To, Transaction, Unfinished, Url,
    ];

    /// <summary>The settings that environment variables give, by the variable.</summary>
    public static readonly IReadOnlyList<(string Variable, string Key)> Environment =
    [
        ("DATABASE_URL", Url),
        ("DB_DEFAULT_SCHEMA", DefaultSchema),
        ("DB_METADATA_SCHEMA", MetadataSchema),
    ];
}

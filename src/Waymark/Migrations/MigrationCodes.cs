namespace Waymark.Migrations;

/// <summary>The codes of what can be wrong with a migration or its run; docs/diagnostics.md explains each.</summary>
public static class MigrationCodes
{
    /// <summary>The directory or a file cannot be read.</summary>
    public const string Unreadable = "WM3001";

    /// <summary>The directory holds no migrations in any known format.</summary>
    public const string UnknownFormat = "WM3002";

    /// <summary>Drizzle's journal is not valid JSON, or not a journal.</summary>
    public const string BrokenJournal = "WM3003";

    /// <summary>The journal names a migration that has no file.</summary>
    public const string MissingFile = "WM3004";

    /// <summary>A file that no journal names; it is not run.</summary>
    public const string FileNotInJournal = "WM3005";

    /// <summary>A file is not valid UTF-8.</summary>
    public const string InvalidUtf8 = "WM3006";

    /// <summary>A Drizzle directory's name does not start with a timestamp.</summary>
    public const string BadTimestamp = "WM3007";

    /// <summary>A file holds another tool's directions for undoing it, which would be run.</summary>
    public const string DownSection = "WM3008";

    /// <summary>A file that undoes a migration; it is not run.</summary>
    public const string DownFile = "WM3009";

    /// <summary>A migration older than the newest one that ran.</summary>
    public const string Late = "WM3101";

    /// <summary>A file that was changed after it ran.</summary>
    public const string Changed = "WM3102";

    /// <summary>The journal records a migration that the directory does not have.</summary>
    public const string UnknownInJournal = "WM3103";

    /// <summary>A migration that the journal records under another name or time.</summary>
    public const string Moved = "WM3104";

    /// <summary>The journal was not found where it should be, but exists elsewhere.</summary>
    public const string JournalElsewhere = "WM3105";

    /// <summary>A table that bears the journal's name is no journal.</summary>
    public const string NotAJournal = "WM3106";

    /// <summary>A journal written by an older Drizzle holds rows that no migration explains.</summary>
    public const string JournalUpgrade = "WM3107";

    /// <summary>An object is created under two spellings of one name.</summary>
    public const string CreatedTwice = "WM3201";

    /// <summary>A table that is to be created exists already.</summary>
    public const string ExistsAlready = "WM3202";

    /// <summary>Two names differ in nothing that the server distinguishes.</summary>
    public const string NamesCollapse = "WM3203";

    /// <summary>A foreign key points at another schema than the rest.</summary>
    public const string ForeignKeyElsewhere = "WM3204";

    /// <summary>A schema name that the backend cannot take.</summary>
    public const string BadSchemaName = "WM3205";

    /// <summary>A statement that cannot be part of a migration.</summary>
    public const string UnsupportedStatement = "WM3301";

    /// <summary>The server refused a statement.</summary>
    public const string StatementFailed = "WM3302";

    /// <summary>The connection was lost.</summary>
    public const string ConnectionLost = "WM3303";

    /// <summary>No connection could be made.</summary>
    public const string CannotConnect = "WM3304";

    /// <summary>Another runner holds the lock.</summary>
    public const string LockTimeout = "WM3305";

    /// <summary>The lock was lost to another runner.</summary>
    public const string LockLost = "WM3306";

    /// <summary>An earlier run ended in the midst of a statement, and whether that took effect cannot be known.</summary>
    public const string Unfinished = "WM3307";

    /// <summary>A migration was changed in the part of it that already ran.</summary>
    public const string ChangedWhileUnfinished = "WM3308";

    /// <summary>A setting or object of the session ends at a commit that the migration forces.</summary>
    public const string EndsAtCommit = "WM3309";

    /// <summary>The journal could not be read or written.</summary>
    public const string JournalFailed = "WM3310";

    /// <summary>A ROLLBACK without a BEGIN in its file; it is not run.</summary>
    public const string StrayRollback = "WM3311";
}

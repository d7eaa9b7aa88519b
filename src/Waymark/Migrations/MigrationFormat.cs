namespace Waymark.Migrations;

/// <summary>How a directory holds its migrations.</summary>
public enum MigrationFormat
{
    /// <summary>Drizzle 0.x: <c>meta/_journal.json</c> names the files, in order.</summary>
    Drizzle0,

    /// <summary>Drizzle 1.x: one directory each, <c>&lt;timestamp&gt;_&lt;name&gt;/migration.sql</c>.</summary>
    Drizzle1,

    /// <summary><c>.sql</c> files in the order of their names.</summary>
    Plain,
}

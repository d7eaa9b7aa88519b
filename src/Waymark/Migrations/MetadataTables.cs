namespace Waymark.Migrations;

/// <summary>The tables in which a runner keeps what it has to remember.</summary>
/// <param name="Journal">What ran.</param>
/// <param name="Progress">How far an unfinished run came.</param>
/// <param name="Lock">Who runs, where there are no advisory locks.</param>
/// <param name="Layout">The journal's columns.</param>
public sealed record MetadataTables(MetadataTable Journal, MetadataTable Progress, MetadataTable Lock, JournalLayout Layout)
{
    /// <summary>The tables, in a schema: Drizzle's own, or <c>waymark</c>, unless the options say otherwise.</summary>
    /// <param name="format">How the migrations are held.</param>
    /// <param name="options">How to run.</param>
    /// <returns>The tables.</returns>
    public static MetadataTables InSchema(MigrationFormat format, MigrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return In(options.MetadataSchema ?? (format == MigrationFormat.Plain ? "waymark" : "drizzle"), format, options);
    }

    /// <summary>The tables, where there are no schemas.</summary>
    /// <param name="format">How the migrations are held.</param>
    /// <param name="options">How to run.</param>
    /// <returns>The tables.</returns>
    public static MetadataTables WithoutSchema(MigrationFormat format, MigrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return In(null, format, options);
    }

    private static MetadataTables In(string? schema, MigrationFormat format, MigrationOptions options)
    {
        var journal = options.MetadataTable ?? (format == MigrationFormat.Plain ? "waymark_migrations" : "__drizzle_migrations");
        return new MetadataTables(new(schema, journal), new(schema, "waymark_progress"), new(schema, "waymark_lock"), LayoutOf(format));
    }

    private static JournalLayout LayoutOf(MigrationFormat format) => format switch
    {
        MigrationFormat.Drizzle0 => JournalLayout.Drizzle0,
        MigrationFormat.Drizzle1 => JournalLayout.Drizzle1,
        _ => JournalLayout.Waymark,
    };
}

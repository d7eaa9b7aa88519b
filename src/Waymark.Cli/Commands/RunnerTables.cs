using Waymark.Cli.Configuration;
using Waymark.Diff;
using Waymark.Migrations;

namespace Waymark.Cli.Commands;

/// <summary>The tables in which <c>waymark migrate</c> keeps what it has to remember. They are no part of a schema: dropping a journal would run every migration again.</summary>
internal static class RunnerTables
{
    /// <summary>Leaves them out of a comparison.</summary>
    /// <param name="filter">Which objects take part.</param>
    /// <param name="adapter">The backend.</param>
    /// <param name="settings">The settings, which may say how the tables are called.</param>
    /// <returns>Which objects take part, without them.</returns>
    public static ObjectFilter Exclude(ObjectFilter filter, IMigrationAdapter adapter, Settings settings)
    {
        var options = new MigrationOptions
        {
            MetadataSchema = adapter.Dialect.HasSchemas ? settings.Name(SettingKeys.MetadataSchema) : null,
            MetadataTable = settings.Name(SettingKeys.MetadataTable),
        };
        var tables = Enum.GetValues<MigrationFormat>().Select(format => adapter.GetMetadataTables(format, options));
        return filter with { Exclude = [.. filter.Exclude, .. tables.SelectMany(PatternsOf).Distinct(StringComparer.Ordinal)] };
    }

    private static IEnumerable<string> PatternsOf(MetadataTables tables) =>
        new[] { tables.Journal, tables.Progress, tables.Lock }.Select(table => table.Schema is null ? table.Name : $"{table.Schema}.{table.Name}");
}

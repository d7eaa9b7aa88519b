using System.Data.Common;
using System.Globalization;
using Waymark.Migrations.Running;
using Waymark.Sql;

namespace Waymark.Migrations.Journals;

/// <summary>Reads a runner's own tables.</summary>
internal sealed class JournalReader(RunConnection connection, IMigrationDialect dialect, MetadataTables tables)
{
    private readonly JournalSql _sql = new(dialect, tables);

    internal async Task<JournalContents> ReadAsync(CancellationToken cancellationToken)
    {
        var found = (await connection.QueryAsync(dialect.FindTables(tables), cancellationToken).ConfigureAwait(false))[0];
        var (schema, journal, progress, locks) = (Exists(found[0]), Exists(found[1]), Exists(found[2]), Exists(found[3]));
        var (names, entries) = journal ? await ReadEntriesAsync(cancellationToken).ConfigureAwait(false) : (false, []);
        var unfinished = progress ? await ReadProgressAsync(cancellationToken).ConfigureAwait(false) : null;
        return new JournalContents(schema, journal, progress, locks, names, entries, unfinished);
    }

    /// <summary>The schemas other than its own that hold a table of the journal's name.</summary>
    internal async Task<IReadOnlyList<string>> FindElsewhereAsync(CancellationToken cancellationToken)
    {
        if (dialect.FindJournals(tables) is not { } query)
        {
            return [];
        }

        var rows = await connection.QueryAsync(query, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture) ?? "").Where(schema => schema != tables.Journal.Schema)];
    }

    private async Task<(bool HasNames, IReadOnlyList<JournalEntry> Entries)> ReadEntriesAsync(CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand(_sql.SelectJournal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var columns = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, StringComparer.OrdinalIgnoreCase);
        if (!columns.ContainsKey("hash"))
        {
            throw NotAJournal();
        }

        var entries = new List<JournalEntry>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            entries.Add(new JournalEntry(Text(reader, columns, "hash") ?? "", Number(reader, columns, "created_at"), Text(reader, columns, "name"), Text(reader, columns, "applied_at")));
        }

        return (columns.ContainsKey("name"), entries);
    }

    private async Task<ProgressEntry?> ReadProgressAsync(CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(_sql.SelectProgress, cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows[0].Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)).ToArray();
        var state = row[3] switch { "running" => ProgressState.Running, "failed" => ProgressState.Failed, _ => ProgressState.Ready };
        var settings = string.IsNullOrEmpty(row[4]) ? null : row[4];
        return new ProgressEntry(row[0] ?? "", int.Parse(row[1] ?? "0", CultureInfo.InvariantCulture), row[2] ?? "", state, settings);
    }

    private MigrationException NotAJournal() => new(
    [
        new MigrationProblem(
            DiagnosticSeverity.Error, MigrationCodes.NotAJournal, $"{dialect.Quote(tables.Journal)} has no column \"hash\", so it is no journal; choose another table with --metadata-table"),
    ]);

    private static bool Exists(object? count) => Convert.ToInt64(count, CultureInfo.InvariantCulture) != 0;

    private static string? Text(DbDataReader reader, Dictionary<string, int> columns, string name)
    {
        if (!columns.TryGetValue(name, out var column) || reader.IsDBNull(column))
        {
            return null;
        }

        return reader.GetValue(column) switch
        {
            DateTime time => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static long? Number(DbDataReader reader, Dictionary<string, int> columns, string name)
    {
        if (!columns.TryGetValue(name, out var column) || reader.IsDBNull(column))
        {
            return null;
        }

        return reader.GetValue(column) switch
        {
            string text => (long)double.Parse(text, CultureInfo.InvariantCulture),
            var value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        };
    }
}

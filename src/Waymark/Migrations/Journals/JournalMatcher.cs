using System.Globalization;
using Waymark.Sql;

namespace Waymark.Migrations.Journals;

/// <summary>
/// Compares a directory with a journal. A row explains the migration that it equals in hash and identity; else the one whose
/// identity it has (the file was changed); else one whose hash it has (the file was renamed, or its time moved). Identity is
/// the time in Drizzle 0.x, the name in Drizzle 1.x and in plain directories.
/// </summary>
internal sealed class JournalMatcher
{
    private readonly MigrationFolder _folder;
    private readonly bool _strict;
    private readonly List<JournalEntry> _rows;
    private readonly JournalEntry?[] _matches;
    private readonly bool[] _moved;
    private readonly List<MigrationProblem> _problems = [];

    private JournalMatcher(MigrationFolder folder, IReadOnlyList<JournalEntry> rows, bool strict)
    {
        _folder = folder;
        _strict = strict;
        _rows = [.. rows];
        _matches = new JournalEntry?[folder.Migrations.Count];
        _moved = new bool[folder.Migrations.Count];
    }

    /// <summary>Compares.</summary>
    /// <param name="folder">The directory.</param>
    /// <param name="rows">The journal's rows.</param>
    /// <param name="strict">Whether late and changed migrations are errors.</param>
    internal static JournalComparison Compare(MigrationFolder folder, IReadOnlyList<JournalEntry> rows, bool strict)
    {
        var matcher = new JournalMatcher(folder, rows, strict);
        matcher.Match((migration, row) => row.Hash == migration.Hash && matcher.SameIdentity(migration, row));
        matcher.Match(matcher.SameIdentity);
        matcher.Match((migration, row) => row.Hash == migration.Hash && !string.IsNullOrWhiteSpace(migration.Text), moved: true);
        return matcher.Finish(rows);
    }

    private bool SameIdentity(Migration migration, JournalEntry row) => _folder.Format switch
    {
        MigrationFormat.Drizzle0 => row.CreatedAt == migration.When,
        MigrationFormat.Drizzle1 => row.Name is { } name ? name == migration.Name : InSecond(row.CreatedAt) == migration.When,
        _ => row.Name == migration.Name,
    };

    // A row of Drizzle 0.x has milliseconds, a directory of Drizzle 1.x has none.
    private static long? InSecond(long? milliseconds) => milliseconds / 1000 * 1000;

    private void Match(Func<Migration, JournalEntry, bool> matches, bool moved = false)
    {
        for (var i = 0; i < _matches.Length && _rows.Count > 0; i++)
        {
            var row = _matches[i] is null ? _rows.FindIndex(r => matches(_folder.Migrations[i], r)) : -1;
            if (row >= 0)
            {
                _matches[i] = _rows[row];
                _moved[i] = moved;
                _rows.RemoveAt(row);
            }
        }
    }

    private JournalComparison Finish(IReadOnlyList<JournalEntry> all)
    {
        var entries = _folder.Migrations.Select((migration, i) => Entry(migration, i, all)).ToList();

        // Two runners of drizzle-orm at once may have written a row twice.
        var unknown = _rows.Where(row => !_matches.Any(m => m is not null && m.Hash == row.Hash && m.CreatedAt == row.CreatedAt && m.Name == row.Name)).ToList();
        foreach (var row in unknown)
        {
            Report(DiagnosticSeverity.Warning, MigrationCodes.UnknownInJournal, $"the journal records {Describe(row)}, which is not here", _folder.Path);
        }

        return new JournalComparison(entries, unknown, _problems);
    }

    private MigrationStatusEntry Entry(Migration migration, int index, IReadOnlyList<JournalEntry> all)
    {
        var severity = _strict ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        if (_matches[index] is { } row)
        {
            if (_moved[index])
            {
                Report(severity, MigrationCodes.Moved, $"the journal records it as {Describe(row)}; it is not run again", migration.File);
            }
            else if (row.Hash != migration.Hash)
            {
                Report(severity, MigrationCodes.Changed, "the file was changed after it ran; the change is not run", migration.File);
                return new MigrationStatusEntry(migration, MigrationState.Changed, row);
            }

            return new MigrationStatusEntry(migration, MigrationState.Applied, row);
        }

        if (!IsLate(migration, index, all))
        {
            return new MigrationStatusEntry(migration, MigrationState.Pending, null);
        }

        Report(severity, MigrationCodes.Late, "it is older than the newest migration that ran", migration.File);
        return new MigrationStatusEntry(migration, MigrationState.Late, null);
    }

    /// <summary>Whether a later one ran. drizzle-orm 0.x skips what is not newer than the newest row, whatever that row is.</summary>
    private bool IsLate(Migration migration, int index, IReadOnlyList<JournalEntry> all) =>
        _matches.AsSpan(index + 1).ContainsAnyExcept((JournalEntry?)null)
        || (_folder.Format == MigrationFormat.Drizzle0 && all.Any(row => row.CreatedAt >= migration.When));

    private void Report(DiagnosticSeverity severity, string code, string message, string file) =>
        _problems.Add(new MigrationProblem(severity, code, message, file));

    private static string Describe(JournalEntry row)
    {
        var time = row.CreatedAt is { } when && when is > -62135596800000 and < 253402300800000
            ? DateTimeOffset.FromUnixTimeMilliseconds(when).ToString("yyyy-MM-dd HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture)
            : null;
        var hash = row.Hash.Length > 12 ? row.Hash[..12] : row.Hash;
        return (row.Name, time) switch
        {
            ({ } name, _) => $"\"{name}\"",
            (null, { } at) => $"a migration of {at} (hash {hash}…)",
            _ => $"a migration of hash {hash}…",
        };
    }
}

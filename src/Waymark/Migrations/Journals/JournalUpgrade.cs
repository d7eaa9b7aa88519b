using Waymark.Sql;

namespace Waymark.Migrations.Journals;

/// <summary>
/// Brings a journal of drizzle-orm 0.x to 1.x as drizzle-orm itself does: the columns are added, and each row is given the
/// name of the migration that it records.
/// </summary>
internal static class JournalUpgrade
{
    /// <summary>The statements.</summary>
    /// <exception cref="MigrationException">A row is explained by no migration; drizzle-orm refuses that too.</exception>
    internal static IReadOnlyList<string> Statements(
        IMigrationDialect dialect, MetadataTables tables, MigrationFolder folder, JournalComparison comparison)
    {
        if (comparison.Unknown.Count > 0)
        {
            throw new MigrationException(
            [
                new MigrationProblem(
                    DiagnosticSeverity.Error,
                    MigrationCodes.JournalUpgrade,
                    $"the journal was written by drizzle-orm 0.x, and {comparison.Unknown.Count} of its rows match no directory here, so they cannot be given names",
                    folder.Path),
                .. comparison.Problems.Where(p => p.Code == MigrationCodes.UnknownInJournal),
            ]);
        }

        var sql = new JournalSql(dialect, tables);
        return
        [
            .. dialect.UpgradeJournal(tables),
            .. comparison.Entries.Where(e => e.Recorded is not null).Select(e => sql.NameEntry(e.Recorded!, e.Migration.Name)),
        ];
    }
}

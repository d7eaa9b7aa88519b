using Waymark.Migrations;
using Waymark.Migrations.Journals;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Tests.Migrations;

public class JournalMatcherTests
{
    private static readonly MigrationFolder Drizzle = Scripts.Folder(MigrationFormat.Drizzle0, ("a", "select 1"), ("b", "select 2"), ("c", "select 3"));

    [Fact]
    public void Without_a_journal_all_is_pending() =>
        Assert.Equal("pending pending pending", States(JournalMatcher.Compare(Drizzle, [], strict: false)));

    [Fact]
    public void A_row_of_the_same_hash_and_time_is_the_migration()
    {
        var comparison = JournalMatcher.Compare(Drizzle, [Row(0), Row(1)], strict: true);

        Assert.Equal("applied applied pending", States(comparison));
        Assert.Equal(["c"], comparison.Pending.Select(m => m.Name));
        Assert.Empty(comparison.Problems);
    }

    [Fact]
    public void An_older_migration_without_a_row_is_late()
    {
        var comparison = JournalMatcher.Compare(Drizzle, [Row(0), Row(2)], strict: false);

        Assert.Equal("applied late applied", States(comparison));
        Assert.Equal(["b"], comparison.Pending.Select(m => m.Name));
        var problem = Assert.Single(comparison.Problems);
        Assert.Equal((MigrationCodes.Late, "migrations/b", DiagnosticSeverity.Warning), (problem.Code, problem.File, problem.Severity));
    }

    [Fact]
    public void Older_than_a_row_that_nothing_explains_is_late_too()
    {
        var comparison = JournalMatcher.Compare(Drizzle, [Row(0), new JournalEntry("ff", 2500, null, null)], strict: false);

        Assert.Equal("applied late pending", States(comparison));
        Assert.Equal([MigrationCodes.Late, MigrationCodes.UnknownInJournal], comparison.Problems.Select(p => p.Code));
        Assert.Equal("ff", Assert.Single(comparison.Unknown).Hash);
    }

    [Fact]
    public void A_row_of_the_same_time_and_another_hash_is_a_changed_file()
    {
        var comparison = JournalMatcher.Compare(Drizzle, [Row(0) with { Hash = "ff" }, Row(1), Row(2)], strict: true);

        Assert.Equal("changed applied applied", States(comparison));
        Assert.Equal((MigrationCodes.Changed, DiagnosticSeverity.Error), (comparison.Problems[0].Code, comparison.Problems[0].Severity));
    }

    [Fact]
    public void A_row_of_the_same_hash_and_another_time_is_a_moved_migration()
    {
        var comparison = JournalMatcher.Compare(Drizzle, [Row(0) with { CreatedAt = 7 }, Row(1), Row(2)], strict: false);

        Assert.Equal("applied applied applied", States(comparison));
        Assert.Equal(MigrationCodes.Moved, Assert.Single(comparison.Problems).Code);
    }

    [Fact]
    public void Two_migrations_of_one_text_are_two()
    {
        var folder = Scripts.Folder(MigrationFormat.Drizzle0, ("a", "select 1"), ("b", "select 1"));
        folder = folder with { Migrations = [folder.Migrations[0], folder.Migrations[1] with { Hash = folder.Migrations[0].Hash }] };

        Assert.Equal("applied pending", States(JournalMatcher.Compare(folder, [new(folder.Migrations[0].Hash, 1000, null, null)], strict: false)));
    }

    [Fact]
    public void An_empty_text_says_nothing_about_which_migration_it_is()
    {
        var folder = Scripts.Folder(MigrationFormat.Drizzle0, ("a", " "));

        Assert.Equal("pending", States(JournalMatcher.Compare(folder, [new(folder.Migrations[0].Hash, 5, null, null)], strict: false)));
    }

    [Fact]
    public void A_row_that_was_written_twice_is_no_stranger() =>
        Assert.Empty(JournalMatcher.Compare(Drizzle, [Row(0), Row(0)], strict: false).Unknown);

    [Fact]
    public void Drizzle_1_goes_by_names_and_finds_rows_of_drizzle_0_by_the_second()
    {
        var folder = Scripts.Folder(MigrationFormat.Drizzle1, ("a", "select 1"), ("b", "select 2"), ("c", "select 3"));
        JournalEntry[] rows = [new(folder.Migrations[0].Hash, 1000, "a", null), new("other", 2999, null, null), new(folder.Migrations[2].Hash, 3000, "x", null)];

        var comparison = JournalMatcher.Compare(folder, rows, strict: false);

        Assert.Equal("applied changed applied", States(comparison));
        Assert.Equal([MigrationCodes.Changed, MigrationCodes.Moved], comparison.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Plain_files_go_by_names()
    {
        var folder = Scripts.Folder(MigrationFormat.Plain, ("a", "select 1"), ("b", "select 2"), ("c", "select 3"));
        JournalEntry[] rows = [new("changed", null, "a", null), new(folder.Migrations[2].Hash, null, "c", null)];

        Assert.Equal("changed late applied", States(JournalMatcher.Compare(folder, rows, strict: false)));
    }

    [Fact]
    public void Upgrading_a_journal_names_each_row()
    {
        var folder = Scripts.Folder(MigrationFormat.Drizzle1, ("a", "select 1"), ("b", "select 2"));
        var tables = MetadataTables.InSchema(folder.Format, new MigrationOptions());
        var comparison = JournalMatcher.Compare(folder, [new("x'y", 1234, null, null)], strict: false);

        var statements = JournalUpgrade.Statements(MigrationDialect.Instance, tables, folder, comparison);

        Assert.Equal(3, statements.Count);
        Assert.Equal(
            "UPDATE \"drizzle\".\"__drizzle_migrations\" SET \"name\" = 'a', \"applied_at\" = NULL WHERE \"hash\" = 'x''y' AND \"created_at\" = 1234",
            statements[2]);
    }

    [Fact]
    public void Upgrading_a_journal_with_strangers_is_refused()
    {
        var folder = Scripts.Folder(MigrationFormat.Drizzle1, ("a", "select 1"));
        var comparison = JournalMatcher.Compare(folder, [new("x", 99_000, null, null)], strict: false);

        var exception = Assert.Throws<MigrationException>(
            () => JournalUpgrade.Statements(MigrationDialect.Instance, MetadataTables.InSchema(folder.Format, new MigrationOptions()), folder, comparison));

        Assert.Equal(MigrationCodes.JournalUpgrade, exception.Code);
    }

    private static JournalEntry Row(int index) => new(Drizzle.Migrations[index].Hash, Drizzle.Migrations[index].When, null, null);

    private static string States(JournalComparison comparison) => string.Join(' ', comparison.Entries.Select(e => e.State.ToString().ToLowerInvariant()));
}

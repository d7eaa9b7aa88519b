using System.Security.Cryptography;
using Waymark.Cli.Migrations;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Tests.Migrations;

public class MigrationFolderReaderTests
{
    private const string Journal = """
        {
          "version": "7",
          "dialect": "postgresql",
          "entries": [
            { "idx": 0, "version": "7", "when": 1739697832964, "tag": "0000_first", "breakpoints": true },
            { "idx": 1, "version": "7", "when": 1739773751302, "tag": "0001_second", "breakpoints": true }
          ]
        }
        """;

    [Fact]
    public void Drizzle_0_reads_the_files_in_the_order_of_the_journal()
    {
        var folder = Read(new() { { "meta/_journal.json", Journal }, { "0001_second.sql", "select 2;" }, { "0000_first.sql", "select 1;" } });

        Assert.Equal(MigrationFormat.Drizzle0, folder.Format);
        Assert.Equal(["0000_first", "0001_second"], folder.Migrations.Select(m => m.Name));
        Assert.Equal([1739697832964, 1739773751302], folder.Migrations.Select(m => m.When));
        Assert.Equal("migrations/0000_first.sql", folder.Migrations[0].File);
        Assert.Equal("select 1;", folder.Migrations[0].Text);
        Assert.Equal("354b7196c9ba5fb4b21cf615bb6ec4cd5c07503c34229feef033fc081a8c03f4", folder.Migrations[0].Hash);
        Assert.Empty(folder.Warnings);
    }

    [Fact]
    public void Every_missing_file_is_named_with_its_place_in_the_journal()
    {
        var problems = Fail(new() { { "meta/_journal.json", Journal } });

        Assert.Equal([MigrationCodes.MissingFile, MigrationCodes.MissingFile], problems.Select(p => p.Code));
        Assert.Equal([(5, 5), (6, 5)], problems.Select(p => (p.Line, p.Column)));
        Assert.All(problems, p => Assert.Equal("migrations/meta/_journal.json", p.File));
    }

    [Fact]
    public void A_file_in_no_journal_is_a_warning()
    {
        var folder = Read(new() { { "meta/_journal.json", Journal }, { "0000_first.sql", "" }, { "0001_second.sql", "" }, { "0002_stray.sql", "drop table x;" } });

        var warning = Assert.Single(folder.Warnings);
        Assert.Equal((MigrationCodes.FileNotInJournal, "migrations/0002_stray.sql", DiagnosticSeverity.Warning), (warning.Code, warning.File, warning.Severity));
        Assert.Equal(2, folder.Migrations.Count);
    }

    [Theory]
    [InlineData("{\n  \"entries\": [\n    {,}\n  ]\n}", 3, 6)]
    [InlineData("", 1, 1)]
    [InlineData("[]", 1, 1)]
    [InlineData("{ \"entries\": 3 }", 1, 14)]
    [InlineData("{ \"version\": \"7\" }", 1, 1)]
    [InlineData("{ \"entries\": [ 7 ] }", 1, 16)]
    [InlineData("{ \"entries\": [\n  { \"when\": 1 } ] }", 2, 3)]
    [InlineData("{ \"entries\": [\n  { \"tag\": \"a\", \"when\": 1.5 } ] }", 2, 3)]
    [InlineData("{ \"entries\": [ { \"tag\": \"\\ud800\", \"when\": 1 } ] }", 1, 1)]
    [InlineData("{ \"entries\": [ { \"tag\": \"a\", \"when\": 1 }", 1, 41)]
    public void A_broken_journal_is_an_error_with_its_line_and_column(string json, int line, int column)
    {
        var problem = Assert.Single(Fail(new() { { "meta/_journal.json", json } }));

        Assert.Equal((MigrationCodes.BrokenJournal, "migrations/meta/_journal.json", line, column), (problem.Code, problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void A_tag_that_is_listed_twice_is_an_error()
    {
        const string Twice = "{\"entries\":[{\"tag\":\"a\",\"when\":1},\n{\"tag\":\"a\",\"when\":2}]}";

        var problem = Assert.Single(Fail(new() { { "meta/_journal.json", Twice }, { "a.sql", "" } }));

        Assert.Equal((MigrationCodes.BrokenJournal, 2, 1), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void Drizzle_1_reads_directories_and_takes_the_time_from_their_names()
    {
        var folder = Read(new()
        {
            { "20250203120000_b/migration.sql", "select 2;" },
            { "20250203120000_b/snapshot.json", "{}" },
            { "20241231235959_a/migration.sql", "select 1;" },
        });

        Assert.Equal(MigrationFormat.Drizzle1, folder.Format);
        Assert.Equal(["20241231235959_a", "20250203120000_b"], folder.Migrations.Select(m => m.Name));
        Assert.Equal(new DateTimeOffset(2024, 12, 31, 23, 59, 59, TimeSpan.Zero).ToUnixTimeMilliseconds(), folder.Migrations[0].When);
        Assert.Equal("migrations/20241231235959_a/migration.sql", folder.Migrations[0].File);
    }

    [Fact]
    public void Directories_of_one_second_stand_in_the_order_of_localeCompare()
    {
        var folder = Read(new()
        {
            { "20250101000000_ab/migration.sql", "" }, { "20250101000000_a_b/migration.sql", "" },
            { "20250101000000_a1/migration.sql", "" }, { "20250101000000_B/migration.sql", "" },
        });

        Assert.Equal(["_a_b", "_a1", "_ab", "_B"], folder.Migrations.Select(m => m.Name[14..]));
    }

    [Theory]
    [InlineData("x20250101_a")]
    [InlineData("2025_a")]
    [InlineData("99999999999999_a")]
    public void A_directory_without_a_timestamp_is_an_error(string name)
    {
        var problem = Assert.Single(Fail(new() { { $"{name}/migration.sql", "" } }));

        Assert.Equal(MigrationCodes.BadTimestamp, problem.Code);
    }

    [Fact]
    public void Plain_files_stand_in_ordinal_order_and_down_files_are_not_run()
    {
        var folder = Read(new() { { "V10__c.sql", "" }, { "V2__b.SQL", "" }, { "V1__a.sql", "" }, { "V1__a.down.sql", "" }, { ".hidden.sql", "" }, { "readme.md", "" } });

        Assert.Equal(MigrationFormat.Plain, folder.Format);
        Assert.Equal(["V10__c.sql", "V1__a.sql", "V2__b.SQL"], folder.Migrations.Select(m => m.Name));
        Assert.All(folder.Migrations, m => Assert.Null(m.When));
        Assert.Equal(MigrationCodes.DownFile, Assert.Single(folder.Warnings).Code);
    }

    [Fact]
    public void A_plain_file_that_undoes_itself_is_an_error()
    {
        var problem = Assert.Single(Fail(new() { { "1.sql", "-- migrate:up\ncreate table t (x int);\n  -- migrate:down\ndrop table t;" } }));

        Assert.Equal((MigrationCodes.DownSection, 3), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xFF }, 2, 2)]
    [InlineData(new byte[] { 0xC3 }, 1, 1)]
    [InlineData(new byte[] { 0xC3, 0xA4, 0xED, 0xA0, 0x80 }, 1, 2)]
    public void Invalid_utf8_is_an_error_with_its_place(byte[] bytes, int line, int column)
    {
        var problem = Assert.Single(Fail(new() { ["1.sql"] = bytes }));

        Assert.Equal((MigrationCodes.InvalidUtf8, "migrations/1.sql", line, column), (problem.Code, problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_count_for_the_hash_alone()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "select 1;\r\n"u8];

        var migration = Read(new() { ["1.sql"] = bytes }).Migrations[0];

        Assert.Equal("select 1;\r\n", migration.Text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), migration.Hash);
    }

    [Fact]
    public void An_empty_file_is_a_migration()
    {
        var migration = Assert.Single(Read(new() { { "1.sql", "" } }).Migrations);

        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", migration.Hash);
    }

    [Fact]
    public void A_directory_of_nothing_is_an_error_unless_its_format_is_said()
    {
        Assert.Equal(MigrationCodes.UnknownFormat, Assert.Single(Fail(new() { { "readme.md", "" } })).Code);
        Assert.Empty(MigrationFolderReader.Read(new MemoryDirectory { { "readme.md", "" } }, MigrationFormat.Plain).Migrations);
    }

    [Fact]
    public void Snapshots_without_a_journal_are_an_error()
    {
        var problem = Assert.Single(Fail(new() { { "meta/0000_snapshot.json", "{}" }, { "0000_a.sql", "" } }));

        Assert.Equal(MigrationCodes.BrokenJournal, problem.Code);
    }

    [Fact]
    public void A_format_that_is_said_overrides_what_is_found()
    {
        var folder = MigrationFolderReader.Read(new MemoryDirectory { { "meta/_journal.json", "{" }, { "a.sql", "" } }, MigrationFormat.Plain);

        Assert.Equal((MigrationFormat.Plain, "a.sql"), (folder.Format, folder.Migrations[0].Name));
    }

    [Fact]
    public void A_directory_that_does_not_exist_is_an_error()
    {
        var directory = new FileSystemMigrationDirectory(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

        var exception = Assert.Throws<MigrationException>(() => MigrationFolderReader.Read(directory));
        var plain = Assert.Throws<MigrationException>(() => MigrationFolderReader.Read(directory, MigrationFormat.Plain));

        Assert.Equal((MigrationCodes.Unreadable, MigrationCodes.Unreadable), (exception.Code, plain.Code));
    }

    [Fact]
    public void The_file_system_is_read_as_memory_is()
    {
        var root = Directory.CreateTempSubdirectory("waymark");
        try
        {
            Directory.CreateDirectory(Path.Combine(root.FullName, "meta"));
            File.WriteAllText(Path.Combine(root.FullName, "meta", "_journal.json"), Journal);
            File.WriteAllText(Path.Combine(root.FullName, "0000_first.sql"), "select 1;");
            File.WriteAllText(Path.Combine(root.FullName, "0001_second.sql"), "select 2;");

            var folder = MigrationFolderReader.Read(new FileSystemMigrationDirectory(root.FullName));

            Assert.Equal(["select 1;", "select 2;"], folder.Migrations.Select(m => m.Text));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static MigrationFolder Read(MemoryDirectory directory) => MigrationFolderReader.Read(directory);

    private static IReadOnlyList<MigrationProblem> Fail(MemoryDirectory directory) =>
        Assert.Throws<MigrationException>(() => MigrationFolderReader.Read(directory)).Problems;
}

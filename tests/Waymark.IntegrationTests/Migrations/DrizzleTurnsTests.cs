using Waymark.IntegrationTests.Servers;
using Waymark.Migrations;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>Waymark and drizzle-orm's own migrator take turns on one database.</summary>
public class DrizzleTurnsTests(PostgresServer server)
{
    private static readonly (string Tag, long When, string Text)[] Files =
    [
        ("0000_a", 1700000000123, "CREATE TABLE \"a\" (\"x\" integer);\n--> statement-breakpoint\nCREATE INDEX \"ai\" ON \"a\" (\"x\");\n"),
        ("0001_b", 1700000001456, "CREATE TABLE \"b\" (\"x\" integer)\r\n--> statement-breakpoint\r\nINSERT INTO \"b\" VALUES (1);"),
        ("0002_c", 1700000002789, "\uFEFF-- begins with a byte order mark"),
        ("0003_d", 1700000003000, "CREATE TABLE \"d\" (\"x\" text DEFAULT 'ü')"),
    ];

    [Fact]
    public async Task On_PostgreSQL_with_drizzle_orm_0()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Drizzle0(Files[0]);

        await DrizzleOrm.MigrateAsync(database.Url, migrations.Path);
        migrations.WriteDrizzle0(Files[0], Files[1]);
        Assert.Equal(["0001_b"], (await PostgresRun.RunAsync(database, migrations)).Applied.Select(m => m.Name));
        migrations.WriteDrizzle0(Files[0], Files[1], Files[3]);
        await DrizzleOrm.MigrateAsync(database.Url, migrations.Path);

        Assert.Empty((await PostgresRun.RunAsync(database, migrations)).Applied);
        Assert.Equal(
            [Row(Files[0]), Row(Files[1]), Row(Files[3])],
            await database.QueryColumnAsync("SELECT hash || ' ' || created_at FROM drizzle.__drizzle_migrations ORDER BY id"));
    }

    [Fact]
    public async Task On_PostgreSQL_the_journals_of_both_are_the_same_table()
    {
        await using var ours = await server.CreateDatabaseAsync();
        await using var theirs = await server.CreateDatabaseAsync();
        using var zero = TestMigrations.Drizzle0(Files[0]);
        using var one = TestMigrations.Drizzle1(("20250101000000_a", Files[1].Text));
        await PostgresRun.RunAsync(ours, zero);
        await DrizzleOrm.MigrateAsync(theirs.Url, zero.Path);
        await ours.ExecuteAsync("ALTER SCHEMA drizzle RENAME TO zero");
        await theirs.ExecuteAsync("ALTER SCHEMA drizzle RENAME TO zero");
        await PostgresRun.RunAsync(ours, one, new MigrationOptions { MetadataSchema = "drizzle" });
        await DrizzleOrm.MigrateAsync(theirs.Url, one.Path, version: 1);

        Assert.Equal((await theirs.DumpSchemaAsync()).Text, (await ours.DumpSchemaAsync()).Text);
    }

    [Fact]
    public async Task On_PostgreSQL_with_drizzle_orm_1()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Drizzle1(("20250101000000_a", Files[0].Text));

        await PostgresRun.RunAsync(database, migrations);
        migrations.Write("20250102000000_b/migration.sql", Files[1].Text);
        await DrizzleOrm.MigrateAsync(database.Url, migrations.Path, version: 1);
        migrations.Write("20250103000000_d/migration.sql", Files[3].Text);
        Assert.Equal(["20250103000000_d"], (await PostgresRun.RunAsync(database, migrations)).Applied.Select(m => m.Name));
        await DrizzleOrm.MigrateAsync(database.Url, migrations.Path, version: 1);

        Assert.Equal(
            ["20250101000000_a 1735689600000", "20250102000000_b 1735776000000", "20250103000000_d 1735862400000"],
            await database.QueryColumnAsync("SELECT name || ' ' || created_at FROM drizzle.__drizzle_migrations WHERE applied_at IS NOT NULL ORDER BY id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_journal_of_drizzle_orm_0_is_brought_to_1_as_drizzle_orm_does(bool byWaymark)
    {
        await using var database = await server.CreateDatabaseAsync();
        using var zero = TestMigrations.Drizzle0(("0000_a", 1735689600123, Files[0].Text), ("0001_b", 1735776000456, Files[1].Text));
        await DrizzleOrm.MigrateAsync(database.Url, zero.Path);
        using var one = TestMigrations.Drizzle1(
            ("20250101000000_a", Files[0].Text), ("20250102000000_b", Files[1].Text), ("20250103000000_d", Files[3].Text));

        if (byWaymark)
        {
            Assert.Equal(["20250103000000_d"], (await PostgresRun.RunAsync(database, one)).Applied.Select(m => m.Name));
        }

        await DrizzleOrm.MigrateAsync(database.Url, one.Path, version: 1);

        Assert.Empty((await PostgresRun.RunAsync(database, one)).Applied);
        Assert.Equal(
            ["20250101000000_a -", "20250102000000_b -", "20250103000000_d +"],
            await database.QueryColumnAsync("SELECT name || CASE WHEN applied_at IS NULL THEN ' -' ELSE ' +' END FROM drizzle.__drizzle_migrations ORDER BY id"));
    }

    [Fact]
    public async Task A_byte_order_mark_is_hashed_as_drizzle_orm_does()
    {
        await using var ours = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Drizzle0(("0000_c", 1, "\uFEFFselect 1;\r\n"));
        await PostgresRun.RunAsync(ours, migrations);

        // drizzle-orm sends the mark to the server, which refuses it; but it finds this migration done.
        await DrizzleOrm.MigrateAsync(ours.Url, migrations.Path);

        Assert.Equal(1L, await ours.QueryValueAsync("SELECT count(*) FROM drizzle.__drizzle_migrations"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task On_SQLite(int version)
    {
        using var database = new SqliteFile();
        using var migrations = version == 0 ? TestMigrations.Drizzle0(Files[0]) : TestMigrations.Drizzle1(("20250101000000_a", Files[0].Text));
        Assert.Single((await database.RunAsync(migrations)).Applied);
        Add(migrations, version, 1);
        await DrizzleOrm.MigrateAsync($"file:{database.Path}", migrations.Path, version);
        Add(migrations, version, 2);
        Assert.Single((await database.RunAsync(migrations)).Applied);
        await DrizzleOrm.MigrateAsync($"file:{database.Path}", migrations.Path, version);

        Assert.Empty((await database.RunAsync(migrations)).Applied);
        Assert.Equal(["3"], database.QueryColumn("SELECT count(*) FROM __drizzle_migrations"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task On_SQLite_the_journals_of_both_are_the_same_table(int version)
    {
        using var ours = new SqliteFile();
        using var theirs = new SqliteFile();
        using var migrations = version == 0 ? TestMigrations.Drizzle0(Files[0]) : TestMigrations.Drizzle1(("20250101000000_a", Files[0].Text));

        await ours.RunAsync(migrations);
        await DrizzleOrm.MigrateAsync($"file:{theirs.Path}", migrations.Path, version);

        const string Columns = "SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk || coalesce(dflt_value, '') FROM pragma_table_info('__drizzle_migrations')";
        Assert.Equal(theirs.QueryColumn(Columns), ours.QueryColumn(Columns));
        const string Rows = "SELECT hash || ' ' || created_at || ' ' || typeof(created_at) || ' ' || coalesce(id, '-') FROM __drizzle_migrations";
        Assert.Equal(theirs.QueryColumn(Rows), ours.QueryColumn(Rows));
    }

    private static void Add(TestMigrations migrations, int version, int count)
    {
        (string Tag, long When, string Text)[] files = [Files[0], Files[1], Files[3]];
        if (version == 0)
        {
            migrations.WriteDrizzle0(files[..(count + 1)]);
        }
        else
        {
            migrations.Write($"2025010{count + 1}000000_m/migration.sql", files[count].Text);
        }
    }

    private static string Row((string Tag, long When, string Text) file) => $"{TestMigrations.Hash(file.Text)} {file.When}";
}

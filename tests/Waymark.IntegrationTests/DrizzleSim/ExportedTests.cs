using Waymark.IntegrationTests.Declarative;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>The schema of a large application, made by its migrations, exported and built again.</summary>
[Collection(DrizzleSimReferences.Name)]
public sealed class ExportedTests(PostgresServer server) : IDisposable
{
    private const string Path = "?search_path=app,public";

    // Every other table, view and type is moved; what belongs to a table goes with it.
    private const string Move =
        """
        CREATE SCHEMA app;
        DO $$
        DECLARE item record;
        BEGIN
          FOR item IN SELECT c.oid::regclass AS name FROM (SELECT oid, row_number() OVER (ORDER BY relname) AS n FROM pg_class
              WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')) c WHERE c.n % 2 = 0 LOOP
            EXECUTE format('ALTER TABLE %s SET SCHEMA app', item.name);
          END LOOP;
          FOR item IN SELECT t.oid::regtype AS name FROM (SELECT oid, row_number() OVER (ORDER BY typname) AS n FROM pg_type
              WHERE typnamespace = 'public'::regnamespace AND typtype = 'e') t WHERE t.n % 2 = 0 LOOP
            EXECUTE format('ALTER TYPE %s SET SCHEMA app', item.name);
          END LOOP;
        END $$;
        """;

    private readonly SchemaTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_builds_an_equal_database_and_plans_to_nothing(bool inTwoSchemas)
    {
        if (DrizzleSimCorpus.Folder is null)
        {
            return;
        }

        await using var migrated = await server.CreateDatabaseAsync();
        await WaymarkTool.MigrateAsync(migrated.Url, await DrizzleSimCorpus.FolderWithoutVectorAsync());
        if (inTwoSchemas)
        {
            await migrated.ExecuteAsync(Move);
        }

        var exported = await _tool.ExportAsync(migrated.Url + Path);
        Assert.Equal(inTwoSchemas, exported.Contains("CREATE TABLE app.", StringComparison.Ordinal));
        Assert.Equal("", await _tool.PlanAsync(migrated.Url + Path, exported, "--enable-drop"));

        await using var built = await server.CreateDatabaseAsync();
        await _tool.ApplyAsync(built.Url + Path, exported);
        Assert.Equal((await migrated.DumpSchemaAsync()).WithoutSchema("drizzle").Text, (await built.DumpSchemaAsync()).WithoutSchema("drizzle").Text);
        Assert.Equal("", await _tool.PlanAsync(built.Url + Path, exported, "--enable-drop"));
        Assert.Equal("", await _tool.PlanAsync(migrated.Url + Path, await Psql.DumpAsync(built.ConnectionString, ["--schema-only", "--no-owner"]), "--enable-drop"));
    }
}

using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>Where the search path of a plan comes from, and what of it counts.</summary>
public sealed class PathSourceTests(PostgresServer server) : IDisposable
{
    private const string Table = "CREATE TABLE t (x int);\n";
    private readonly SchemaTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_users_own_schema_comes_first_where_it_exists()
    {
        await using var database = await server.CreateDatabaseAsync();
        Assert.StartsWith("CREATE TABLE public.t ", await PlanAsync(database), StringComparison.Ordinal);
        await database.ExecuteAsync($"CREATE SCHEMA {database.Name}");
        Assert.StartsWith($"CREATE TABLE {database.Name}.t ", await PlanAsync(database), StringComparison.Ordinal);
        await database.ExecuteAsync("CREATE TABLE public.t (x int)");
        Assert.Equal("", await PlanAsync(database));
    }

    [Theory]
    [InlineData("nosuch, app", "app")]
    [InlineData("forbidden, app", "app")]
    [InlineData("pg_catalog, app", "app")]
    [InlineData("app, pg_temp", "app")]
    [InlineData("pg_temp, pg_catalog, \"Mixed\", app", "\"Mixed\"")]
    [InlineData("\"a,b\", app", "\"a,b\"")]
    [InlineData("\"a\"\"b\", app", "\"a\"\"b\"")]
    [InlineData("Mixed, app", "app")]
    [InlineData("\"$user\", app", "app")]
    public async Task The_first_schema_that_exists_and_may_be_used_takes_what_is_new(string path, string schema)
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync($"ALTER ROLE {database.Name} IN DATABASE {database.Name} SET search_path = {path}");
        Assert.StartsWith($"CREATE TABLE {schema}.t ", await PlanAsync(database), StringComparison.Ordinal);
        await _tool.ApplyAsync(database.Url, Table);
        Assert.Equal(1L, await database.QueryValueAsync("SELECT count(*) FROM pg_class WHERE relname = 't'"));
        Assert.Equal("", await PlanAsync(database));
        Assert.Equal("", await _tool.PlanAsync(database.Url, $"CREATE TABLE {schema}.t (x int);\n"));
    }

    [Fact]
    public async Task It_is_the_roles_the_databases_the_urls_or_the_flags()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET search_path = app");
        Assert.StartsWith("CREATE TABLE app.t ", await PlanAsync(database), StringComparison.Ordinal);
        await database.ExecuteAsync($"ALTER ROLE {database.Name} SET search_path = \"Mixed\"");
        Assert.StartsWith("CREATE TABLE \"Mixed\".t ", await PlanAsync(database), StringComparison.Ordinal);
        Assert.StartsWith("CREATE TABLE \"a,b\".t ", await _tool.PlanAsync(database.Url + "?search_path=%22a,b%22,app", Table), StringComparison.Ordinal);
        Assert.StartsWith("CREATE TABLE public.t ", await _tool.PlanAsync(database.Url + "?search_path=app", Table, "--search-path", "public,app"), StringComparison.Ordinal);
        Assert.StartsWith("CREATE TABLE app.t ", await _tool.PlanAsync(database.Url, Table, "--default-schema", "app"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_empty_path_only_written_schemas_mean_something()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync("CREATE TABLE app.t (x int)");
        Assert.Equal("", await _tool.PlanAsync(database.Url, "CREATE TABLE app.t (x int);", "--search-path", ""));
        var result = await _tool.RunAsync("plan", database.Url, "--to", _tool.Write("t.sql", "\n  " + Table), "--search-path", "");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("t.sql:2:", result.Errors, StringComparison.Ordinal);
        Assert.Contains("error WM4101: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_of_the_path_that_the_text_declares_counts()
    {
        await using var database = await server.CreateDatabaseAsync();
        const string Desired = "CREATE SCHEMA later;\n" + Table + "CREATE VIEW v AS SELECT x FROM t;\n";
        Assert.Contains("CREATE TABLE later.t ", await _tool.PlanAsync(database.Url, Desired, "--search-path", "later,public"), StringComparison.Ordinal);
        await _tool.ApplyAsync(database.Url, Desired, "--search-path", "later,public");
        Assert.Equal(["later"], await database.QueryColumnAsync("SELECT schemaname::text FROM pg_tables WHERE tablename = 't'"));
        Assert.Equal("", await _tool.PlanAsync(database.Url, Desired, "--search-path", "later,public"));
    }

    [Fact]
    public async Task What_is_in_no_schema_of_the_path_is_left_alone_unless_it_is_mentioned()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync("CREATE TABLE app.old (x int); CREATE TABLE \"Mixed\".kept (x int)");
        Assert.DoesNotContain("kept", await _tool.PlanAsync(database.Url, Table, "--search-path", "app", "--enable-drop"), StringComparison.Ordinal);
        Assert.Contains("DROP TABLE app.old", await _tool.PlanAsync(database.Url, Table, "--search-path", "app", "--enable-drop"), StringComparison.Ordinal);
        Assert.Contains(
            "DROP TABLE \"Mixed\".kept",
            await _tool.PlanAsync(database.Url, Table + "CREATE TABLE \"Mixed\".other (x int);", "--search-path", "app", "--enable-drop"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_declarations_that_mean_one_object_are_an_error_with_its_place()
    {
        await using var database = await CreateAsync();
        var result = await _tool.RunAsync(
            "plan", database.Url, "--to", _tool.Write("t.sql", Table + "CREATE TABLE app.t (x int);\n"), "--search-path", "app");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("t.sql:2:", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app", "u", "")]
    [InlineData("public", "u", "")]
    [InlineData("public", "public.u", "public.")]
    public async Task A_rename_finds_its_source_through_the_path(string schema, string from, string written)
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync($"CREATE TABLE {schema}.u (x int); INSERT INTO {schema}.u VALUES (7)");
        var desired = $"-- @renamed from={from}\nCREATE TABLE {written}t (\n  y int -- @renamed from=x\n);\n";
        await _tool.ApplyAsync(database.Url, desired, "--search-path", "app,public");
        Assert.Equal(7, await database.QueryValueAsync($"SELECT y FROM {schema}.t"));
        Assert.Equal("", await _tool.PlanAsync(database.Url, desired, "--search-path", "app,public"));
    }

    [Theory]
    [InlineData("app")]
    [InlineData("public")]
    public async Task A_grant_finds_its_object_through_the_path(string schema)
    {
        await using var database = await CreateAsync();
        var role = $"{database.Name}_reader";
        await database.ExecuteAsSuperuserAsync($"CREATE ROLE {role}");
        try
        {
            await database.ExecuteAsync($"CREATE TABLE {schema}.t (x int); CREATE FUNCTION {schema}.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; GRANT SELECT ON {schema}.t TO {role}; GRANT EXECUTE ON FUNCTION {schema}.f(int) TO {role}");
            string[] options = ["--search-path", "app,public", "--managed-roles", role, "--enable-drop"];
            const string Function = "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';\n";
            Assert.Equal("", await _tool.PlanAsync(database.Url, $"{Table}{Function}GRANT SELECT ON t TO {role};\nGRANT EXECUTE ON FUNCTION f(int) TO {role};\n", options));
            Assert.Equal(
                $"GRANT INSERT ON TABLE {schema}.t TO {role};\n",
                await _tool.PlanAsync(database.Url, $"{Table}{Function}GRANT SELECT, INSERT ON t TO {role};\nGRANT EXECUTE ON FUNCTION f(int) TO {role};\n", options));
        }
        finally
        {
            await database.ExecuteAsSuperuserAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    private Task<string> PlanAsync(TestDatabase database) => _tool.PlanAsync(database.Url, Table);

    private async Task<TestDatabase> CreateAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA app; CREATE SCHEMA \"Mixed\"; CREATE SCHEMA \"a,b\"; CREATE SCHEMA \"a\"\"b\"");
        await database.ExecuteAsSuperuserAsync("CREATE SCHEMA forbidden");
        return database;
    }
}

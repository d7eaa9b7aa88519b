using Waymark.Diff;
using Waymark.IntegrationTests.Servers;
using Waymark.IntegrationTests.Specification;
using Waymark.Postgres;

namespace Waymark.IntegrationTests.Planning;

/// <summary>What is not managed and depends on what a plan would drop or change is named before anything is run.</summary>
public sealed class UnmanagedDependentTests(PostgresServer server)
{
    private const string Rest = "CREATE TYPE e AS ENUM ('a', 'b'); CREATE SEQUENCE s; CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';";

    [Theory]
    [InlineData(Rest + "CREATE TABLE t (a integer PRIMARY KEY, c integer);", "column public.t.b", "view elsewhere.v")]
    [InlineData(Rest + "CREATE TABLE t (a integer PRIMARY KEY, b varchar(3), c integer);", "column public.t.b", "view elsewhere.v")]
    [InlineData(Rest, "table public.t", "constraint elsewhere.u.u_a_fkey")]
    [InlineData("CREATE TYPE e AS ENUM ('a', 'b'); CREATE SEQUENCE s; CREATE TABLE t (a integer PRIMARY KEY, b text, c integer);", "function public.f(integer)", "materialized view elsewhere.m")]
    [InlineData("CREATE TYPE e AS ENUM ('a', 'b'); CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (a integer PRIMARY KEY, b text, c integer);", "sequence public.s", "column elsewhere.u.n")]
    [InlineData("CREATE TYPE e AS ENUM ('a'); CREATE SEQUENCE s; CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (a integer PRIMARY KEY, b text, c integer);", "type public.e", "function elsewhere.g(public.e)")]
    public async Task A_dependent_of_another_schema_is_named(string desired, string changed, string dependent)
    {
        await using var database = await CreateAsync();
        var error = await Assert.ThrowsAsync<SchemaDiffException>(() => database.PlanAsync(desired));
        Assert.Equal(SchemaCodes.CannotChange, error.Code);
        Assert.StartsWith($"{changed} has to be changed or dropped, and {dependent} depends on it", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dependent_that_a_filter_leaves_out_is_named()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync("CREATE VIEW left_out AS SELECT c FROM t");
        var config = new DiffConfig { EnableDrop = true, Filter = new ObjectFilter { Exclude = ["left_out"] } };
        var error = await Assert.ThrowsAsync<SchemaDiffException>(() => database.PlanAsync(Rest + "CREATE TABLE t (a integer PRIMARY KEY, b text);", config));
        Assert.Contains("view public.left_out depends on it", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_dependent_needs_may_go()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync(Rest + "CREATE TABLE t (a integer PRIMARY KEY, b text);");
    }

    private async Task<SchemaDatabase> CreateAsync()
    {
        var connection = await server.CreateDatabaseAsync();
        await connection.ExecuteAsSuperuserAsync($"GRANT ALL ON SCHEMA public TO {connection.Name}; ALTER ROLE {connection.Name} SET search_path = public");
        var database = new SchemaDatabase(new PostgresAdapter(), await connection.OpenAsync(), connection.DisposeAsync);
        await database.ExecuteAsync($"""
            {Rest} CREATE TABLE t (a integer PRIMARY KEY, b text, c integer);
            CREATE SCHEMA elsewhere;
            CREATE VIEW elsewhere.v AS SELECT b FROM t;
            CREATE MATERIALIZED VIEW elsewhere.m AS SELECT f(1);
            CREATE TABLE elsewhere.u (a integer REFERENCES t, k e, n integer DEFAULT nextval('s'));
            CREATE FUNCTION elsewhere.g(e) RETURNS integer LANGUAGE sql AS 'SELECT 1'
            """);
        return database;
    }
}

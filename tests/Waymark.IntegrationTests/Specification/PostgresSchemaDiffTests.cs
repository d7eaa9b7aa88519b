using Waymark.IntegrationTests.Servers;
using Waymark.Postgres;

namespace Waymark.IntegrationTests.Specification;

/// <summary>The specification on PostgreSQL, with a search path of two schemas.</summary>
public sealed class PostgresSchemaDiffTests(PostgresServer server) : SchemaDiffSpecification
{
    /// <inheritdoc/>
    protected override string DefaultSchema => "app";

    /// <inheritdoc/>
    protected override async Task<SchemaDatabase> CreateAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsSuperuserAsync($"GRANT ALL ON SCHEMA public TO {database.Name}; ALTER ROLE {database.Name} SET search_path = app, public");
        await database.ExecuteAsync("CREATE SCHEMA app");
        return new SchemaDatabase(new PostgresAdapter(), await database.OpenAsync(), database.DisposeAsync);
    }

    /// <summary>Rules 2 and 4: an unqualified name means the first object of the path that has it.</summary>
    [Fact]
    public async Task Unqualified_names_are_found_in_the_second_schema_of_the_path()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync("CREATE TABLE public.users (id integer PRIMARY KEY); CREATE TABLE app.twice (id integer); CREATE TABLE public.twice (id integer)");
        var plan = await database.PlanAsync("CREATE TABLE users (id integer PRIMARY KEY, name text); CREATE TABLE twice (id integer, name text); CREATE TABLE public.twice (id integer);");
        Assert.Equal(["column app.twice.name", "column public.users.name"], plan.Statements.Select(s => s.Target.ToString()).Order(StringComparer.Ordinal));
    }
}

using System.Data.Common;
using System.Globalization;
using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Schema;

namespace Waymark.IntegrationTests.Specification;

/// <summary>A database over one connection, whose schema is planned, applied and looked at. Disposing closes the connection and runs what the maker asked for.</summary>
public sealed class SchemaDatabase(ISchemaAdapter adapter, DbConnection connection, Func<ValueTask>? dispose = null) : IAsyncDisposable
{
    public ISchemaAdapter Adapter => adapter;

    public DbConnection Connection => connection;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Plans the way to a schema.</summary>
    public async Task<DatabasePlan> PlanAsync(string desired, DiffConfig config)
    {
        var planner = await DatabasePlanner.CreateAsync(adapter, connection, Stop);
        return await planner.PlanAsync(await planner.ReadAsync([new SqlSource("desired.sql", desired)], Stop), config, Stop);
    }

    /// <summary>Plans the way to a schema, drops included.</summary>
    public async Task<Plan> PlanAsync(string desired) => (await PlanAsync(desired, new DiffConfig { EnableDrop = true })).Plan;

    /// <summary>Brings the database to a schema, drops included.</summary>
    public Task<Plan> ApplyAsync(string desired) => ApplyAsync(desired, new DiffConfig { EnableDrop = true });

    /// <summary>Brings the database to a schema. The plan is proven first.</summary>
    public async Task<Plan> ApplyAsync(string desired, DiffConfig config)
    {
        await using var session = await adapter.OpenPlanSessionAsync(connection, new PlanSessionOptions(), Stop);
        var planned = await PlanAsync(desired, config);
        if (adapter.Verifier is not null)
        {
            var left = await (await DatabasePlanner.CreateAsync(adapter, connection, Stop)).VerifyAsync(planned, Stop);
            Assert.True(left.IsEmpty, $"the plan is not proven; there would be left: {Print(left)}; it was: {Print(planned.Plan)}");
        }

        await new PlanRunner(session).RunAsync(planned.Plan, Stop);
        return planned.Plan;
    }

    /// <summary>Writes the schema as statements.</summary>
    public async Task<string> ExportAsync()
    {
        var planner = await DatabasePlanner.CreateAsync(adapter, connection, Stop);
        return Print(await planner.ExportAsync(new DiffConfig(), Stop));
    }

    /// <summary>What the inspector sees, in its one spelling.</summary>
    public async Task<DatabaseSchema> InspectAsync()
    {
        var planner = await DatabasePlanner.CreateAsync(adapter, connection, Stop);
        var inspected = await adapter.Inspector.InspectAsync(connection, new InspectionScope { Schemas = [.. planner.SearchPath] }, Stop);
        return planner.Dialect.Normalizer.Normalize(inspected.Schema);
    }

    /// <summary>Runs SQL.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>The rows of a query, columns separated by <c>|</c>.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(Stop))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>The statements of a plan as text.</summary>
    public static string Print(Plan plan)
    {
        using var text = new StringWriter();
        PlanText.Write(text, plan);
        return text.ToString();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        if (dispose is not null)
        {
            await dispose();
        }
    }
}

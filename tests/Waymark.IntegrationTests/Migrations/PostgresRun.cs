using System.Data.Common;
using Npgsql;
using Waymark.Cli.Drivers;
using Waymark.IntegrationTests.Servers;
using Waymark.Iris;
using Waymark.Migrations;
using Waymark.Postgres;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>Runs migrations in this process on a PostgreSQL database.</summary>
public static class PostgresRun
{
    /// <summary>Runs what is pending.</summary>
    public static async Task<MigrationResult> RunAsync(
        TestDatabase database, TestMigrations migrations, MigrationOptions? options = null, RecordedEvents? events = null, IMigrationAdapter? adapter = null)
    {
        await using var source = Source(database);
        return await Runner(source, options, events, adapter).RunAsync(migrations.Read(), TestContext.Current.CancellationToken);
    }

    /// <summary>Runs what is pending, which must fail.</summary>
    public static Task<MigrationException> FailAsync(
        TestDatabase database, TestMigrations migrations, MigrationOptions? options = null, RecordedEvents? events = null, IMigrationAdapter? adapter = null) =>
        Assert.ThrowsAsync<MigrationException>(() => RunAsync(database, migrations, options, events, adapter));

    /// <summary>How the migrations stand.</summary>
    public static async Task<MigrationStatus> StatusAsync(TestDatabase database, TestMigrations migrations, MigrationOptions? options = null, IMigrationAdapter? adapter = null)
    {
        await using var source = Source(database);
        return await Runner(source, options, null, adapter).GetStatusAsync(migrations.Read(), TestContext.Current.CancellationToken);
    }

    /// <summary>What a run would send.</summary>
    public static async Task<IReadOnlyList<MigrationStep>> PlanAsync(TestDatabase database, TestMigrations migrations, MigrationOptions? options = null, IMigrationAdapter? adapter = null)
    {
        await using var source = Source(database);
        return await Runner(source, options, null, adapter).PlanAsync(migrations.Read(), TestContext.Current.CancellationToken);
    }

    /// <summary>A runner on a source of connections.</summary>
    public static MigrationRunner Runner(DbDataSource source, MigrationOptions? options = null, RecordedEvents? events = null, IMigrationAdapter? adapter = null) =>
        new(adapter ?? new PostgresAdapter(), source, options ?? new MigrationOptions(), new NpgsqlDriver(password: null), events);

    /// <summary>The source of a database's connections.</summary>
    public static NpgsqlDataSource Source(TestDatabase database, bool saysWhichFailed = true)
    {
        var builder = new NpgsqlDataSourceBuilder(database.ConnectionString);
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        builder.ConnectionStringBuilder.IncludeFailedBatchedCommand = saysWhichFailed;
        builder.ConnectionStringBuilder.ApplicationName = "runner";
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }

    /// <summary>The backend of a stand-in for IRIS.</summary>
    public static IrisAdapter Iris(StrictStandIn standIn) => new(standIn.DefaultSchema);

    /// <summary>Ends the sessions of runners, as a crash of the server's process would.</summary>
    public static async Task TerminateRunnersAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'runner' AND datname = current_database()", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until a query gives true.</summary>
    public static async Task UntilAsync(TestDatabase database, string query)
    {
        var until = DateTime.UtcNow.AddSeconds(30);
        while (await database.QueryValueAsync(query) is not true)
        {
            Assert.True(DateTime.UtcNow < until, $"it never came to this: {query}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}

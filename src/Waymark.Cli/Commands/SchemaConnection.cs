using System.Data.Common;
using Waymark.Cli.Configuration;
using Waymark.Cli.Drivers;
using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>An open connection to a database whose schema can be inspected and changed.</summary>
internal sealed class SchemaConnection : IAsyncDisposable
{
    private readonly Database _database;
    private readonly Settings _settings;

    private SchemaConnection(Database database, Settings settings, ISchemaAdapter adapter, DbConnection connection)
    {
        _database = database;
        _settings = settings;
        Adapter = adapter;
        Connection = connection;
    }

    /// <summary>The backend.</summary>
    public ISchemaAdapter Adapter { get; }

    /// <summary>The connection.</summary>
    public DbConnection Connection { get; }

    /// <summary>Reads the server's words from exceptions.</summary>
    public IDatabaseDriver Driver => _database.Driver;

    /// <summary>Connects to the database that the settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="host">Who knows the environment.</param>
    /// <param name="mayCreate">Whether a database that does not exist may be made.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="UsageException">The settings name no database, or one whose schemas Waymark does not compare.</exception>
    /// <exception cref="ProblemException">There is no connection to be had.</exception>
    public static async Task<SchemaConnection> OpenAsync(Settings settings, ToolHost host, bool mayCreate, CancellationToken cancellationToken)
    {
        if (settings.Database is { Backend: "iris" })
        {
            throw new UsageException("on iris there are migrate and resolve; plan, apply and export are for postgres and sqlite");
        }

        var database = Database.Open(settings, host, mayCreate, loadsTypes: true);
        if (database.Adapter is not ISchemaAdapter adapter)
        {
            await database.DisposeAsync();
            throw new UsageException($"on {database.Adapter.Name} there are migrate and resolve; plan, apply and export are for postgres and sqlite");
        }

        try
        {
            var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
            if (settings.Duration(SettingKeys.LockTimeout) is { } timeout)
            {
                await adapter.SetLockTimeoutAsync(connection, timeout, cancellationToken);
            }

            return new SchemaConnection(database, settings, adapter, connection);
        }
        catch (DbException error) when (!cancellationToken.IsCancellationRequested)
        {
            await database.DisposeAsync();
            throw Refused(database.Driver, error, SchemaCodes.CannotConnect);
        }
    }

    /// <summary>Asks the server, and puts its refusal into the tool's form.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="question">Asks.</param>
    /// <param name="cancellationToken">Stops the call; what a driver throws then is not a refusal.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ProblemException">The server refused.</exception>
    public async Task<T> AskAsync<T>(Func<Task<T>> question, CancellationToken cancellationToken)
    {
        try
        {
            return await question();
        }
        catch (DbException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refused(Driver, error, Connection.State == System.Data.ConnectionState.Open ? SchemaCodes.InspectionFailed : SchemaCodes.ConnectionLost);
        }
    }

    /// <summary>Refuses to go on with a database that does not exist, for which an empty one stands in.</summary>
    /// <exception cref="ProblemException">It does not exist.</exception>
    public void RequireDatabase()
    {
        if (_database.MissingFile is { } file)
        {
            throw new ProblemException(new MigrationProblem(DiagnosticSeverity.Error, SchemaCodes.CannotConnect, $"there is no file {file}"));
        }
    }

    /// <summary>Prepares a session to make and run plans in.</summary>
    /// <param name="options">How the session is to be.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The session; dispose of it before the connection.</returns>
    public Task<IPlanSession> OpenPlanSessionAsync(PlanSessionOptions options, CancellationToken cancellationToken) =>
        AskAsync(() => Adapter.OpenPlanSessionAsync(Connection, options, cancellationToken), cancellationToken);

    /// <summary>Prepares to plan.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The planner.</returns>
    public Task<DatabasePlanner> CreatePlannerAsync(CancellationToken cancellationToken) =>
        AskAsync(() => DatabasePlanner.CreateAsync(Adapter, Connection, cancellationToken), cancellationToken);

    /// <summary>Plans.</summary>
    /// <param name="planner">The planner.</param>
    /// <param name="sources">The desired schema's files.</param>
    /// <param name="config">How to plan.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan.</returns>
    public Task<DatabasePlan> PlanAsync(DatabasePlanner planner, IReadOnlyList<SqlSource> sources, DiffConfig config, CancellationToken cancellationToken) =>
        AskAsync(async () => await planner.PlanAsync(await planner.ReadAsync(sources, cancellationToken), OfUser(config), cancellationToken), cancellationToken);

    /// <summary>Writes what schemas hold as statements.</summary>
    /// <param name="planner">The planner.</param>
    /// <param name="config">Which objects take part.</param>
    /// <param name="schemas">The schemas; none for those of the search path, null for all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The statements.</returns>
    public Task<Plan> ExportAsync(DatabasePlanner planner, DiffConfig config, IReadOnlyList<string>? schemas, CancellationToken cancellationToken) => AskAsync(
        () => schemas is null ? planner.ExportAllAsync(OfUser(config), cancellationToken)
            : schemas.Count == 0 ? planner.ExportAsync(OfUser(config), cancellationToken)
            : planner.ExportAsync(OfUser(config), schemas, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    private DiffConfig OfUser(DiffConfig config) => config with { Filter = RunnerTables.Exclude(config.Filter, _database.Adapter, _settings) };

    private static ProblemException Refused(IDatabaseDriver driver, DbException error, string code)
    {
        var server = driver.ReadError(error) ?? new ServerError(null, error.Message);
        var message = server.Code is null ? server.Message : $"{server.Message} ({server.Code})";
        return new ProblemException(new MigrationProblem(DiagnosticSeverity.Error, code, message), error);
    }
}

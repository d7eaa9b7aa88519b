using System.Data.Common;
using Waymark.Diff;
using Waymark.Names;
using Waymark.Planning.Export;
using Waymark.Planning.Files;
using Waymark.Planning.Running;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Plans for a database over one connection: reads what is desired, inspects what there is, compares, and proves.</summary>
public sealed class DatabasePlanner
{
    private readonly ISchemaAdapter _adapter;
    private readonly DbConnection _connection;
    private readonly ISchemaDialect _dialect;

    private DatabasePlanner(ISchemaAdapter adapter, DbConnection connection, ISchemaDialect dialect, SchemaSearchPath path)
    {
        _adapter = adapter;
        _connection = connection;
        _dialect = dialect;
        SearchPath = path;
    }

    /// <summary>The search path of the connection, with the schemas that the desired schema declares.</summary>
    public SchemaSearchPath SearchPath { get; private set; }

    /// <summary>The dialect that the server speaks.</summary>
    public ISchemaDialect Dialect => _dialect;

    /// <summary>Prepares to plan.</summary>
    /// <param name="adapter">The backend.</param>
    /// <param name="connection">An open connection without a transaction.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The planner.</returns>
    /// <exception cref="DbException">The server refused a question.</exception>
    public static async Task<DatabasePlanner> CreateAsync(ISchemaAdapter adapter, DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(connection);
        var dialect = await adapter.GetDialectAsync(connection, cancellationToken).ConfigureAwait(false);
        var path = await adapter.GetSchemaSearchPathAsync(connection, cancellationToken).ConfigureAwait(false);
        return new DatabasePlanner(adapter, connection, dialect, path);
    }

    /// <summary>Reads a desired schema.</summary>
    /// <param name="sources">The files that together declare it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="SchemaSyntaxException">A file declares no schema.</exception>
    /// <exception cref="DbException">The server refused a question.</exception>
    public async Task<DesiredSchema> ReadAsync(IReadOnlyList<SqlSource> sources, CancellationToken cancellationToken)
    {
        var desired = Parse(sources);
        var declared = desired.Schema.Schemas.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var path = await _adapter.GetDeclaredSearchPathAsync(_connection, declared, cancellationToken).ConfigureAwait(false);
        if (path.Equals(SearchPath))
        {
            return desired;
        }

        // The path decides which declarations a statement's names mean.
        SearchPath = path;
        return Parse(sources);
    }

    private DesiredSchema Parse(IReadOnlyList<SqlSource> sources) =>
        _dialect.Parser.Parse(sources, new ParseOptions { SchemaSearchPath = SearchPath, ServerVersion = _dialect.ServerVersion, Role = _dialect.Role });

    /// <summary>Plans.</summary>
    /// <param name="desired">What is desired.</param>
    /// <param name="config">How to plan; its search path is the connection's.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="SchemaDiffException">There is no way, or the declarations contradict each other.</exception>
    /// <exception cref="DbException">The server refused a question.</exception>
    public async Task<DatabasePlan> PlanAsync(DesiredSchema desired, DiffConfig config, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(desired);
        ArgumentNullException.ThrowIfNull(config);
        RefuseUnread(desired);
        var own = config with { SchemaSearchPath = SearchPath };
        var planner = new SchemaPlanner(_dialect, own) { Renames = _adapter.Renames };
        var scope = planner.ScopeOf(desired);
        var current = await _adapter.Inspector.InspectAsync(_connection, scope, cancellationToken).ConfigureAwait(false);
        var plan = await planner.PlanAsync(current, desired, _adapter.Equivalence, _connection, cancellationToken).ConfigureAwait(false);
        return new DatabasePlan { Plan = plan, Desired = desired, Current = current, Scope = scope, Config = own, Dialect = _dialect };
    }

    private void RefuseUnread(DesiredSchema desired)
    {
        var unread = desired.Schema.Others.FirstOrDefault(o => _adapter.Inspector.UnreadKinds.Contains(o.Kind));
        if (unread is not null)
        {
            var identity = ObjectIdentities.Of(unread);
            throw new SchemaDiffException(
                SchemaCodes.Unsupported,
                $"{identity} cannot be compared with what the database holds, as objects of its kind are not inspected: make it in a migration",
                desired.Locations.GetValueOrDefault(identity.ToString()));
        }
    }

    /// <summary>Proves a plan: runs it where nothing of it stays, and plans again from there. Nothing may be left to do.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What would be left to do; empty when the plan is proven.</returns>
    /// <exception cref="SchemaDiffException">The plan cannot be tried out.</exception>
    /// <exception cref="DbException">A statement failed.</exception>
    /// <exception cref="PlanRunException">A statement failed.</exception>
    public async Task<Plan> VerifyAsync(DatabasePlan planned, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(planned);
        var verifier = _adapter.Verifier ?? throw new SchemaDiffException(SchemaCodes.CannotVerify, $"{_adapter.Name} cannot try plans out");
        Plan? left = null;
        await verifier.RehearseAsync(_connection, planned.Current.Schema, planned.Plan, LookAsync, cancellationToken).ConfigureAwait(false);
        return left!;

        async Task LookAsync(DbConnection connection, IReadOnlyList<Table> untouched)
        {
            var reached = await _adapter.Inspector.InspectAsync(connection, planned.Scope, cancellationToken).ConfigureAwait(false);
            reached = reached with { Schema = reached.Schema with { Tables = [.. reached.Schema.Tables, .. untouched] } };
            left = await new SchemaPlanner(_dialect, planned.Config) { Renames = _adapter.Renames }
                .PlanAsync(reached, planned.Desired, _adapter.Equivalence, connection, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what the schemas of the search path hold as statements (<see cref="SchemaExporter"/>).</summary>
    /// <param name="config">The filter and the managed roles; the search path is the connection's.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The statements.</returns>
    /// <exception cref="DbException">The server refused a question.</exception>
    public Task<Plan> ExportAsync(DiffConfig config, CancellationToken cancellationToken) => ExportAsync(config, SearchPath, cancellationToken);

    /// <summary>Writes what every schema of the database holds as statements, but for the system's and the extensions' own.</summary>
    /// <param name="config">The filter and the managed roles; the search path is the connection's.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The statements.</returns>
    /// <exception cref="DbException">The server refused a question.</exception>
    public async Task<Plan> ExportAllAsync(DiffConfig config, CancellationToken cancellationToken) =>
        await ExportAsync(config, await _adapter.GetSchemasAsync(_connection, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Writes what some schemas hold as statements.</summary>
    /// <param name="config">The filter and the managed roles; the search path is the connection's.</param>
    /// <param name="schemas">The schemas.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The statements.</returns>
    /// <exception cref="DbException">The server refused a question.</exception>
    public async Task<Plan> ExportAsync(DiffConfig config, IReadOnlyCollection<string> schemas, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(schemas);
        var own = config with { SchemaSearchPath = new SchemaSearchPath([.. SearchPath.Where(schemas.Contains)]) };
        var scope = new SchemaPlanner(_dialect, own).ScopeOf(new DesiredSchema { Schema = DatabaseSchema.Empty, MentionedSchemas = [.. schemas] });
        var current = await _adapter.Inspector.InspectAsync(_connection, scope, cancellationToken).ConfigureAwait(false);
        return new SchemaExporter(_dialect, own).Export(current);
    }

    /// <summary>Takes the plan of a file, if the database is as it was when the plan was made.</summary>
    /// <param name="file">The plan file.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="SchemaDiffException">The database has changed, or the plan is for another backend.</exception>
    /// <exception cref="DbException">The server refused a question.</exception>
    public async Task<Plan> AcceptAsync(PlanFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var current = await _adapter.Inspector.InspectAsync(_connection, file.Scope, cancellationToken).ConfigureAwait(false);
        file.RequireUnchanged(_dialect.Name, current);
        return file.Plan;
    }
}

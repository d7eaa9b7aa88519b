using System.Data.Common;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Planning.Running;

namespace Waymark.Diff;

/// <summary>A backend whose schemas can be inspected, compared and changed.</summary>
public interface ISchemaAdapter : IDatabaseAdapter
{
    /// <summary>Reads schemas from the catalogue.</summary>
    ISchemaInspector Inspector { get; }

    /// <summary>Lets the engine decide what is equal; null where it cannot.</summary>
    IExpressionEquivalence? Equivalence { get; }

    /// <summary>Does the renames of a plan where nothing of them stays; null where the engine keeps no text that names what is renamed.</summary>
    IRenameRehearsal? Renames => null;

    /// <summary>Tries plans out where nothing of them stays; null where that cannot be.</summary>
    IPlanVerifier? Verifier => null;

    /// <summary>The search path as it will be once schemas exist that a desired schema declares and the session's setting names.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="declared">The schemas that are declared.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The path; <see cref="IDatabaseAdapter.GetSchemaSearchPathAsync"/>'s where nothing declared is added to it.</returns>
    /// <exception cref="DbException">The server refused the question.</exception>
    Task<SchemaSearchPath> GetDeclaredSearchPathAsync(DbConnection connection, IReadOnlyCollection<string> declared, CancellationToken cancellationToken) =>
        GetSchemaSearchPathAsync(connection, cancellationToken);

    /// <summary>The schemas that users made and the role may use; those of the system and of extensions are not among them.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Their names, sorted; none where there are no schemas.</returns>
    /// <exception cref="DbException">The server refused the question.</exception>
    Task<IReadOnlyList<string>> GetSchemasAsync(DbConnection connection, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Bounds how long each statement of a connection waits for a lock. Nothing to do where drivers wait, and not the server: then that is the connection's own setting.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="timeout">How long.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="DbException">The server refused.</exception>
    Task SetLockTimeoutAsync(DbConnection connection, TimeSpan timeout, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Prepares a session to make and run plans in.</summary>
    /// <param name="connection">An open connection without a transaction.</param>
    /// <param name="options">How the session is to be.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The session; dispose of it before the connection.</returns>
    /// <exception cref="DbException">The server refused.</exception>
    /// <exception cref="SchemaDiffException">Another run holds the lock (<see cref="SchemaCodes.Locked"/>).</exception>
    Task<IPlanSession> OpenPlanSessionAsync(DbConnection connection, PlanSessionOptions options, CancellationToken cancellationToken) =>
        Task.FromResult<IPlanSession>(new PlainPlanSession(connection));

    /// <summary>The dialect that a server speaks, for its version.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The dialect.</returns>
    /// <exception cref="DbException">The server refused the question.</exception>
    Task<ISchemaDialect> GetDialectAsync(DbConnection connection, CancellationToken cancellationToken);
}

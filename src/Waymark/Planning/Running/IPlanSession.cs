using System.Data.Common;
using Waymark.Diff;

namespace Waymark.Planning.Running;

/// <summary>
/// A session in which plans are made and run. It keeps other runs of Waymark out and has the session's settings as a run needs them;
/// disposing of it puts them back.
/// </summary>
public interface IPlanSession : IAsyncDisposable
{
    /// <summary>Is told which plan is about to be run.</summary>
    /// <param name="plan">The plan.</param>
    void Prepare(Plan plan)
    {
    }

    /// <summary>Makes a command for one statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>The command; dispose of it.</returns>
    DbCommand CreateCommand(string sql);

    /// <summary>Starts a transaction.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="DbException">The server refused.</exception>
    /// <exception cref="SchemaDiffException">The schema has changed since the session was opened, other than by this session.</exception>
    Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Checks what the statements left unchecked, and commits.</summary>
    /// <param name="cancellationToken">Stops the check; a commit is never given up halfway.</param>
    /// <returns>A task.</returns>
    /// <exception cref="DbException">The server refused.</exception>
    /// <exception cref="SchemaDiffException">Rows break what the plan declares. The transaction is still open.</exception>
    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>Rolls back.</summary>
    /// <returns>A task.</returns>
    /// <exception cref="DbException">The server refused; the transaction has ended by itself.</exception>
    Task RollbackAsync();
}

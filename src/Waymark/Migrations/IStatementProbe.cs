using System.Data.Common;

namespace Waymark.Migrations;

/// <summary>Asks a server whether a statement took effect, of which an earlier run could not tell.</summary>
public interface IStatementProbe
{
    /// <summary>Asks.</summary>
    /// <param name="connection">An open connection, outside of any transaction, with the settings that the statement ran with.</param>
    /// <param name="sql">The statement, as it was sent.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="DbException">The server refused the question.</exception>
    Task<ProbeResult> ProbeAsync(DbConnection connection, string sql, CancellationToken cancellationToken);
}

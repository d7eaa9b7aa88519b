using System.Data.Common;

namespace Waymark.Migrations;

/// <summary>What a run of migrations asks of a driver; each part is optional.</summary>
public interface IMigrationDriver : IDatabaseDriver
{
    /// <summary>Whether <see cref="CopyInAsync"/> can be used.</summary>
    bool SupportsCopyIn { get; }

    /// <summary>Runs <c>COPY … FROM STDIN</c> with the data that the file carries.</summary>
    /// <param name="connection">An open connection of this driver.</param>
    /// <param name="copyStatement">The statement, as it is to be sent.</param>
    /// <param name="data">The data lines, without the closing <c>\.</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the server has taken the data.</returns>
    /// <exception cref="DbException">The server refused the statement or the data.</exception>
    Task CopyInAsync(DbConnection connection, string copyStatement, ReadOnlyMemory<char> data, CancellationToken cancellationToken);
}

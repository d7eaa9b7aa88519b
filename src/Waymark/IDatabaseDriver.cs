using System.Data.Common;

namespace Waymark;

/// <summary>What a driver knows beyond <c>System.Data.Common</c>. Whoever brings the driver brings this.</summary>
public interface IDatabaseDriver
{
    /// <summary>Reads what the server said from a driver's exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>What it says; null when the driver knows no more than <see cref="DbException"/> does.</returns>
    ServerError? ReadError(DbException exception);
}

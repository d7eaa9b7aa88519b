using System.Globalization;

namespace Waymark.Postgres;

/// <summary>How long a statement of a session waits for a lock (PostgreSQL manual, 20.11.1, <c>lock_timeout</c>).</summary>
internal static class LockTimeout
{
    /// <summary>A time as the setting takes it.</summary>
    internal static string Value(TimeSpan timeout) => string.Create(CultureInfo.InvariantCulture, $"{(long)timeout.TotalMilliseconds}ms");

    /// <summary>The statement that makes the setting for the session.</summary>
    internal static string Set(string value) => $"SELECT pg_catalog.set_config('lock_timeout', '{value}', false)";
}

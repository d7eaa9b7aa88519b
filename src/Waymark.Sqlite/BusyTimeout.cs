namespace Waymark.Sqlite;

/// <summary>How long a driver tries again while another connection holds the lock that a statement needs; it counts in whole seconds, and 0 is for ever.</summary>
internal static class BusyTimeout
{
    private const int DefaultSeconds = 30;

    /// <summary>The time as <c>DbCommand.CommandTimeout</c> takes it.</summary>
    /// <param name="lockTimeout">How long a statement may wait; null for the usual time.</param>
    internal static int SecondsOf(TimeSpan? lockTimeout) => lockTimeout is { } timeout ? Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds)) : DefaultSeconds;
}

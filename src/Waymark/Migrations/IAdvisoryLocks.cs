namespace Waymark.Migrations;

/// <summary>Locks that belong to a session and end with it. Every text is one statement.</summary>
public interface IAdvisoryLocks
{
    /// <summary>Tries to take a lock: one row, one boolean. It must not wait: a statement that waits would hold up what the holder runs.</summary>
    /// <param name="key">The lock.</param>
    /// <returns>The query.</returns>
    string TryLock(long key);

    /// <summary>Gives a lock up.</summary>
    /// <param name="key">The lock.</param>
    /// <returns>The query.</returns>
    string Unlock(long key);

    /// <summary>Asks who holds a lock: one row, one text for people.</summary>
    /// <param name="key">The lock.</param>
    /// <returns>The query.</returns>
    string FindHolder(long key);
}

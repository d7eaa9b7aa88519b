namespace Waymark.Sqlite;

/// <summary>SQLite's result codes (SQLite documentation, "Result and error codes").</summary>
internal static class ResultCodes
{
    private static readonly string[] Busy = ["5", "6", "SQLITE_BUSY", "SQLITE_LOCKED"];

    /// <summary>Whether another connection held a lock for too long.</summary>
    /// <param name="refusal">What the server said; its code is the number, the name, or the name and the number.</param>
    internal static bool IsBusy(ServerError refusal) => refusal.Code is { } code
        ? Array.Exists(Busy, b => code.Equals(b, StringComparison.Ordinal) || code.StartsWith($"{b} ", StringComparison.Ordinal) || code.StartsWith($"{b}_", StringComparison.Ordinal))
        : refusal.Message.StartsWith("SQLite Error 5:", StringComparison.Ordinal) || refusal.Message.StartsWith("SQLite Error 6:", StringComparison.Ordinal);
}

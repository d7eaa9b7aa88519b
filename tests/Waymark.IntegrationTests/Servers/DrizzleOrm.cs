namespace Waymark.IntegrationTests.Servers;

/// <summary>drizzle-orm's own migrator, the peer that shares a journal with Waymark.</summary>
public static class DrizzleOrm
{
    /// <summary>Runs what is pending in a folder of the version's kind.</summary>
    /// <param name="url"><c>postgres://…</c>, or <c>file:…</c> for SQLite.</param>
    /// <param name="folder">The migrations.</param>
    /// <param name="version">drizzle-orm's major version: 0 or 1.</param>
    /// <exception cref="InvalidOperationException">The migrator failed; the message holds what it said.</exception>
    public static async Task MigrateAsync(string url, string folder, int version = 0) =>
        await ExternalProgram.RunSuccessfullyAsync(await NodePackages.ScriptAsync("drizzle-migrate.mjs", url, folder, $"{version}"));
}

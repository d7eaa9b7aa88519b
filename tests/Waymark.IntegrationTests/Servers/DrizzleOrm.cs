namespace Waymark.IntegrationTests.Servers;

/// <summary>drizzle-orm's own migrator, the peer that shares a journal with Waymark.</summary>
public static class DrizzleOrm
{
    /// <summary>Runs what is pending in a Drizzle 0.x folder.</summary>
    /// <exception cref="InvalidOperationException">The migrator failed; the message holds what it said.</exception>
    public static async Task MigrateAsync(string url, string folder) =>
        await ExternalProgram.RunSuccessfullyAsync(await NodePackages.ScriptAsync("drizzle-migrate.mjs", url, folder));
}

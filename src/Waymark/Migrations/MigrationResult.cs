namespace Waymark.Migrations;

/// <summary>What a run did.</summary>
/// <param name="Journal">The journal's qualified name.</param>
/// <param name="Applied">The migrations that it ran, in order.</param>
/// <param name="StatementCount">How many statements they sent.</param>
/// <param name="Elapsed">How long it took, waiting for locks included.</param>
public sealed record MigrationResult(string Journal, IReadOnlyList<Migration> Applied, int StatementCount, TimeSpan Elapsed);

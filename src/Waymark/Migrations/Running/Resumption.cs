using Waymark.Migrations.Transactions;

namespace Waymark.Migrations.Running;

/// <summary>Where a run starts.</summary>
/// <param name="Parts">What is to run, in order.</param>
/// <param name="CleanUp">What takes away the remains of a broken attempt first.</param>
/// <param name="SessionChanged">Whether an earlier part of the run changed the session.</param>
internal sealed record Resumption(IReadOnlyList<ScriptPart> Parts, IReadOnlyList<MigrationStep> CleanUp, bool SessionChanged);

using Waymark.Migrations.Journals;
using Waymark.Migrations.Scripts;

namespace Waymark.Migrations.Running;

/// <summary>What is known before anything runs.</summary>
/// <param name="Contents">What the runner's own tables hold.</param>
/// <param name="Comparison">How the directory stands against them.</param>
/// <param name="Scripts">What is pending, cut into statements, in order.</param>
internal sealed record RunPreparation(JournalContents Contents, JournalComparison Comparison, IReadOnlyList<MigrationScript> Scripts);

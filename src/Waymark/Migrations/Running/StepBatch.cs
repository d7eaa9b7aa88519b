namespace Waymark.Migrations.Running;

/// <summary>
/// Says which steps are sent together: some of one migration. What is told of them comes late by as much, and when the connection is lost only the
/// first of them is known to have been reached.
/// </summary>
internal static class StepBatch
{
    private const int MostSteps = 16;
    private const int MostCharacters = 1 << 16;

    /// <summary>How many steps from one on can be sent together: at least 1.</summary>
    internal static int CountFrom(IReadOnlyList<MigrationStep> steps, int start, Func<MigrationStep, bool> batchable)
    {
        var (count, characters) = (0, 0);
        while (start + count < steps.Count && count < MostSteps && characters < MostCharacters && batchable(steps[start + count])
            && steps[start + count].Migration == steps[start].Migration)
        {
            characters += steps[start + count].Sql.Length;
            count++;
        }

        return Math.Max(count, 1);
    }
}

using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Actions of ALTER that set options, and reset those that go back to their defaults.</summary>
internal static class OptionChanges
{
    /// <summary>The actions: what is set, then what is reset, each where there is something.</summary>
    internal static IEnumerable<string> Of(EquatableList<StorageOption> from, EquatableList<StorageOption> to)
    {
        EquatableList<StorageOption> set = [.. to.Where(o => !from.Contains(o))];
        var kept = to.Select(o => o.Name).ToHashSet();
        EquatableList<StorageOption> reset = [.. from.Where(o => !kept.Contains(o.Name)).Select((o, i) => new StorageOption(o.Name, null) { Position = i })];
        if (!set.IsEmpty)
        {
            yield return $"SET {SqlText.Options(set)}";
        }

        if (!reset.IsEmpty)
        {
            yield return $"RESET {SqlText.Options(reset)}";
        }
    }
}

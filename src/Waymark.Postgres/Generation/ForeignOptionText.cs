using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>The OPTIONS clause of foreign tables and their columns.</summary>
internal static class ForeignOptionText
{
    /// <summary>The clause of a definition, with a leading space; empty for no options.</summary>
    internal static string Of(EquatableList<StorageOption> options) =>
        options.IsEmpty ? string.Empty : $" OPTIONS ({string.Join(", ", options.OrderBy(o => o.Position).Select(Text))})";

    /// <summary>The clause that changes options.</summary>
    internal static string Changes(EquatableList<StorageOption> from, EquatableList<StorageOption> to)
    {
        var (before, after) = (from.Select(o => o.Name).ToHashSet(), to.Select(o => o.Name).ToHashSet());
        var dropped = from.Where(o => !after.Contains(o.Name)).Select(o => $"DROP {SqlText.Name(o.Name)}");
        var set = to.Where(o => !from.Contains(o)).Select(o => $"{(before.Contains(o.Name) ? "SET" : "ADD")} {Text(o)}");
        return $"OPTIONS ({string.Join(", ", dropped.Concat(set))})";
    }

    private static string Text(StorageOption option) => $"{SqlText.Name(option.Name)} {SqlText.Constant(option.Value ?? string.Empty)}";
}

using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the row-level security policies of a table.</summary>
internal static class PolicyDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        if (table.Current.Policies == table.Desired.Policies)
        {
            return;
        }

        var match = PartMatch<Policy>.Of(table.Current.Policies, table.Desired.Policies, p => p.Name, StructureOf);
        foreach (var policy in match.Removed)
        {
            table.Drop(new DropPolicy(table.Name, policy));
        }

        foreach (var (current, desired) in match.Pairs)
        {
            Compare(table, current, desired);
        }

        foreach (var policy in match.Added)
        {
            Create(table, policy);
        }
    }

    private static Policy StructureOf(Policy policy) => policy with { Name = string.Empty, Comment = null };

    private static void Create(TableScope table, Policy policy)
    {
        table.Add(new CreatePolicy(table.Name, policy with { Comment = null }));
        Comment(table, policy, null);
    }

    private static void Compare(TableScope table, Policy current, Policy desired)
    {
        var rename = new RenamePolicy(table.Name, current.Name, desired.Name);
        var alter = new AlterPolicy(table.Name, current with { Name = desired.Name }, desired);
        var renamed = current.Name != desired.Name;
        var same = StructureOf(current) == StructureOf(desired);
        if ((renamed && !table.Can(rename)) || (!same && !table.Can(alter)))
        {
            table.Add(new DropPolicy(table.Name, current));
            Create(table, desired);
            return;
        }

        if (renamed)
        {
            table.Add(rename);
        }

        if (!same)
        {
            table.Add(alter);
        }

        Comment(table, desired, current.Comment);
    }

    private static void Comment(TableScope table, Policy policy, string? current) =>
        table.Comment(new ObjectIdentity(ObjectType.Policy, table.Name, policy.Name), current, policy.Comment);
}

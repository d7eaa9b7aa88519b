using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Triggers and policies.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Declares a trigger of a table or view.</summary>
    internal void AddTrigger(ObjectName writtenOwner, Trigger trigger, bool orReplace, Place place) => WhenDeclared(
        () =>
        {
            if (!Tables.TryFind(writtenOwner, out var owner) && !Views.TryFind(writtenOwner, out owner))
            {
                return false;
            }

            var triggers = TriggersOf(owner);
            if (triggers.Any(t => t.Name == trigger.Name) && !orReplace)
            {
                throw Twice(place, "trigger", trigger.Name);
            }

            SetTriggers(owner, [.. triggers.Where(t => t.Name != trigger.Name), trigger]);
            Locate(new ObjectIdentity(ObjectType.Trigger, owner, trigger.Name), place);
            return true;
        },
        () => Undeclared(place, "table", writtenOwner));

    /// <summary>Changes a trigger by name.</summary>
    internal void ChangeTrigger(ObjectName owner, string name, Place place, Func<Trigger, Trigger> change)
    {
        var triggers = TriggersOf(owner);
        if (!triggers.Any(t => t.Name == name))
        {
            throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{owner}\" has no trigger \"{name}\"");
        }

        SetTriggers(owner, [.. triggers.Select(t => t.Name == name ? change(t) : t)]);
    }

    internal void AddPolicy(ObjectName writtenTable, Policy policy, Place place) => WithTable(writtenTable, place, table =>
    {
        var current = Tables[table];
        if (current.Policies.Any(p => p.Name == policy.Name))
        {
            throw Twice(place, "policy", policy.Name);
        }

        Tables[table] = current with { Policies = [.. current.Policies, policy] };
        Locate(new ObjectIdentity(ObjectType.Policy, table, policy.Name), place);
    });

    /// <summary>Changes a policy by name.</summary>
    internal void ChangePolicy(ObjectName table, string name, Place place, Func<Policy, Policy> change)
    {
        var current = Tables[table];
        if (!current.Policies.Any(p => p.Name == name))
        {
            throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{table}\" has no policy \"{name}\"");
        }

        Tables[table] = current with { Policies = [.. current.Policies.Select(p => p.Name == name ? change(p) : p)] };
    }

    private EquatableList<Trigger> TriggersOf(ObjectName owner) => Tables.Contains(owner) ? Tables[owner].Triggers : Views[owner].Triggers;

    private void SetTriggers(ObjectName owner, EquatableList<Trigger> triggers)
    {
        if (Tables.Contains(owner))
        {
            Tables[owner] = Tables[owner] with { Triggers = triggers };
        }
        else
        {
            Views[owner] = Views[owner] with { Triggers = triggers };
        }
    }
}

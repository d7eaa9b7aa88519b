using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// Joins the replacement of a type with those of the types that are made of it (domains over it, composites and ranges of it): they hold
/// the old type until they are made anew themselves.
/// </summary>
internal sealed class TypeReplacementGroups
{
    private readonly DiffScope _scope;
    private readonly Lazy<TypeColumns> _columns;
    private readonly Dictionary<ObjectName, ReplaceType> _replaced;
    private readonly ILookup<ObjectName, ObjectName> _users;

    private TypeReplacementGroups(DiffScope scope, Lazy<TypeColumns> columns)
    {
        _scope = scope;
        _columns = columns;
        _replaced = scope.Changes.Concat(scope.Undeclared).OfType<ReplaceType>().ToDictionary(r => r.To.Name);
        _users = scope.Current.Schema.Types.Where(t => scope.Desired.FindType(t.Name) is not null)
            .SelectMany(t => UsedBy(t).Select(used => (Used: used, User: t.Name)))
            .Concat(Exchanges())
            .ToLookup(p => p.Used, p => p.User);
    }

    // One range type can have the multirange name of another when both are gone.
    private IEnumerable<(ObjectName Used, ObjectName User)> Exchanges()
    {
        var holders = _replaced.Values.Select(r => r.From).OfType<RangeType>().Where(r => r.Multirange is not null).ToLookup(r => r.Multirange, r => r.Name);
        return _replaced.Values.Select(r => r.To).OfType<RangeType>()
            .SelectMany(to => holders[to.Multirange].Where(holder => holder != to.Name).SelectMany(holder => new[] { (holder, to.Name), (to.Name, holder) }));
    }

    /// <summary>Joins them.</summary>
    internal static void Join(DiffScope scope, Lazy<TypeColumns> columns)
    {
        if (!scope.Changes.Concat(scope.Undeclared).Any(c => c is ReplaceType))
        {
            return;
        }

        var groups = new TypeReplacementGroups(scope, columns);
        foreach (var members in groups.Find().Where(g => g.Count > 1))
        {
            groups.Join(members);
        }
    }

    // Types that share a user are replaced together.
    private List<HashSet<ObjectName>> Find()
    {
        var groups = new List<HashSet<ObjectName>>();
        foreach (var name in _replaced.Keys)
        {
            var members = new HashSet<ObjectName>();
            AddUsers(name, members);
            foreach (var group in groups.Where(g => g.Overlaps(members)).ToList())
            {
                members.UnionWith(group);
                groups.Remove(group);
            }

            groups.Add(members);
        }

        return groups;
    }

    private void AddUsers(ObjectName name, HashSet<ObjectName> members)
    {
        if (members.Add(name))
        {
            foreach (var user in _users[name])
            {
                AddUsers(user, members);
            }
        }
    }

    private void Join(HashSet<ObjectName> members)
    {
        var isUndeclared = members.All(m => !_replaced.TryGetValue(m, out var own) || _scope.Undeclared.Contains(own));
        var changes = InOrder(members).Select(Replace).ToList();
        _scope.Changes.RemoveAll(c => IsPartOf(c, members));
        if (_scope.Context.Config.EnableDrop)
        {
            _scope.Undeclared.RemoveAll(c => IsPartOf(c, members));
        }
        else
        {
            _scope.Undeclared.RemoveAll(c => c is ReplaceType replace && members.Contains(replace.To.Name));
        }

        var joined = changes[0].Replacement with { Dependents = [.. changes.Skip(1).Select(c => c.Replacement)] };
        (isUndeclared ? _scope.Undeclared : _scope.Changes).Add(joined);
        _scope.Changes.AddRange(changes.SelectMany(c => c.Others));
    }

    private (ReplaceType Replacement, IEnumerable<SchemaChange> Others) Replace(ObjectName name)
    {
        if (_replaced.TryGetValue(name, out var own))
        {
            return (own, []);
        }

        var changes = new List<SchemaChange>();
        new TypeReplacement(_scope, _scope.Current.FindType(name)!, _scope.Desired.FindType(name)!, _columns.Value.Of(_scope.Current.FindType(name)!)).Add(changes.Add);
        return ((ReplaceType)changes[0], changes.Skip(1));
    }

    // What would be changed in place is made as it is desired.
    private static bool IsPartOf(SchemaChange change, HashSet<ObjectName> members) => change switch
    {
        ReplaceType replace => members.Contains(replace.To.Name),
        RenameAttributeOfType => false,
        CompositeTypeChange composite => members.Contains(composite.Type),
        DomainChange domain => members.Contains(domain.Domain),
        _ => false,
    };

    private List<ObjectName> InOrder(HashSet<ObjectName> members)
    {
        var ordered = new List<ObjectName>();
        var visited = new HashSet<ObjectName>();
        foreach (var name in members.OrderBy(m => m.ToString(), StringComparer.Ordinal))
        {
            Visit(name);
        }

        return ordered;

        void Visit(ObjectName name)
        {
            if (!members.Contains(name) || !visited.Add(name))
            {
                return;
            }

            foreach (var used in UsedBy(_scope.Desired.FindType(name)!))
            {
                Visit(used);
            }

            ordered.Add(name);
        }
    }

    private static IEnumerable<ObjectName> UsedBy(UserType type) => type switch
    {
        Domain domain => [domain.BaseType.Name],
        RangeType range => [range.Subtype.Name],
        CompositeType composite => composite.Attributes.Select(a => a.Type.Name),
        _ => [],
    };
}

using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>Takes out of a comparison what is not to be touched.</summary>
internal static class ManagedObjects
{
    /// <summary>
    /// What is there without the objects of schemas that are neither in the search path nor mentioned in the desired SQL; names may
    /// still mean those.
    /// </summary>
    internal static InspectedSchema Restrict(InspectedSchema current, DesiredSchema desired, SchemaSearchPath path, IReadOnlySet<string> sharedKinds)
    {
        var schemas = path.Concat(desired.MentionedSchemas).ToHashSet(StringComparer.Ordinal);
        var unmanagedKinds = sharedKinds.Except(desired.Schema.Others.Select(o => o.Kind)).ToHashSet(StringComparer.Ordinal);
        bool IsManaged(ObjectName name) => name.Schema is null || schemas.Contains(name.Schema);
        var schema = current.Schema;
        var restricted = schema with
        {
            Extensions = schema.Extensions.Where(e => e.Schema is null || schemas.Contains(e.Schema)),
            Types = schema.Types.Where(t => IsManaged(t.Name)),
            Sequences = schema.Sequences.Where(s => IsManaged(s.Name)),
            Tables = schema.Tables.Where(t => IsManaged(t.Name)),
            Views = schema.Views.Where(v => IsManaged(v.Name)),
            Routines = schema.Routines.Where(r => IsManaged(r.Name)),
            Privileges = schema.Privileges.Where(p => p.Kind == "SCHEMA" ? schemas.Contains(p.On.Name) : IsManaged(p.On)),
            Others = schema.Others.Where(o => IsManaged(o.Table ?? o.Name) && !unmanagedKinds.Contains(o.Kind)),
        };
        restricted = restricted with { DefaultPrivileges = schema.DefaultPrivileges.Where(p => AreManaged(p, desired, schemas)) };
        return current with { Schema = restricted, External = [.. current.External, .. Unmanaged(schema, IsManaged)] };
    }

    /// <summary>A schema without the objects that a filter leaves out, and without the privileges of roles that are not managed.</summary>
    internal static DatabaseSchema Filter(DatabaseSchema schema, DiffConfig config)
    {
        var roles = config.ManagedRoles.ToHashSet(StringComparer.Ordinal);
        var filter = config.Filter;
        var filtered = schema with
        {
            Privileges = schema.Privileges.Where(p => roles.Contains(p.Grantee)),
            DefaultPrivileges = roles.Count == 0 ? [] : schema.DefaultPrivileges.Map(p => p with { Grants = p.Grants.Where(g => roles.Contains(g.Grantee)) }),
        };
        return filter.IsEmpty ? filtered : filtered with
        {
            Types = filtered.Types.Where(t => filter.Includes(t.Name)),
            Sequences = filtered.Sequences.Where(s => filter.Includes(s.OwnerTable ?? s.Name)),
            Tables = filtered.Tables.Where(t => filter.Includes(t.Name)),
            Views = filtered.Views.Where(v => filter.Includes(v.Name)),
            Routines = filtered.Routines.Where(r => filter.Includes(r.Name)),
            Privileges = filtered.Privileges.Where(p => filter.Includes(p.On)),
            Others = filtered.Others.Where(o => filter.Includes(o.Table ?? o.Name)),
        };
    }

    // What holds for objects of all schemas, or of those that other roles make, is managed only where it is declared.
    private static bool AreManaged(DefaultPrivileges privileges, DesiredSchema desired, HashSet<string> schemas) => privileges.Schema is { } schema
        ? schemas.Contains(schema) && (privileges.Creator is null || desired.Schema.DefaultPrivileges.Any(p => p.Creator == privileges.Creator))
        : desired.Schema.DefaultPrivileges.Any(privileges.IsOfSameObjects);

    private static IEnumerable<ExternalObject> Unmanaged(DatabaseSchema schema, Func<ObjectName, bool> isManaged)
    {
        IEnumerable<SchemaObject> objects = [.. schema.Types, .. schema.Sequences, .. schema.Tables, .. schema.Views, .. schema.Routines, .. schema.Others];
        foreach (var item in objects.Where(o => !isManaged(o.Name)))
        {
            foreach (var kind in ObjectKinds.Of(item).ToArray())
            {
                yield return new ExternalObject(kind, item.Name);
            }
        }
    }
}

using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Puts the objects of a schema into their one order, so that a plan does not depend on the order of declarations.</summary>
internal static class SchemaOrder
{
    /// <summary>The schema with its lists sorted by name.</summary>
    internal static DatabaseSchema Sort(DatabaseSchema schema) => schema with
    {
        Schemas = schema.Schemas.Sorted(s => new ObjectName(null, s.Name)),
        Extensions = schema.Extensions.Sorted(e => new ObjectName(null, e.Name)),
        Types = schema.Types.Sorted(t => t.Name),
        Sequences = schema.Sequences.Sorted(s => s.Name),
        Tables = schema.Tables.Sorted(t => t.Name),
        Views = schema.Views.Sorted(v => v.Name),
        Routines = schema.Routines.Sorted(ObjectIdentities.Of),
        DefaultPrivileges = schema.DefaultPrivileges.Sorted(p => new ObjectName(p.Schema, $"{p.Creator} {p.Kind}")),
        Others = schema.Others.Sorted(ObjectIdentities.Of),
        Privileges = schema.Privileges.Sorted(p => new ObjectIdentity(ObjectType.Privilege, p.On, $"{p.Kind} {p.Grantee} {p.Action} {p.Column}")),
    };
}

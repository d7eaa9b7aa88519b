using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Planning.Dependencies;

/// <summary>Tells constraints apart that may have no name yet.</summary>
internal static class ConstraintKeys
{
    /// <summary>The identity of a constraint: by its name, or for a key without one by its columns.</summary>
    internal static ObjectIdentity Of(ObjectName table, TableConstraint constraint) =>
        new(ObjectType.Constraint, table, constraint.Name ?? Describe(constraint));

    /// <summary>The place of a table's primary key, of which there is one.</summary>
    internal static ObjectIdentity PrimaryKeyOf(ObjectName table) => new(ObjectType.Constraint, table, "PRIMARY KEY");

    private static string Describe(TableConstraint constraint) => constraint switch
    {
        KeyConstraint key => $"KEY ({string.Join(", ", key.Keys.Select(k => k.Column))})",
        ForeignKey key => $"FOREIGN KEY ({string.Join(", ", key.Columns)}) REFERENCES {key.ReferencedTable}",
        CheckConstraint check => $"CHECK ({check.Expression})",
        _ => "EXCLUDE",
    };
}

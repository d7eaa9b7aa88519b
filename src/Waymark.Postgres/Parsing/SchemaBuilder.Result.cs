using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>What comes out: sorted, so that equal declarations are equal values.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Ends the text.</summary>
    /// <exception cref="SchemaSyntaxException">A statement is about something that is not declared anywhere.</exception>
    internal DesiredSchema Build()
    {
        RunPending();
        FollowTypes();
        RemoveCopies();
        NoteRedeclared();
        InheritNotNull();
        CountPartitions();
        CheckReferences();
        CheckIdentities();
        return new DesiredSchema
        {
            Schema = BuildSchema(),
            Renames = [.. _renames],
            Locations = _locations,
            MentionedSchemas = [.. _mentioned],
        };
    }

    private DatabaseSchema BuildSchema() => new()
    {
        Schemas = [.. _schemas.Values.OrderBy(s => s.Name, StringComparer.Ordinal)],
        Extensions = [.. _extensions.Values.OrderBy(e => e.Name, StringComparer.Ordinal)],
        Types = [.. Types.Values.OrderBy(t => t.Name)],
        Sequences = [.. Sequences.Values.OrderBy(s => s.Name)],
        Tables = [.. Tables.Values.OrderBy(t => t.Name).Select(Finish)],
        Views = [.. Views.Values.OrderBy(v => v.Name).Select(Finish)],
        Routines = [.. _routines.OrderBy(r => r.Key.Name).ThenBy(r => r.Key).Select(r => r.Value)],
        Privileges = [.. PrivilegesHeld().OrderBy(PrivilegeOrder, Comparer<(string, ObjectName, string, string, string, string)>.Default)],
        DefaultPrivileges = [.. DefaultPrivilegesHeld().OrderBy(p => p.Schema, StringComparer.Ordinal).ThenBy(p => p.Creator, StringComparer.Ordinal).ThenBy(p => p.Kind, StringComparer.Ordinal)],
        Others = [.. _others.OrderBy(o => o.Value.Kind, StringComparer.Ordinal).ThenBy(o => o.Key).Select(o => o.Value)],
    };

    private Table Finish(Table table) => table with
    {
        Keys = SortByName(table.Keys),
        ForeignKeys = [.. SortByName(table.ForeignKeys).Select(NameReferencedColumns)],
        Checks = SortByName(table.Checks),
        Exclusions = SortByName(table.Exclusions),
        Indexes = SortByName([.. table.Indexes.Select(i => i.Only && IsWhole(table.Name, i.Name!) ? i with { Only = false } : i)]),
        Triggers = [.. table.Triggers.OrderBy(t => t.Name, StringComparer.Ordinal)],
        Policies = [.. table.Policies.OrderBy(p => p.Name, StringComparer.Ordinal)],
    };

    private static View Finish(View view) => view with
    {
        Indexes = SortByName(view.Indexes),
        Triggers = [.. view.Triggers.OrderBy(t => t.Name, StringComparer.Ordinal)],
        ColumnComments = [.. view.ColumnComments.OrderBy(c => c.Column, StringComparer.Ordinal)],
    };

    private static EquatableList<T> SortByName<T>(EquatableList<T> constraints)
        where T : TableConstraint => [.. constraints.OrderBy(c => c.Name, StringComparer.Ordinal)];

    private static EquatableList<TableIndex> SortByName(EquatableList<TableIndex> indexes) => [.. indexes.OrderBy(i => i.Name, StringComparer.Ordinal)];

    /// <summary>Names the columns of the primary key where a foreign key leaves them out.</summary>
    private ForeignKey NameReferencedColumns(ForeignKey key)
    {
        if (!key.ReferencedColumns.IsEmpty || !Tables.TryFind(key.ReferencedTable, out var referenced))
        {
            return key;
        }

        var primary = PrimaryKeyOf(Tables[referenced], 0);
        return primary is null ? key : key with { ReferencedColumns = [.. primary.Keys.Select(k => k.Column!)] };
    }

    // A partition has its parent's.
    private KeyConstraint? PrimaryKeyOf(Table table, int depth) => table.Keys.FirstOrDefault(k => k.IsPrimary)
        ?? (depth < DeepestInheritance && table.PartitionOf is { } parent && FindTable(parent) is { } above ? PrimaryKeyOf(above, depth + 1) : null);

    private static (string Kind, ObjectName On, string Grantee, string Action, string Column, string Signature) PrivilegeOrder(Privilege privilege) =>
        (privilege.Kind, privilege.On, privilege.Grantee, privilege.Action, privilege.Column ?? string.Empty, ObjectIdentities.SignatureOf(privilege.Signature));
}

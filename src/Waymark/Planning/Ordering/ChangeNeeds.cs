using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;
using Waymark.Schema;

namespace Waymark.Planning.Ordering;

/// <summary>Says what must be there, as it is desired, before a change can be made.</summary>
internal sealed class ChangeNeeds
{
    private readonly NeedReader _reader;
    private readonly SchemaLookup _desired;
    private readonly bool _foreignKeysNeedTables;
    private readonly Lazy<ILookup<ObjectName, ObjectIdentity>> _numbered;

    /// <summary>Prepares to read needs.</summary>
    internal ChangeNeeds(ChangeContext context, ISchemaDialect dialect)
    {
        _desired = context.Desired;
        _reader = new NeedReader(_desired, dialect.SqlNames);
        _numbered = new(() => _desired.Schema.Tables
            .SelectMany(t => t.Columns.Where(c => c.Identity is not null).Select(c => (Table: t, Column: c)))
            .ToLookup(p => dialect.Support.IdentitySequenceOf(p.Table.Name, p.Column) ?? default, p => new ObjectIdentity(ObjectType.Column, p.Table.Name, p.Column.Name)));
        _foreignKeysNeedTables = dialect.Support.Features.HasFlag(DialectFeatures.AddForeignKey);
    }

    /// <summary>What a change needs. A drop needs nothing of what is desired.</summary>
    internal IReadOnlyList<Need> Of(SchemaChange change) => change switch
    {
        CreateTable create => OfTable(create.Definition),
        RebuildTable rebuild => OfTable(rebuild.To),
        AddColumn add => [.. Owner(add.Table), .. _reader.Of(TableOf(add.Table), add.Definition)],
        AlterColumnType alter => [.. Owner(alter.Table), .. _reader.Of(alter.Target, alter.To.Type, alter.To.Collation)],
        SetColumnDefault { To.Default: not null } set => [.. Owner(set.Table), .. _reader.OfDefault(set.Table, set.To)],
        SetColumnGeneration set => [.. Owner(set.Table), .. _reader.Of(TableOf(set.Table), set.To)],
        ColumnChange column => Owner(column.Table),
        AddConstraint add => [.. Owner(add.Table), .. OfConstraint(TableOf(add.Table), add.Constraint)],
        ConstraintChange constraint => [.. Owner(constraint.Table), new Need(constraint.Target, IsFirm: true)],
        SetTableType { To: not null } set => [.. Owner(set.Table), .. _reader.OfTable(TableOf(set.Table))],
        AttachPartition attach => [.. Owner(attach.Table), .. Owner(attach.Parent)],
        AddInheritance inherit => [.. Owner(inherit.Table), .. Owner(inherit.Parent)],
        SetReplicaIdentity or SetClusterIndex => [.. Owner(change.Target.Name), .. IndexesOf(change.Target.Name)],
        TableChange table => Owner(table.Table),
        CreateIndex create => [.. Owner(create.Owner), .. _reader.Of(OwnerOf(create.Owner), create.Index)],
        IndexChange index => [.. Owner(index.Owner), new Need(index.Target, IsFirm: true)],
        CreateTrigger create => [.. Owner(create.Owner), .. _reader.Of(OwnerOf(create.Owner), create.Trigger)],
        ReplaceTrigger replace => [.. Owner(replace.Owner), .. _reader.Of(OwnerOf(replace.Owner), replace.Trigger)],
        TriggerChange trigger => [.. Owner(trigger.Owner), new Need(trigger.Target, IsFirm: true)],
        CreatePolicy create => [.. Owner(create.Table), .. _reader.Of(TableOf(create.Table), create.Policy)],
        AlterPolicy alter => [.. Owner(alter.Table), .. _reader.Of(TableOf(alter.Table), alter.Policy)],
        PolicyChange policy => [.. Owner(policy.Table), new Need(policy.Target, IsFirm: true)],
        _ => OfObject(change),
    };

    private List<Need> OfObject(SchemaChange change) => change switch
    {
        SetViewColumnDefault { To: not null } set => [.. Owner(set.View), .. _reader.OfDefault(set.View, set.To)],
        SetViewColumnDefault set => [.. Owner(set.View)],
        SetViewColumnSettings set => [.. Owner(set.View)],
        CreateView create => _reader.Of(create.View),
        ReplaceView replace => _reader.Of(replace.View),
        CreateRoutine create => OfRoutine(create.Routine),
        ReplaceRoutine replace => _reader.Of(replace.Routine),
        CreateShellType create => _reader.OfSchema(create.Type.Name.Schema),
        CreateType create => [.. _reader.Of(create.Type), new Need(Need.ShellOf(create.Type.Name), IsFirm: true)],
        AlterBaseType alter => _reader.Of(alter.To),
        ReplaceType replace => [.. replace.Together.SelectMany(r => _reader.Of(r.To)), .. replace.Together.SelectMany(r => r.Routines).SelectMany(OfRoutine)],
        AddAttributeToType add => _reader.Of(add.Target, add.Attribute.Type, add.Attribute.Collation),
        AlterAttributeType alter => _reader.Of(alter.Target, alter.To.Type, alter.To.Collation),
        AddDomainConstraint add => _reader.Of(add.Domain, add.Constraint),
        SetDomainDefault set => _reader.OfDomainDefault(set.Domain, set.To),
        CreateSequence create => _reader.Of(create.Sequence),
        SetSequenceOwner set => _reader.OfOwner(set.Sequence),
        CreateOpaqueObject create => _reader.Of(create.Object),
        CreateExtension create => _reader.OfSchema(create.Extension.Schema),
        SetExtensionSchema set => _reader.OfSchema(set.Extension.Schema),
        PrivilegeChange privilege => [.. privilege.Privileges.SelectMany(_reader.Of), .. privilege.Privileges.SelectMany(OfNumbering)],
        DefaultPrivilegeChange { On.Schema: var schema } => _reader.OfSchema(schema),
        SetComment comment => OfComment(comment.On),
        _ => [new Need(change.Target, IsFirm: true)],
    };

    // A function that a type is made of comes before the type, after its shell.
    private List<Need> OfRoutine(Routine routine) => [.. _reader.Of(routine).Select(n =>
        n.Object.Type == ObjectType.Type && SupportFunctions.IsOf(_desired.FindType(n.Object.Name), routine) ? n with { Object = Need.ShellOf(n.Object.Name) } : n)];

    // The sequence of an identity column is there with the column.
    private IEnumerable<Need> OfNumbering(Privilege privilege) =>
        privilege.Kind == "SEQUENCE" ? _numbered.Value[privilege.On].Select(column => new Need(column, IsFirm: true)) : [];

    private static List<Need> OfComment(ObjectIdentity on) => on.IsPart
        ? [.. Owner(on.Name), new Need(on, IsFirm: true)]
        : [new Need(on, IsFirm: true), new Need(on with { Part = string.Empty }, IsFirm: true)];

    private List<Need> OfTable(Table table) => [
        .. _reader.OfTable(table),
        .. table.Columns.SelectMany(c => _reader.Of(table, c)),
        .. Constraints.Of(table).SelectMany(c => OfConstraint(table, c))];

    // Where foreign keys come with their table alone, the table that they refer to may come later.
    private List<Need> OfConstraint(Table table, TableConstraint constraint) =>
        _foreignKeysNeedTables || constraint is not ForeignKey ? _reader.Of(table, constraint) : [];

    private IEnumerable<Need> IndexesOf(ObjectName table) => _desired.FindTable(table) is not { } found ? [] : [
        .. found.Indexes.Select(i => new Need(new ObjectIdentity(ObjectType.Index, table, i.Name ?? string.Empty), IsFirm: true)),
        .. found.Keys.Select(k => new Need(ConstraintKeys.Of(table, k), IsFirm: true))];

    private static Need[] Owner(ObjectName name) => [
        new Need(new ObjectIdentity(ObjectType.Table, name), IsFirm: true),
        new Need(new ObjectIdentity(ObjectType.View, name), IsFirm: true),
        new Need(new ObjectIdentity(ObjectType.MaterializedView, name), IsFirm: true)];

    private Table TableOf(ObjectName name) => _desired.FindTable(name) ?? new Table { Name = name };

    private SchemaObject OwnerOf(ObjectName name) => (SchemaObject?)_desired.FindTable(name) ?? _desired.FindView(name) ?? (SchemaObject)new Table { Name = name };
}

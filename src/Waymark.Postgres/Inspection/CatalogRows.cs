using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>All that is read of a catalogue, each catalogue in one query.</summary>
internal sealed class CatalogRows
{
    /// <summary>The server's version as a number: <c>150004</c>.</summary>
    internal required int ServerVersion { get; init; }

    internal required Namespaces Namespaces { get; init; }

    internal required GlobalNames Globals { get; init; }

    internal required ExtensionMembers Members { get; init; }

    internal required IReadOnlyList<Extension> Extensions { get; init; }

    internal required IReadOnlyList<RelationRow> Relations { get; init; }

    internal required ILookup<uint, ColumnRow> Columns { get; init; }

    internal required Dictionary<(uint Relation, short Column), SqlExpression> Defaults { get; init; }

    internal required IReadOnlyList<ConstraintRow> Constraints { get; init; }

    internal required ILookup<uint, IndexRow> Indexes { get; init; }

    internal required OperatorClassRows OperatorClasses { get; init; }

    internal required IReadOnlyList<SequenceRow> Sequences { get; init; }

    internal required IReadOnlyList<TypeRow> Types { get; init; }

    internal required Dictionary<uint, EquatableList<StorageOption>> BaseTypes { get; init; }

    internal required ILookup<uint, string> Labels { get; init; }

    internal required Dictionary<uint, SqlExpression> Queries { get; init; }

    internal required ILookup<uint, uint> Parents { get; init; }

    internal required ILookup<uint, InheritedName> InheritedNames { get; init; }

    internal required ILookup<uint, TriggerRow> Triggers { get; init; }

    internal required ILookup<uint, PolicyRow> Policies { get; init; }

    internal required IReadOnlyList<RoutineRow> Routines { get; init; }

    internal required Dictionary<uint, AggregateRow> Aggregates { get; init; }

    internal required IReadOnlyList<OtherRow> Others { get; init; }

    internal required IReadOnlyList<LeftOutRow> LeftOut { get; init; }

    internal required Descriptions Descriptions { get; init; }

    internal required IReadOnlyList<PrivilegeRow> Privileges { get; init; }

    internal required IReadOnlyList<DefaultPrivilegeRow> DefaultPrivileges { get; init; }

    internal required IReadOnlyList<DependencyRow> Dependencies { get; init; }

    internal required IReadOnlyList<OutsideRow> Outside { get; init; }

    internal required Dictionary<uint, (uint Relation, short Column)> DefaultColumns { get; init; }

    /// <summary>Reads the catalogue.</summary>
    internal static async Task<CatalogRows> ReadAsync(CatalogReader catalog, InspectionScope scope)
    {
        var namespaces = await Namespaces.ReadAsync(catalog, scope.Schemas).ConfigureAwait(false);
        catalog.Schemas = CatalogReader.ListOf(namespaces.Managed);
        var globals = await GlobalNames.ReadAsync(catalog).ConfigureAwait(false);
        return new CatalogRows
        {
            ServerVersion = catalog.ServerVersion,
            Namespaces = namespaces,
            Globals = globals,
            Members = await ExtensionMembers.ReadAsync(catalog, namespaces).ConfigureAwait(false),
            Extensions = await ExtensionRows.ReadAsync(catalog).ConfigureAwait(false),
            Relations = await RelationRows.ReadAsync(catalog, namespaces).ConfigureAwait(false),
            Columns = await ColumnRows.ReadAsync(catalog).ConfigureAwait(false),
            Defaults = await ColumnRows.ReadDefaultsAsync(catalog).ConfigureAwait(false),
            Constraints = await ConstraintRows.ReadAsync(catalog).ConfigureAwait(false),
            Indexes = await IndexRows.ReadAsync(catalog).ConfigureAwait(false),
            OperatorClasses = await OperatorClassRows.ReadAsync(catalog, namespaces).ConfigureAwait(false),
            Sequences = await SequenceRows.ReadAsync(catalog).ConfigureAwait(false),
            Types = await TypeRows.ReadAsync(catalog, namespaces).ConfigureAwait(false),
            BaseTypes = await BaseTypeRows.ReadAsync(catalog).ConfigureAwait(false),
            Labels = await TypeRows.ReadLabelsAsync(catalog).ConfigureAwait(false),
            Queries = await ViewRows.ReadAsync(catalog).ConfigureAwait(false),
            Parents = await InheritanceRows.ReadAsync(catalog).ConfigureAwait(false),
            InheritedNames = await InheritanceRows.ReadNamesAsync(catalog).ConfigureAwait(false),
            Triggers = await TriggerRows.ReadAsync(catalog).ConfigureAwait(false),
            Policies = await PolicyRows.ReadAsync(catalog).ConfigureAwait(false),
            Routines = await RoutineRows.ReadAsync(catalog, namespaces).ConfigureAwait(false),
            Aggregates = await AggregateRows.ReadAsync(catalog).ConfigureAwait(false),
            Others = await OtherRows.ReadAsync(catalog).ConfigureAwait(false),
            LeftOut = await LeftOutRows.ReadAsync(catalog).ConfigureAwait(false),
            Descriptions = await Descriptions.ReadAsync(catalog).ConfigureAwait(false),
            Privileges = await PrivilegeRows.ReadAsync(catalog, globals, scope.ManagedRoles).ConfigureAwait(false),
            DefaultPrivileges = await DefaultPrivilegeRows.ReadAsync(catalog, globals, scope.ManagedRoles).ConfigureAwait(false),
            Dependencies = await DependencyRows.ReadAsync(catalog).ConfigureAwait(false),
            Outside = await OutsideRows.ReadAsync(catalog).ConfigureAwait(false),
            DefaultColumns = await DependencyRows.ReadDefaultsAsync(catalog).ConfigureAwait(false),
        };
    }

    /// <summary>The types that columns, parameters and other types refer to.</summary>
    internal IEnumerable<TypeKey> TypesReferredTo() =>
    [
        .. Columns.SelectMany(g => g).Select(c => c.Type),
        .. Types.Where(t => t.Kind == 'd').Select(t => t.BaseType),
        .. Types.Where(t => t.Kind == 'r').Select(t => new TypeKey(t.Subtype)),
        .. Routines.SelectMany(r => r.ParameterTypes.Append(r.Returns)).Select(t => new TypeKey((uint)t)),
        .. Aggregates.Values.SelectMany(a => new[] { a.StateType, a.MovingStateType }).Where(t => t != 0).Select(t => new TypeKey(t)),
    ];

    /// <summary>The objects that others refer to by OID.</summary>
    internal IEnumerable<(uint Class, uint Oid)> References() =>
    [
        .. Constraints.Select(c => (CatalogClass.Relation, c.ReferencedRelation)),
        .. Constraints.SelectMany(c => c.Operators).Select(o => (CatalogClass.Operator, (uint)o)),
        .. Parents.SelectMany(g => g).Select(p => (CatalogClass.Relation, p)),
        .. Columns.SelectMany(g => g).Where(c => c.HasOwnCollation).Select(c => (CatalogClass.Collation, c.Collation)),
        .. Indexes.SelectMany(g => g).SelectMany(i => i.Collations).Distinct().Select(c => (CatalogClass.Collation, (uint)c)),
        .. Sequences.Select(s => (CatalogClass.Relation, s.OwnerRelation)),
        .. Types.Select(t => (CatalogClass.Collation, t.Collation)),
        .. Types.SelectMany(t => new[] { (CatalogClass.Routine, t.Canonical), (CatalogClass.Routine, t.SubtypeDifference) }),
        .. Triggers.SelectMany(g => g).SelectMany(t => new[] { (CatalogClass.Routine, t.Function), (CatalogClass.Relation, t.ReferencedRelation) }),
        .. Routines.Select(r => (CatalogClass.Routine, r.Support)),
        .. Aggregates.Values.SelectMany(a => a.Functions).Select(f => (CatalogClass.Routine, f.Routine)),
        .. Aggregates.Values.Select(a => (CatalogClass.Operator, a.SortOperator)),
    ];
}

using System.Data.Common;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Diff.Differs;
using Waymark.Diff.Equivalence;
using Waymark.Diff.Matching;
using Waymark.Diff.Renaming;
using Waymark.Planning.Dependencies;
using Waymark.Planning.Ordering;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Finds the way from what a database holds to what is desired.</summary>
public sealed class SchemaPlanner
{
    // What is dropped because it is in the way may leave something else that is; in the end, all views and triggers are.
    private const int MostRounds = 10;

    private readonly ISchemaDialect _dialect;
    private readonly DiffConfig _config;

    /// <summary>Makes a planner.</summary>
    /// <param name="dialect">The dialect of both schemas.</param>
    /// <param name="config">How to compare and plan.</param>
    public SchemaPlanner(ISchemaDialect dialect, DiffConfig config)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(config);
        _dialect = dialect;
        _config = dialect.Support.Features.HasFlag(DialectFeatures.IgnoresCase) ? config with { Filter = config.Filter with { IgnoreCase = true } } : config;
    }

    /// <summary>The engine that does renames on trial; null to go by text alone.</summary>
    public IRenameRehearsal? Renames { get; init; }

    /// <summary>What an inspector has to look at for a desired schema.</summary>
    /// <param name="desired">The desired schema.</param>
    /// <returns>The schemas of the path and those that the desired schema mentions, and the managed roles.</returns>
    public InspectionScope ScopeOf(DesiredSchema desired)
    {
        ArgumentNullException.ThrowIfNull(desired);
        return new InspectionScope
        {
            Schemas = new EquatableList<string>([.. _config.SchemaSearchPath.Concat(desired.MentionedSchemas).Distinct(StringComparer.Ordinal)]),
            ManagedRoles = _config.ManagedRoles,
        };
    }

    /// <summary>Plans by text alone.</summary>
    /// <param name="current">What there is.</param>
    /// <param name="desired">What is desired.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="SchemaDiffException">There is no way, or the declarations contradict each other.</exception>
    public Plan Plan(InspectedSchema current, DesiredSchema desired)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(desired);
        var comparison = Prepare(current, desired);
        return Write(Lay(comparison, AsText(comparison)));
    }

    /// <summary>Plans, and lets the engine decide what is equal and what is in the way.</summary>
    /// <param name="current">What there is.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="equivalence">The engine's say in what is equal; null to go by text alone.</param>
    /// <param name="connection">An open connection to it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="SchemaDiffException">There is no way, or the declarations contradict each other.</exception>
    /// <exception cref="DbException">The connection failed.</exception>
    public async Task<Plan> PlanAsync(
        InspectedSchema current, DesiredSchema desired, IExpressionEquivalence? equivalence, DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(desired);
        var comparison = await RehearseAsync(Prepare(current, desired), current.Schema, connection, cancellationToken);
        var reconciled = equivalence is null || _config.Offline
            ? AsText(comparison)
            : await ExpressionReconciler.RunAsync(
                new SchemaLookup(comparison.Current.Schema), comparison.Desired, RenamedTables(comparison), _dialect.SqlNames, equivalence, connection,
                current.Schema, cancellationToken);
        var layout = Lay(comparison, reconciled);
        for (var round = 0; round < MostRounds && await FindObstaclesAsync(layout, current.Schema, connection, cancellationToken) is { Count: > 0 } found; round++)
        {
            comparison = comparison with { Obstacles = comparison.Obstacles.Union(found).ToHashSet() };
            layout = Lay(comparison, reconciled);
        }

        return Write(layout);
    }

    private static ExpressionReconciler.Result AsText(Comparison comparison) => new(comparison.Desired, new Dictionary<ObjectName, bool>());

    private static IEnumerable<ObjectName> RenamedTables(Comparison comparison) =>
        comparison.Renames.Select(r => r.Target).Where(t => t.Type is ObjectType.Table or ObjectType.Column).Select(t => t.Name);

    private sealed record Comparison(
        InspectedSchema Current, DatabaseSchema Desired, IReadOnlyList<SchemaChange> Renames, EquatableList<DefaultPrivileges> InEffect, DeclaredLocations Locations)
    {
        internal IReadOnlySet<ObjectIdentity> Obstacles { get; init; } = new HashSet<ObjectIdentity>();
    }

    private sealed record Layout(Comparison Comparison, ChangeContext Context, IReadOnlyList<SchemaChange> Ordered, IReadOnlyList<SchemaChange> Skipped);

    // What the engine makes of views and triggers with the renames, and which of them are in the way.
    private async Task<Comparison> RehearseAsync(Comparison comparison, DatabaseSchema held, DbConnection connection, CancellationToken cancellationToken)
    {
        IReadOnlyList<SchemaChange> renames = [.. comparison.Renames.Where(r => r is RenameTable or RenameColumn or DetachPartition or DropInheritance)];
        var current = comparison.Current.Schema;
        if (Renames is null || renames.Count == 0 || !HasText(held))
        {
            return comparison;
        }

        var context = new ChangeContext { Current = new SchemaLookup(current), Desired = new SchemaLookup(comparison.Desired), Config = _config };
        var dependencies = new Lazy<DependencyMap>(() => DependencyMap.Of(comparison.Current, context.Current, _dialect.SqlNames));
        var ordered = ChangeOrder.Sort(renames, context, _dialect, dependencies, c => c);
        if (await Renames.RunAsync(connection, held, ordered, context, cancellationToken) is not { } rehearsed)
        {
            return comparison;
        }

        return comparison with
        {
            Current = comparison.Current with { Schema = RehearsedDefinitions.Take(current, SchemaOrder.Sort(_dialect.Normalizer.Normalize(rehearsed.Schema))) },
            Obstacles = rehearsed.Obstacles,
        };
    }

    private async Task<IReadOnlySet<ObjectIdentity>> FindObstaclesAsync(Layout layout, DatabaseSchema held, DbConnection connection, CancellationToken cancellationToken) =>
        Renames is not null && HasText(held) && Obstacles.MayArise(layout.Ordered)
            ? await Renames.FindObstaclesAsync(connection, held, layout.Ordered, layout.Context, cancellationToken)
            : new HashSet<ObjectIdentity>();

    private static bool HasText(DatabaseSchema schema) => !schema.Views.IsEmpty || schema.Tables.Any(t => !t.Triggers.IsEmpty);

    private Comparison Prepare(InspectedSchema current, DesiredSchema desired)
    {
        var managed = ManagedObjects.Restrict(current, desired, _config.SchemaSearchPath, _dialect.SharedKinds);
        var matched = NameMatcher.Match(_dialect, _config, managed, desired);
        var normalized = matched with
        {
            Current = matched.Current with { Schema = Normalize(matched.Current.Schema) },
            Desired = Normalize(matched.Desired),
            ObjectRenames = [.. matched.ObjectRenames.Where(r => _config.Filter.Includes(r.Desired.Name))],
            PartAnnotations = [.. matched.PartAnnotations.Where(r => _config.Filter.Includes(r.Owner))],
        };
        var renamed = RenameStage.Run(normalized, _dialect, _config);
        var inEffect = current.Schema.DefaultPrivileges.Where(p => p.Creator is null);
        return new Comparison(renamed.Current, normalized.Desired, renamed.Changes, inEffect, matched.Locations);
    }

    private DatabaseSchema Normalize(DatabaseSchema schema) => SchemaOrder.Sort(_dialect.Normalizer.Normalize(ManagedObjects.Filter(schema, _config)));

    private Layout Lay(Comparison comparison, ExpressionReconciler.Result reconciled)
    {
        var skipped = new List<SchemaChange>();
        var (renamed, scope) = Compare(comparison, reconciled);
        if (!_config.EnableDrop && scope.Undeclared.Count > 0)
        {
            skipped = scope.Undeclared;
            Obstacles.RefuseUndeclared(scope.Context, [.. renamed.Renames, .. scope.Changes], skipped);
            var retained = Retention.Apply(reconciled.Desired, scope.Current, skipped);
            (renamed, scope) = Compare(renamed, reconciled with { Desired = retained });
        }

        return new Layout(renamed, scope.Context, Order(renamed, scope), skipped);
    }

    // What is the same but for its name is renamed first, so that the rest of the comparison knows it by its new name.
    private (Comparison Comparison, DiffScope Scope) Compare(Comparison comparison, ExpressionReconciler.Result reconciled)
    {
        var scope = CompareOnce(comparison, reconciled);
        List<SchemaChange> found = [.. scope.Changes.Where(c => RenameChanges.ToPart(c) is not null)];
        if (found.Count == 0)
        {
            return (comparison, scope);
        }

        var current = RenameStage.RenameParts(comparison.Current, [.. found.Select(c => RenameChanges.ToPart(c)!)], _dialect.SqlNames);
        return Compare(comparison with { Current = current, Renames = [.. comparison.Renames, .. found] }, reconciled);
    }

    private DiffScope CompareOnce(Comparison comparison, ExpressionReconciler.Result reconciled)
    {
        var context = new ChangeContext
        {
            Current = new SchemaLookup(comparison.Current.Schema),
            Desired = new SchemaLookup(reconciled.Desired),
            InEffect = comparison.InEffect,
            Config = _config,
            Obstacles = comparison.Obstacles,
        };
        var scope = new DiffScope(context, _dialect.Support) { Replaceable = reconciled.Replaceable };
        SchemaDiffer.Compare(scope);
        return scope;
    }

    private IReadOnlyList<SchemaChange> Order(Comparison comparison, DiffScope scope)
    {
        var dependencies = new Lazy<DependencyMap>(() => DependencyMap.Of(comparison.Current, scope.Current, _dialect.SqlNames));
        IReadOnlyList<SchemaChange> Complete(IReadOnlyList<SchemaChange> changes) => SupportRoutines.Apply(scope.Context, dependencies, RecreatedPrivileges.Apply(
            Obstacles.DropTriggers(scope.Context, DependentRecreation.Complete(scope.Context, _dialect.Support, dependencies, changes)), scope.Context, _dialect.Support));
        var changes = ConcurrentIndexes.Apply(SequenceFolding.Apply(Complete(Collect(comparison.Renames, scope)), _dialect.Support), scope.Context, _dialect.Support);
        UnmanagedDependents.Refuse(changes, scope.Context, _dialect.Support, dependencies, comparison.Locations);
        PartitionKeyColumns.RefuseMoved(changes, scope.Context, _dialect.SqlNames, comparison.Locations);
        return ConstraintFolding.Apply(
            ReplacedColumns.Adjust(ChangeOrder.Sort(changes, scope.Context, _dialect, dependencies, Complete)), _dialect.Support.Features);
    }

    private Plan Write(Layout layout)
    {
        var (comparison, context, ordered, skipped) = layout;
        return new Plan
        {
            Backend = _dialect.Name,
            Statements = WriterOf(context, comparison.Current, ordered).WritePlan(ordered).Map(s => s with { Location = comparison.Locations.Of(s.Target) }),
            Skipped = WriterOf(context, comparison.Current, skipped).Write(skipped),
        };
    }

    private IReadOnlyList<SchemaChange> Collect(IReadOnlyList<SchemaChange> renames, DiffScope scope) =>
        [.. renames, .. scope.Changes, .. _config.EnableDrop ? DropSubsumption.Apply(scope.Undeclared, scope.Changes, _dialect) : []];

    private StatementWriter WriterOf(ChangeContext context, InspectedSchema current, IReadOnlyList<SchemaChange> changes) =>
        new(_dialect, context, new HazardAnalyzer(_dialect, context, current.EmptyTables, changes));
}

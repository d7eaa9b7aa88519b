using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Postgres.Generation;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres;

/// <summary>What PostgreSQL can change in place (manual, the pages of ALTER and CREATE OR REPLACE).</summary>
public sealed class PostgresChangeSupport : IChangeSupport
{
    private const int FirstVersionWithSetExpression = 170000;

    private readonly int _serverVersion;

    /// <summary>Makes the answers for a version of the server.</summary>
    /// <param name="serverVersion">The version, as <c>server_version_num</c> has it.</param>
    public PostgresChangeSupport(int serverVersion) => _serverVersion = serverVersion;

    /// <inheritdoc/>
    public DialectFeatures Features =>
        DialectFeatures.Schemas | DialectFeatures.AddForeignKey | DialectFeatures.SharedRelationNames | DialectFeatures.EnumValuesAfterCommit
        | DialectFeatures.PrimaryKeyImpliesNotNull | DialectFeatures.DropColumnDropsParts | DialectFeatures.Privileges
        | DialectFeatures.AddColumnWithConstraints;

    /// <inheritdoc/>
    public bool CanApply(SchemaChange change, ChangeContext context)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        return change switch
        {
            RebuildTable => false,
            CreateIndex { Concurrently: true } create => !IsPartitioned(create.Owner, context.Desired),
            DropIndex { Concurrently: true } drop => !IsPartitioned(drop.Owner, context.Current),
            AlterConstraint alter => alter.Constraint is ForeignKey,
            SetColumnGeneration set => CanSetGeneration(set),
            AlterBaseType alter => CanAlter(alter),
            AlterAttributeType alter => !IsUsed(alter.Type, context.Current),
            AlterPolicy alter => CanAlter(alter.From, alter.Policy),
            ReplaceTrigger replace => CanReplace(replace.From, replace.Trigger),
            ReplaceView replace => ViewReplacement.IsPossible(replace),
            ReplaceRoutine replace => RoutineReplacement.IsPossible(replace.From, replace.Routine),
            _ => true,
        };
    }

    /// <inheritdoc/>
    public bool MustRecreate(SchemaChange change, ObjectIdentity dependent, ChangeContext context) => Recreations.IsNeeded(change, dependent, context);

    /// <inheritdoc/>
    public bool MustResetDefault(AlterColumnType change, ChangeContext context)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        return !Casts.IsAssignable(change.From.Type, change.To.Type, context.Current);
    }

    /// <inheritdoc/>
    public bool MakesSequence(Column column, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(sequence);
        return SerialColumns.Makes(column, sequence);
    }

    /// <inheritdoc/>
    public ObjectName? IdentitySequenceOf(ObjectName table, Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Identity is not { } identity ? null
            : identity.Options.Name is { } given ? given with { Schema = given.Schema ?? table.Schema }
            : table with { Name = DefaultNames.Make(table.Name, column.Name, "seq") };
    }

    private static bool IsPartitioned(ObjectName table, SchemaLookup schema) => schema.FindTable(table)?.PartitionBy is not null;

    private bool CanSetGeneration(SetColumnGeneration change) => (change.From.Generated, change.To.Generated) switch
    {
        ({ Stored: true }, null) => true,
        ({ } from, { } to) => from.Stored == to.Stored && _serverVersion >= FirstVersionWithSetExpression,
        _ => false,
    };

    // What ALTER TYPE … SET takes (manual, ALTER TYPE); values that may be stored elsewhere cannot be plain again.
    private static bool CanAlter(AlterBaseType change)
    {
        var changed = change.From.Options.Except(change.To.Options).Concat(change.To.Options.Except(change.From.Options)).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        return changed.All(o => o is "receive" or "send" or "typmod_in" or "typmod_out" or "analyze" or "subscript" or "storage")
            && (!changed.Contains("storage") || change.To.Options.Any(o => o.Name == "storage"));
    }

    private static bool IsUsed(ObjectName type, SchemaLookup schema) => schema.Schema.Tables.Any(t => t.Columns.Any(c => c.Type.Name == type));

    // ALTER POLICY can give other expressions, but take none away.
    private static bool CanAlter(Policy from, Policy to) =>
        from.Command == to.Command && from.Restrictive == to.Restrictive
        && (from.Using is null || to.Using is not null) && (from.Check is null || to.Check is not null);

    // A trigger that is replaced is enabled again; a constraint trigger cannot be.
    private static bool CanReplace(Trigger from, Trigger to) => !from.IsConstraint && !to.IsConstraint && from.State is null && to.State is null;

    /// <inheritdoc/>
    public EquatableList<DefaultGrant> InitialGrants(string kind) => Postgres.InitialGrants.Of(kind);
}

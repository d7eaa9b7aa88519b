using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Postgres;
using Waymark.Schema;

namespace Waymark.Tests.Diff;

/// <summary>A dialect whose statements are the changes themselves, and that can do what a test lets it.</summary>
internal sealed class TestDialect : ISchemaDialect, ISchemaNormalizer, IStatementGenerator, IChangeSupport
{
    internal const DialectFeatures Postgres =
        DialectFeatures.Schemas | DialectFeatures.AddForeignKey | DialectFeatures.SharedRelationNames | DialectFeatures.EnumValuesAfterCommit
        | DialectFeatures.PrimaryKeyImpliesNotNull | DialectFeatures.DropColumnDropsParts | DialectFeatures.Privileges;

    /// <summary>The changes that were written, in order, skipped ones included.</summary>
    internal List<SchemaChange> Written { get; } = [];

    /// <summary>Changes that cannot be made.</summary>
    internal Predicate<SchemaChange> Cannot { get; set; } = change => change is ReplaceView { IsReplaceable: false } or SetColumnGeneration;

    /// <summary>Whether statements hold the expressions of what they make.</summary>
    internal bool WritesExpressions { get; init; }

    /// <summary>Changes that must run outside transactions.</summary>
    internal Predicate<SchemaChange> Outside { get; set; } = change => change is CreateIndex { Concurrently: true } or DropIndex { Concurrently: true };

    public DialectFeatures Features { get; set; } = Postgres;

    public string Name => "test";

    public ISchemaParser Parser => throw new NotSupportedException();

    public ISchemaNormalizer Normalizer => this;

    public IStatementGenerator Generator => this;

    public IChangeSupport Support => this;

    public ISqlNames SqlNames { get; } = new ScannedSqlNames(PostgresSystemNames.Instance);

    public ISystemNames? SystemNames => PostgresSystemNames.Instance;

    public IHazardAnalyzer? Hazards => null;

    public DatabaseSchema Normalize(DatabaseSchema schema) => schema;

    public bool CanApply(SchemaChange change, ChangeContext context) => !Cannot(change);

    public bool MustRecreate(SchemaChange change, ObjectIdentity dependent, ChangeContext context) => change switch
    {
        DropView or DropRoutine or DropTable or ReplaceType => dependent.Type is not (ObjectType.Type or ObjectType.Domain)
            && (change is not ReplaceType || dependent.Type != ObjectType.Column),
        DropConstraint => dependent.Type == ObjectType.Constraint,
        DropColumn => dependent.Type is not (ObjectType.Table or ObjectType.Sequence),
        AlterColumnType => dependent.Type is ObjectType.View or ObjectType.MaterializedView or ObjectType.Trigger or ObjectType.Policy,
        RebuildTable => dependent.Type == ObjectType.View,
        _ => false,
    };

    public bool MustResetDefault(AlterColumnType change, ChangeContext context) => change.From.Type.Name.Schema is not null || change.To.Type.Name.Schema is not null;

    public bool MakesSequence(Column column, Sequence sequence) => column.Default?.Text == $"nextval('{sequence.Name}'::regclass)";

    public IReadOnlyList<GeneratedStatement> Generate(SchemaChange change, ChangeContext context)
    {
        Written.Add(change);
        var text = WritesExpressions ? $"{Describe(change)} {string.Join(' ', ExpressionsOf(change))}" : Describe(change);
        return [new GeneratedStatement(text, !Outside(change))];
    }

    private static IEnumerable<SqlExpression?> ExpressionsOf(SchemaChange change) => change switch
    {
        CreateTable c => [.. c.Definition.Columns.Select(x => x.Default), .. c.Definition.Checks.Select(x => x.Expression)],
        AddColumn c => [c.Definition.Default],
        AddConstraint { Constraint: CheckConstraint check } => [check.Expression],
        CreatePolicy c => [c.Policy.Using],
        AlterPolicy c => [c.Policy.Using],
        _ => [],
    };

    private static string Describe(SchemaChange change) => change switch
    {
        RenameTable rename => $"RenameTable {rename.From} > {rename.Table}",
        RenameColumn rename => $"RenameColumn {rename.Table}.{rename.From} > {rename.To}",
        RenameConstraint rename => $"RenameConstraint {rename.Table}.{rename.From} > {rename.Name}",
        RenameIndex rename => $"RenameIndex {rename.Owner}.{rename.From} > {rename.Name}",
        RenameType rename => $"RenameType {rename.From} > {rename.Type.Name}",
        RenameView rename => $"RenameView {rename.From} > {rename.View.Name}",
        RenameSequence rename => $"RenameSequence {rename.From} > {rename.Sequence.Name}",
        RenameRoutine rename => $"RenameRoutine {rename.From} > {rename.Routine.Name}",
        RenameEnumValue rename => $"RenameEnumValue {rename.Type}.{rename.From} > {rename.To}",
        AddEnumValue add => $"AddEnumValue {add.Type} '{add.Label}'{(add.Before is null ? "" : $" before {add.Before}")}{(add.After is null ? "" : $" after {add.After}")}",
        SetColumnDefault set => $"SetColumnDefault {set.Table}.{set.Column} {set.To.Default?.Text ?? "none"}",
        SetColumnNotNull set => $"SetColumnNotNull {set.Table}.{set.Column} {set.To.NotNull}",
        CreateView create => $"CreateView {create.View.Name} {create.View.Query}",
        GrantPrivileges grant => $"Grant {string.Join('+', grant.Privileges.Select(p => p.Action))} on {grant.Target.Name} to {string.Join('+', grant.Grantees)}",
        RevokePrivileges revoke => $"Revoke {string.Join('+', revoke.Privileges.Select(p => p.Action))} on {revoke.Target.Name} from {string.Join('+', revoke.Grantees)}",
        _ => $"{change.Kind} {Text(change.Target)}",
    };

    private static string Text(ObjectIdentity target) => target.Part.Length == 0 ? $"{target.Name}" : target.Part[0] == '(' ? $"{target.Name}{target.Part}" : $"{target.Name}.{target.Part}";
}

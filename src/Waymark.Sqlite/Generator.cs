using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;
using Waymark.Sqlite.Generation;

namespace Waymark.Sqlite;

/// <summary>Writes changes as statements of SQLite.</summary>
public sealed class SqliteGenerator : IStatementGenerator
{
    /// <inheritdoc/>
    public IReadOnlyList<GeneratedStatement> Generate(SchemaChange change, ChangeContext context)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        return [.. Write(change, context).Select(sql => new GeneratedStatement(sql))];
    }

    /// <inheritdoc/>
    /// <remarks>
    /// In a transaction the setting does nothing, and the plan's session makes it beforehand; it is for those who run the printed statements
    /// one by one, whose rows elsewhere would go with a table that is dropped to be rebuilt.
    /// </remarks>
    public IReadOnlyList<SessionSetting> GenerateSettings(DiffConfig config, IReadOnlyList<SchemaChange> changes) =>
        changes.Any(c => c is RebuildTable) ? [new SessionSetting("foreign_keys", "PRAGMA foreign_keys = OFF")] : [];

    private static IEnumerable<string> Write(SchemaChange change, ChangeContext context) => change switch
    {
        CreateTable create => [TableText.Create(create.Definition)],
        DropTable drop => [$"DROP TABLE {Name(drop.Definition)}"],
        RenameTable rename => [$"ALTER TABLE {NameText.Quote(rename.From.Name)} RENAME TO {NameOf(rename.To, context.Desired)}"],
        RebuildTable rebuild => RebuildStatements.Of(rebuild, context),
        AddColumn add => [$"ALTER TABLE {NameOf(add.Table, context.Desired)} ADD COLUMN {Column(add, context)}"],
        DropColumn drop => [$"ALTER TABLE {NameOf(drop.Table, context.Desired)} DROP COLUMN {NameText.Quote(drop.Column, drop.Definition.Spelling)}"],
        RenameColumn rename => [$"ALTER TABLE {NameOf(rename.Table, context.Desired)} RENAME COLUMN {NameText.Quote(rename.From)} TO {NewColumn(rename, context)}"],
        DropConstraint drop => WithoutConstraint(drop, context),
        CreateIndex create => [IndexText.Create(context.Desired.FindTable(create.Owner), create.Owner, create.Index)],
        DropIndex drop => [$"DROP INDEX {NameText.Quote(drop.Index.Name!, drop.Index.Spelling)}"],
        CreateView create => [ViewText.Create(create.View)],
        DropView drop => [$"DROP VIEW {Name(drop.View)}"],
        CreateTrigger create => [TriggerText.Create(Owner(create.Owner, context.Desired), create.Owner, create.Trigger)],
        DropTrigger drop => [$"DROP TRIGGER {NameText.Quote(drop.Trigger.Name, drop.Trigger.Spelling)}"],
        _ => throw new SchemaDiffException(SchemaCodes.CannotChange, $"{change.Target} cannot be changed in this way on SQLite ({change.Kind})"),
    };

    private static string Column(AddColumn add, ChangeContext context)
    {
        var table = context.Desired.FindTable(add.Table);
        var constraints = add.Constraints.Map(c => AsDeclared(c, table));
        var written = table is null ? null : WrittenColumn.Find(table, add.Definition, constraints);
        return string.Join(' ', constraints.Where(c => written?.Constraints.Contains(c) != true).Select(ConstraintText.BehindColumn)
            .Prepend(written?.Text ?? ColumnText.Of(add.Definition)));
    }

    // Comparing fills in the columns that a foreign key refers to; SQLite keeps what is written.
    private static TableConstraint AsDeclared(TableConstraint constraint, Table? table) => constraint is ForeignKey key
        ? table?.ForeignKeys.FirstOrDefault(f => f with { ReferencedColumns = key.ReferencedColumns } == key) ?? key
        : constraint;

    private static string NewColumn(RenameColumn rename, ChangeContext context) => new ColumnNames(context.Desired.FindTable(rename.Table)).Of(rename.To);

    // Only among what is left out because drops are off; otherwise it is part of a rebuild.
    private static IEnumerable<string> WithoutConstraint(DropConstraint drop, ChangeContext context)
    {
        var table = context.Current.FindTable(drop.Table)!;
        var without = table with
        {
            Keys = table.Keys.Where(k => k != drop.Constraint),
            Checks = table.Checks.Where(c => c != drop.Constraint),
            ForeignKeys = table.ForeignKeys.Where(f => f != drop.Constraint),
        };
        return RebuildStatements.Of(new RebuildTable(table, without), context);
    }

    private static SchemaObject? Owner(ObjectName name, SchemaLookup schema) => schema.FindTable(name) ?? (SchemaObject?)schema.FindView(name);

    private static string NameOf(ObjectName name, SchemaLookup schema) => NameText.Quote(name.Name, Owner(name, schema)?.Spelling ?? default);

    private static string Name(SchemaObject item) => NameText.Quote(item.Name.Name, item.Spelling);
}

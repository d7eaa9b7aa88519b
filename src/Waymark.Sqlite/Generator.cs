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

    private static IEnumerable<string> Write(SchemaChange change, ChangeContext context) => change switch
    {
        CreateTable create => [TableText.Create(create.Definition)],
        DropTable drop => [$"DROP TABLE {Name(drop.Definition)}"],
        RenameTable rename => [$"ALTER TABLE {NameText.Quote(rename.From.Name)} RENAME TO {NameOf(rename.To, context.Desired)}"],
        RebuildTable rebuild => RebuildStatements.Of(rebuild, context),
        AddColumn add => [$"ALTER TABLE {NameOf(add.Table, context.Desired)} ADD COLUMN {Column(add)}"],
        DropColumn drop => [$"ALTER TABLE {NameOf(drop.Table, context.Desired)} DROP COLUMN {NameText.Quote(drop.Column, drop.Definition.Spelling)}"],
        RenameColumn rename => [$"ALTER TABLE {NameOf(rename.Table, context.Desired)} RENAME COLUMN {NameText.Quote(rename.From)} TO {NewColumn(rename, context)}"],
        CreateIndex create => [IndexText.Create(context.Desired.FindTable(create.Owner), create.Owner, create.Index)],
        DropIndex drop => [$"DROP INDEX {NameText.Quote(drop.Index.Name!, drop.Index.Spelling)}"],
        RenameIndex rename => Rename(rename, context),
        CreateView create => [ViewText.Create(create.View)],
        DropView drop => [$"DROP VIEW {Name(drop.View)}"],
        CreateTrigger create => [TriggerText.Create(Owner(create.Owner, context.Desired), create.Owner, create.Trigger)],
        DropTrigger drop => [$"DROP TRIGGER {NameText.Quote(drop.Trigger.Name, drop.Trigger.Spelling)}"],
        RenameTrigger rename => Rename(rename, context),
        _ => throw new SchemaDiffException(SchemaCodes.CannotChange, $"{change.Target} cannot be changed in this way on SQLite ({change.Kind})"),
    };

    private static string Column(AddColumn add) =>
        string.Join(' ', add.Constraints.Select(ConstraintText.BehindColumn).Prepend(ColumnText.Of(add.Definition)));

    private static string NewColumn(RenameColumn rename, ChangeContext context) => new ColumnNames(context.Desired.FindTable(rename.Table)).Of(rename.To);

    // Neither can be renamed: they are made again under the new name, and hold nothing that would be lost.
    private static IEnumerable<string> Rename(RenameIndex rename, ChangeContext context)
    {
        var table = context.Current.FindTable(rename.Owner)!;
        return [$"DROP INDEX {NameText.Quote(rename.From)}", IndexText.Create(table, rename.Owner, table.Indexes.First(i => i.Name == rename.Name))];
    }

    private static IEnumerable<string> Rename(RenameTrigger rename, ChangeContext context)
    {
        var owner = Owner(rename.Owner, context.Current);
        var triggers = (owner as Table)?.Triggers ?? (owner as View)?.Triggers ?? [];
        return [$"DROP TRIGGER {NameText.Quote(rename.From)}", TriggerText.Create(owner, rename.Owner, triggers.First(t => t.Name == rename.To))];
    }

    private static SchemaObject? Owner(ObjectName name, SchemaLookup schema) => schema.FindTable(name) ?? (SchemaObject?)schema.FindView(name);

    private static string NameOf(ObjectName name, SchemaLookup schema) => NameText.Quote(name.Name, Owner(name, schema)?.Spelling ?? default);

    private static string Name(SchemaObject item) => NameText.Quote(item.Name.Name, item.Spelling);
}

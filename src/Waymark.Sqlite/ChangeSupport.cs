using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;
using Waymark.Sqlite.Normalization;

namespace Waymark.Sqlite;

/// <summary>What SQLite changes in place (SQLite documentation, "ALTER TABLE"); for everything else a table is rebuilt.</summary>
public sealed class SqliteChangeSupport : IChangeSupport
{
    /// <inheritdoc/>
    public DialectFeatures Features => DialectFeatures.RebuildTable | DialectFeatures.SharedRelationNames | DialectFeatures.ConstraintsWithColumn | DialectFeatures.IgnoresCase
        | DialectFeatures.LateNames;

    /// <inheritdoc/>
    public bool CanApply(SchemaChange change, ChangeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return change switch
        {
            CreateIndex create => !create.Concurrently,
            DropIndex drop => !drop.Concurrently,
            AddColumn add => CanAdd(add),
            DropColumn drop => context.Current.FindTable(drop.Table) is { } table && CanDrop(table, drop),
            CreateTable or DropTable or RenameTable or RebuildTable or RenameColumn or CreateView or DropView or CreateTrigger or DropTrigger => true,
            _ => false,
        };
    }

    /// <inheritdoc/>
    /// <remarks>Renaming keeps views and triggers, and rebuilding leaves them alone.</remarks>
    public bool MustRecreate(SchemaChange change, ObjectIdentity dependent, ChangeContext context) => false;

    /// <inheritdoc/>
    public bool MustResetDefault(AlterColumnType change, ChangeContext context) => false;

    /// <inheritdoc/>
    public bool MakesSequence(Column column, Sequence sequence) => false;

    // "ALTER TABLE ADD COLUMN": no stored column, no default that is not constant, none but NULL behind a foreign key.
    private static bool CanAdd(AddColumn add)
    {
        var column = add.Definition;
        return column.Generated is not { Stored: true }
            && (column.Default is null || DefaultNormalizer.IsLiteral(column.Default.Text) || column.Default.Text is "TRUE" or "FALSE")
            && !add.Constraints.Any(c => c is KeyConstraint || (c is ForeignKey && column.Default is not null));
    }

    // "ALTER TABLE DROP COLUMN": nothing else may use it. Indexes that do are dropped before.
    private static bool CanDrop(Table table, DropColumn drop) =>
        table.Columns.Count > 1
        && !table.Keys.Any(k => k.Keys.Any(c => c.Column == drop.Column))
        && !table.ForeignKeys.Where(f => !GoesWith(f, drop)).Any(f => f.Columns.Contains(drop.Column) || (f.ReferencedTable == table.Name && f.ReferencedColumns.Contains(drop.Column)))
        && !table.Checks.Except(drop.Constraints.OfType<CheckConstraint>()).Any(c => Uses(c.Expression, drop.Column))
        && !table.Columns.Any(c => c.Name != drop.Column && c.Generated is { } generated && Uses(generated.Expression, drop.Column));

    // The columns that it refers to may have been filled in.
    private static bool GoesWith(ForeignKey key, DropColumn drop) =>
        drop.Constraints.OfType<ForeignKey>().Any(d => d with { ReferencedColumns = key.ReferencedColumns } == key);

    private static bool Uses(SqlExpression expression, string column) => SqliteNames.Instance.FindIdentifiers(expression, ExpressionKind.Check).Contains(column);
}

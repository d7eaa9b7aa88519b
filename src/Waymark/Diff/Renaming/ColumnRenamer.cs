using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Gives a column of a table another name wherever it appears in the schema.</summary>
internal sealed class ColumnRenamer
{
    private readonly ISqlNames _sqlNames;
    private readonly string _from;
    private readonly string _to;

    /// <summary>Makes a renamer.</summary>
    internal ColumnRenamer(ISqlNames sqlNames, string from, string to)
    {
        _sqlNames = sqlNames;
        _from = from;
        _to = to;
    }

    /// <summary>The table with the column renamed.</summary>
    internal Table Rename(Table table) => table with
    {
        Columns = table.Columns.Map(Rename),
        RedeclaredColumns = table.RedeclaredColumns.Map(Rename).Sorted(c => c),
        Keys = table.Keys.Map(k => k with { Keys = k.Keys.Map(Rename), Include = k.Include.Map(Rename) }),
        ForeignKeys = table.ForeignKeys.Map(f => f with { Columns = f.Columns.Map(Rename), OnDeleteColumns = f.OnDeleteColumns.Map(Rename) }),
        Checks = table.Checks.Map(c => c with { Expression = Rename(c.Expression, ExpressionKind.Check)! }),
        Exclusions = table.Exclusions.Map(Rename),
        Indexes = table.Indexes.Map(Rename),
        Triggers = table.Triggers.Map(t => t with { UpdateColumns = t.UpdateColumns.Map(Rename), When = Rename(t.When, ExpressionKind.TriggerWhen) }),
        Policies = table.Policies.Map(p => p with { Using = Rename(p.Using, ExpressionKind.PolicyUsing), Check = Rename(p.Check, ExpressionKind.PolicyCheck) }),
        PartitionBy = Rename(table.PartitionBy, ExpressionKind.PartitionKey),
    };

    /// <summary>A foreign key to the table, with the column renamed.</summary>
    internal ForeignKey RenameReferenced(ForeignKey key) => key with { ReferencedColumns = key.ReferencedColumns.Map(Rename) };

    private string Rename(string column) => column == _from ? _to : column;

    private SqlExpression? Rename(SqlExpression? text, ExpressionKind kind) => text is null ? null : _sqlNames.RenameColumn(text, kind, _from, _to);

    private Column Rename(Column column) => column with
    {
        Name = Rename(column.Name),
        Generated = column.Generated is { } g ? g with { Expression = Rename(g.Expression, ExpressionKind.Generated)! } : null,
    };

    private ExclusionConstraint Rename(ExclusionConstraint constraint) => constraint with
    {
        Elements = constraint.Elements.Map(e => e with { Key = Rename(e.Key) }),
        Include = constraint.Include.Map(Rename),
        Predicate = Rename(constraint.Predicate, ExpressionKind.IndexPredicate),
    };

    private TableIndex Rename(TableIndex index) => index with
    {
        Keys = index.Keys.Map(Rename),
        Include = index.Include.Map(Rename),
        Predicate = Rename(index.Predicate, ExpressionKind.IndexPredicate),
    };

    private IndexKey Rename(IndexKey key) => key with
    {
        Column = key.Column is null ? null : Rename(key.Column),
        Expression = Rename(key.Expression, ExpressionKind.IndexKey),
    };
}

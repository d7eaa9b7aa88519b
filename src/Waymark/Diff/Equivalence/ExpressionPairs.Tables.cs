using Waymark.Diff.Differs;
using Waymark.Schema;

namespace Waymark.Diff.Equivalence;

/// <content>Tables and what belongs to them.</content>
internal sealed partial class ExpressionPairs
{
    // Stands for every expression where two parts are compared but for theirs.
    private static readonly SqlExpression Blank = new(string.Empty);

    private Table Rewrite(Table current, Table desired) => desired with
    {
        Columns = RewriteColumns(current, desired),
        Checks = Pairs<CheckConstraint>(current.Checks, desired.Checks, c => c.Name, CheckDiffer.StructureOf, c => c with { Expression = Blank })
            .Rewrite((was, becomes) => becomes with { Expression = Decide(was.Expression, becomes.Expression, ExpressionKind.Check, current, desired)! }),
        Exclusions = Pairs<ExclusionConstraint>(current.Exclusions, desired.Exclusions, e => e.Name, e => e with { Name = null, Comment = null }, WithoutExpressions)
            .Rewrite((was, becomes) => Rewrite(was, becomes, current, desired)),
        Indexes = Rewrite(current.Indexes, desired.Indexes, current, desired),
        Triggers = Rewrite(current.Triggers, desired.Triggers, current, desired),
        Policies = Pairs<Policy>(current.Policies, desired.Policies, p => p.Name, p => p, p => p)
            .Rewrite((was, becomes) => Rewrite(was, becomes, current, desired)),
        PartitionBy = Decide(current.PartitionBy, desired.PartitionBy, ExpressionKind.PartitionKey, current, desired),
        PartitionBound = Decide(current.PartitionBound, desired.PartitionBound, ExpressionKind.PartitionBound, current, desired),
    };

    private EquatableList<Column> RewriteColumns(Table current, Table desired)
    {
        if (!MayDiffer(current.Columns, desired.Columns))
        {
            return desired.Columns;
        }

        var columns = current.Columns.ToDictionary(c => c.Name);
        return desired.Columns.Map(c => columns.TryGetValue(c.Name, out var was) && MayDiffer(was, c) ? Rewrite(was, c, current, desired) : c);
    }

    private Column Rewrite(Column current, Column desired, Table table, Table desiredTable) => desired with
    {
        Default = Decide(current.Default, desired.Default, ExpressionKind.Default, table, desiredTable, desired.Name),
        Generated = desired.Generated is { } g
            ? g with { Expression = Decide(current.Generated?.Expression, g.Expression, ExpressionKind.Generated, table, desiredTable, desired.Name)! }
            : null,
    };

    private EquatableList<TableIndex> Rewrite(EquatableList<TableIndex> current, EquatableList<TableIndex> desired, SchemaObject host, SchemaObject desiredHost) =>
        Pairs<TableIndex>(current, desired, i => i.Name, IndexDiffer.StructureOf, WithoutExpressions)
            .Rewrite((was, becomes) => becomes with
            {
                Keys = Rewrite(was.Keys, becomes.Keys, host, desiredHost),
                Predicate = Decide(was.Predicate, becomes.Predicate, ExpressionKind.IndexPredicate, host, desiredHost),
            });

    private EquatableList<IndexKey> Rewrite(EquatableList<IndexKey> current, EquatableList<IndexKey> desired, SchemaObject host, SchemaObject desiredHost)
    {
        var position = 0;
        return desired.Map(key =>
        {
            var was = position < current.Count ? current[position] : null;
            position++;
            return key with { Expression = Decide(was?.Expression, key.Expression, ExpressionKind.IndexKey, host, desiredHost, $"{position}") };
        });
    }

    private ExclusionConstraint Rewrite(ExclusionConstraint current, ExclusionConstraint desired, Table table, Table desiredTable)
    {
        var keys = Rewrite(current.Elements.Map(e => e.Key), desired.Elements.Map(e => e.Key), table, desiredTable);
        var position = 0;
        return desired with
        {
            Elements = desired.Elements.Map(e => e with { Key = keys[position++] }),
            Predicate = Decide(current.Predicate, desired.Predicate, ExpressionKind.IndexPredicate, table, desiredTable),
        };
    }

    private EquatableList<Trigger> Rewrite(EquatableList<Trigger> current, EquatableList<Trigger> desired, SchemaObject host, SchemaObject desiredHost) =>
        Pairs<Trigger>(current, desired, t => t.Name, t => t, t => t)
            .Rewrite((was, becomes) => becomes with
            {
                When = Decide(was.When, becomes.When, ExpressionKind.TriggerWhen, host, desiredHost, becomes.Name),
                Body = Decide(was.Body, becomes.Body, ExpressionKind.TriggerBody, host, desiredHost, becomes.Name),
            });

    private Policy Rewrite(Policy current, Policy desired, Table table, Table desiredTable) => desired with
    {
        Using = Decide(current.Using, desired.Using, ExpressionKind.PolicyUsing, table, desiredTable, desired.Name),
        Check = Decide(current.Check, desired.Check, ExpressionKind.PolicyCheck, table, desiredTable, desired.Name),
    };

    private static TableIndex WithoutExpressions(TableIndex index) => index with
    {
        Keys = index.Keys.Map(WithoutExpression),
        Predicate = index.Predicate is null ? null : Blank,
    };

    private static ExclusionConstraint WithoutExpressions(ExclusionConstraint constraint) => constraint with
    {
        Elements = constraint.Elements.Map(e => e with { Key = WithoutExpression(e.Key) }),
        Predicate = constraint.Predicate is null ? null : Blank,
    };

    private static IndexKey WithoutExpression(IndexKey key) => key with { Expression = key.Expression is null ? null : Blank };
}

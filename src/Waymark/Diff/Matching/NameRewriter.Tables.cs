using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <content>Tables and what belongs to them.</content>
internal sealed partial class NameRewriter
{
    private Table Rewrite(Table table)
    {
        var name = _names.MapDeclared(table);
        return table with
        {
            Name = name,
            Columns = table.Columns.Map(c => Rewrite(c, name)),
            Keys = table.Keys.Map(k => k with { Keys = k.Keys.Map(Rewrite) }),
            ForeignKeys = table.ForeignKeys.Map(f => f with { ReferencedTable = _names.MapReference(ObjectKind.Relation, f.ReferencedTable) }),
            Checks = table.Checks.Map(c => c with { Expression = RewriteText(c.Expression, ExpressionKind.Check) }),
            Exclusions = table.Exclusions.Map(Rewrite),
            Indexes = table.Indexes.Map(Rewrite),
            Triggers = table.Triggers.Map(Rewrite),
            Policies = table.Policies.Map(Rewrite),
            Inherits = table.Inherits.Map(t => _names.MapReference(ObjectKind.Relation, t)),
            PartitionBy = Rewrite(table.PartitionBy, ExpressionKind.PartitionKey),
            OfType = RewriteReference(ObjectKind.Type, table.OfType),
            PartitionOf = RewriteReference(ObjectKind.Relation, table.PartitionOf),
            PartitionBound = Rewrite(table.PartitionBound, ExpressionKind.PartitionBound),
        };
    }

    private ExclusionConstraint Rewrite(ExclusionConstraint constraint) => constraint with
    {
        Elements = constraint.Elements.Map(e => e with { Key = Rewrite(e.Key) }),
        Predicate = Rewrite(constraint.Predicate, ExpressionKind.IndexPredicate),
    };

    private TableIndex Rewrite(TableIndex index) => index with
    {
        Keys = index.Keys.Map(Rewrite),
        Predicate = Rewrite(index.Predicate, ExpressionKind.IndexPredicate),
    };

    private IndexKey Rewrite(IndexKey key) => key with
    {
        Expression = Rewrite(key.Expression, ExpressionKind.IndexKey),
        Collation = RewriteKnown(ObjectKind.Collation, key.Collation),
        OperatorClass = RewriteKnown(ObjectKind.OperatorClass, key.OperatorClass),
    };

    private Trigger Rewrite(Trigger trigger) => trigger with
    {
        When = Rewrite(trigger.When, ExpressionKind.TriggerWhen),
        Function = RewriteReference(ObjectKind.Function, trigger.Function),
        Body = Rewrite(trigger.Body, ExpressionKind.TriggerBody),
        ReferencedTable = RewriteReference(ObjectKind.Relation, trigger.ReferencedTable),
    };

    private Policy Rewrite(Policy policy) => policy with
    {
        Using = Rewrite(policy.Using, ExpressionKind.PolicyUsing),
        Check = Rewrite(policy.Check, ExpressionKind.PolicyCheck),
    };
}

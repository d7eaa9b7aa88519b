using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Tables with what belongs to them.</summary>
internal sealed class TableNormalizer
{
    private readonly SchemaScope _schema;

    internal TableNormalizer(SchemaScope schema) => _schema = schema;

    /// <summary>A table.</summary>
    internal Table Normalize(Table table)
    {
        var scope = _schema.ScopeOf(table);
        var collations = CollationsOf(table);
        var named = ConstraintNames.Complete(table);
        return named with
        {
            Columns = [.. named.Columns.Select(c => Normalize(c, scope))],
            Keys = [.. named.Keys.Select(Normalize).OrderBy(k => k.Name, StringComparer.Ordinal)],
            ForeignKeys = [.. named.ForeignKeys.Select(Normalize).OrderBy(k => k.Name, StringComparer.Ordinal)],
            Checks = [.. named.Checks.Select(c => Normalize(c, scope)).OrderBy(c => c.Name, StringComparer.Ordinal)],
            Exclusions = [.. named.Exclusions.Select(e => Normalize(e, scope, collations)).OrderBy(e => e.Name, StringComparer.Ordinal)],
            Indexes = [.. named.Indexes.Select(i => IndexNormalizer.Normalize(i, scope, collations)).OrderBy(i => i.Name, StringComparer.Ordinal)],
            Triggers = [.. named.Triggers.Select(t => RuleNormalizer.Normalize(t, scope)).OrderBy(t => t.Name, StringComparer.Ordinal)],
            Policies = [.. named.Policies.Select(p => RuleNormalizer.Normalize(p, scope)).OrderBy(p => p.Name, StringComparer.Ordinal)],
            PartitionBy = PartitionNormalizer.Key(named.PartitionBy, scope, collations),
            PartitionBound = PartitionNormalizer.Bound(named.PartitionBound, PartitionTypes(named)),
            Options = StorageOptions.Normalize(named.Options),
            AccessMethod = TableStorage.AccessMethod(named.AccessMethod),
            Tablespace = TableStorage.Tablespace(named.Tablespace),
            Comment = CommentText.Normalize(named.Comment),
        };
    }

    private Dictionary<string, ObjectName> CollationsOf(Table table)
    {
        var collations = new Dictionary<string, ObjectName>(StringComparer.Ordinal);
        foreach (var column in table.Columns.Concat((table.PartitionOf is { } parent ? _schema.FindTable(parent)?.Columns : null) ?? []))
        {
            if (SystemSchema.Collation(column.Collation, column.Type) is { } collation)
            {
                collations.TryAdd(column.Name, collation);
            }
        }

        return collations;
    }

    private Column Normalize(Column column, ExpressionScope scope)
    {
        var type = TypeNames.Canonicalize(column.Type);
        var stored = scope with { Target = _schema.ValueType(type) with { Modifiers = type.Modifiers } };
        return column with
        {
            Type = type,
            Default = DefaultNormalizer.Normalize(column.Default, stored),
            Generated = column.Generated is null ? null : column.Generated with { Expression = ExpressionNormalizer.Normalize(column.Generated.Expression, stored) },
            Identity = column.Identity is null ? null : column.Identity with { Options = IdentityOptions(column.Identity.Options, type) },
            Collation = SystemSchema.Collation(column.Collation, type),
            Options = StorageOptions.Normalize(column.Options),
            Storage = ColumnStorage.Normalize(column.Storage, type, _schema.FindType),
            Comment = CommentText.Normalize(column.Comment),
        };
    }

    private static SequenceOptions IdentityOptions(SequenceOptions options, DataType type) =>
        SequenceNormalizer.Normalize(options with { DataType = null }, type.Name.Name);

    private static KeyConstraint Normalize(KeyConstraint key) => key with
    {
        Keys = [.. key.Keys.Select(k => new IndexKey { Column = k.Column, Expression = k.Expression })],
        Options = StorageOptions.Normalize(key.Options),
        Tablespace = TableStorage.Tablespace(key.Tablespace),
        Comment = CommentText.Normalize(key.Comment),
        IndexComment = CommentText.Normalize(key.IndexComment),
    };

    private static ForeignKey Normalize(ForeignKey key) => key with { Comment = CommentText.Normalize(key.Comment) };

    private static CheckConstraint Normalize(CheckConstraint check, ExpressionScope scope) => check with
    {
        Expression = ExpressionNormalizer.Normalize(check.Expression, scope),
        Comment = CommentText.Normalize(check.Comment),
    };

    private static ExclusionConstraint Normalize(ExclusionConstraint exclusion, ExpressionScope scope, IReadOnlyDictionary<string, ObjectName> collations)
    {
        ExclusionElement Element(ExclusionElement element) =>
            new(IndexNormalizer.Normalize(element.Key, exclusion.Method, scope, collations), OperatorText.Normalize(element.Operator));

        return exclusion with
        {
            Elements = [.. exclusion.Elements.Select(Element)],
            Predicate = ExpressionNormalizer.NormalizeOptional(exclusion.Predicate, scope),
            Options = StorageOptions.Normalize(exclusion.Options),
            Tablespace = TableStorage.Tablespace(exclusion.Tablespace),
            Comment = CommentText.Normalize(exclusion.Comment),
            IndexComment = CommentText.Normalize(exclusion.IndexComment),
        };
    }

    /// <summary>The types of the parent's partition key, in order, as far as it names columns.</summary>
    private List<DataType?> PartitionTypes(Table table) => table.PartitionOf is { } name && _schema.FindTable(name) is { PartitionBy: { } key } parent
        ? PartitionNormalizer.KeyTypes(key, _schema.ScopeOf(parent))
        : [];
}

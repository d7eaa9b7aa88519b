using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>Writes a schema again with other names, wherever a name appears: in the model and in SQL text.</summary>
internal sealed partial class NameRewriter
{
    private readonly INameMap _names;
    private readonly ISqlNames _sqlNames;

    /// <summary>Makes a rewriter.</summary>
    internal NameRewriter(INameMap names, ISqlNames sqlNames)
    {
        _names = names;
        _sqlNames = sqlNames;
    }

    /// <summary>Writes a schema again.</summary>
    internal DatabaseSchema Rewrite(DatabaseSchema schema) => schema with
    {
        Types = schema.Types.Map(Rewrite).Sorted(t => t.Name),
        Sequences = schema.Sequences.Map(Rewrite).Sorted(s => s.Name),
        Tables = schema.Tables.Map(Rewrite).Sorted(t => t.Name),
        Views = schema.Views.Map(Rewrite).Sorted(v => v.Name),
        Routines = schema.Routines.Map(Rewrite).Sorted(r => r.Name),
        Privileges = schema.Privileges.Map(Rewrite).Sorted(p => p.On),
        Others = schema.Others.Map(Rewrite).Sorted(o => o.Name),
    };

    /// <summary>Writes one object again.</summary>
    internal SchemaObject Rewrite(SchemaObject item) => item switch
    {
        Table table => Rewrite(table),
        View view => Rewrite(view),
        Sequence sequence => Rewrite(sequence),
        UserType type => Rewrite(type),
        Routine routine => Rewrite(routine),
        OpaqueObject opaque => Rewrite(opaque),
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    /// <summary>Writes the types of parameters again.</summary>
    internal EquatableList<Parameter> Rewrite(EquatableList<Parameter> parameters) =>
        parameters.Map(p => p with { Type = Rewrite(p.Type), Default = Rewrite(p.Default, ExpressionKind.Default) });

    private DataType Rewrite(DataType type) => _names.MapKnown(ObjectKind.Type, type.Name) is { } name ? type with { Name = name } : type;

    private SqlExpression? Rewrite(SqlExpression? text, ExpressionKind kind) =>
        text is null ? null : _sqlNames.Replace(text, kind, n => _names.MapKnown(n.Kind, n.Name));

    private SqlExpression RewriteText(SqlExpression text, ExpressionKind kind) => Rewrite(text, kind)!;

    private ObjectName? RewriteKnown(ObjectKind kind, ObjectName? name) => name is { } known ? _names.MapKnown(kind, known) ?? known : null;

    private ObjectName? RewriteReference(ObjectKind kind, ObjectName? name) => name is { } known ? _names.MapReference(kind, known) : null;

    private Column Rewrite(Column column, ObjectName owner) => column with
    {
        Type = Rewrite(column.Type),
        Default = Rewrite(column.Default, ExpressionKind.Default),
        Generated = column.Generated is { } g ? g with { Expression = RewriteText(g.Expression, ExpressionKind.Generated) } : null,
        Identity = column.Identity is { } i ? i with { Options = Rewrite(i.Options, owner) } : null,
        Collation = RewriteKnown(ObjectKind.Collation, column.Collation),
    };

    // The sequence of an identity column is always in its table's schema.
    private static SequenceOptions Rewrite(SequenceOptions options, ObjectName owner) =>
        options.Name is { } name ? options with { Name = name with { Schema = owner.Schema } } : options;
}

using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Postgres.Normalization;
using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>What PostgreSQL does not let be while something that it depends on is changed.</summary>
internal static class Recreations
{
    /// <summary>Whether a dependent must be dropped before a change and made again after it.</summary>
    internal static bool IsNeeded(SchemaChange change, ObjectIdentity dependent, ChangeContext context) => change switch
    {
        AlterColumnType alter => BlocksType(alter, dependent, context),
        ReplaceType => BlocksReplacement(dependent, context.Current),
        DropColumn => dependent.Type is not (ObjectType.Table or ObjectType.Sequence),
        DropRoutine => dependent.Type is not ObjectType.Type,
        DropView or DropTable => dependent.Type is not (ObjectType.Type or ObjectType.Domain),
        DropType => dependent.Type is not (ObjectType.Type or ObjectType.Domain or ObjectType.Table or ObjectType.Column or ObjectType.Sequence),

        // What builds a value of the type was written for the attributes that it had.
        AddAttributeToType or DropAttributeFromType or AlterAttributeType => dependent.Type is ObjectType.View or ObjectType.MaterializedView,
        DropOpaqueObject drop => BlocksDrop(drop, dependent),
        DropConstraint or DropIndex => dependent.Type is ObjectType.Constraint or ObjectType.View or ObjectType.MaterializedView,
        _ => false,
    };

    // What holds an expression is made again, and a foreign table, whose rows are elsewhere; what is of a collation cannot be.
    private static bool BlocksDrop(DropOpaqueObject drop, ObjectIdentity dependent) => dependent.Type switch
    {
        ObjectType.Type or ObjectType.Sequence => false,
        ObjectType.Table => drop.Object.Kind == "SERVER",
        ObjectType.Domain or ObjectType.Column => drop.Object.Kind != "COLLATION",
        _ => true,
    };

    // Plain indexes and keys follow by themselves. What holds an expression was written with the old type, and has to be read again with the new one.
    private static bool BlocksReplacement(ObjectIdentity dependent, SchemaLookup schema) => dependent.Type switch
    {
        ObjectType.Type or ObjectType.Domain or ObjectType.Table or ObjectType.Sequence => false,
        ObjectType.Column => FindColumn(schema, dependent)?.Generated is not null,
        ObjectType.Index => FindIndex(schema, dependent) is { } index && (index.Predicate is not null || index.Keys.Any(k => k.Expression is not null) || !IsOfText(index)),
        ObjectType.Constraint => schema.FindTable(dependent.Name)?.Keys.Any(k => k.Name == dependent.Part) != true,
        _ => true,
    };

    // Columns become text on their way, which not every index can hold.
    private static bool IsOfText(TableIndex index) => index.Method is "btree" or "hash" or "brin" && index.Keys.All(k => k.OperatorClass is null);

    private static TableIndex? FindIndex(SchemaLookup schema, ObjectIdentity index) =>
        (schema.FindTable(index.Name)?.Indexes ?? schema.FindView(index.Name)?.Indexes ?? []).FirstOrDefault(i => i.Name == index.Part);

    // Indexes and constraints follow a column's new type by themselves. A foreign key is compared with the other table's column, which may have another type by then.
    private static bool BlocksType(AlterColumnType change, ObjectIdentity dependent, ChangeContext context) => dependent.Type switch
    {
        ObjectType.View or ObjectType.MaterializedView or ObjectType.Trigger or ObjectType.Policy => true,
        ObjectType.Function or ObjectType.Procedure or ObjectType.Opaque => true,
        ObjectType.Column => dependent.Name == change.Table && FindColumn(context.Current, dependent)?.Generated is not null,
        ObjectType.Constraint => (IsForeignKey(dependent, context) && !IsComparable(change, context)) || HoldsOldType(change, ConstraintTexts(context.Current, dependent)),
        ObjectType.Index => FindIndex(context.Current, dependent) is { } index && HoldsOldType(change, [index.Predicate, .. index.Keys.Select(k => k.Expression)]),
        _ => false,
    };

    private static IEnumerable<SqlExpression?> ConstraintTexts(SchemaLookup schema, ObjectIdentity constraint)
    {
        var table = schema.FindTable(constraint.Name);
        var exclusion = table?.Exclusions.FirstOrDefault(e => e.Name == constraint.Part);
        return [table?.Checks.FirstOrDefault(c => c.Name == constraint.Part)?.Expression, exclusion?.Predicate, .. exclusion?.Elements.Select(e => e.Key.Expression) ?? []];
    }

    // The server reads its own text of the expression again, in which constants are cast to the old type.
    private static bool HoldsOldType(AlterColumnType change, IEnumerable<SqlExpression?> texts)
    {
        var (from, to) = (change.From.Type.Name, change.To.Type.Name);
        if (from == to)
        {
            return from is { Schema: null, Name: TypeNames.CharacterVarying } && Nodes(texts).Any(n => HoldsList(n, change.Column));
        }

        return Nodes(texts).Any(n => HoldsList(n, change.Column) || (!(IsText(from) && IsText(to)) && NodeWalk.CastsOf(n).Any(c => IsOf(from, c.Type))));
    }

    private static IEnumerable<Node> Nodes(IEnumerable<SqlExpression?> texts) =>
        texts.Select(t => t is null ? null : ExpressionParser.TryParse(t.Written)).OfType<Node>();

    // The constants of a list are of the column's type.
    private static bool HoldsList(Node node, string column) => node switch
    {
        InNode list => NodeWalk.ColumnsOf(list.Operand).Any(c => c.Name == column),
        QuantifiedNode list => NodeWalk.ColumnsOf(list.Left).Any(c => c.Name == column),
        _ => NodeWalk.PartsOf(node).Any(part => HoldsList(part, column)),
    };

    // Constants of characters are cast to the type without a length.
    private static bool IsOf(ObjectName type, DataType cast) => TypeNames.Canonicalize(cast).Name is var name && (name == type || (type is { Schema: null, Name: "character" } && name.Name == "bpchar"));

    private static bool IsText(ObjectName type) => type is { Schema: null, Name: "text" or TypeNames.CharacterVarying };

    private static Column? FindColumn(SchemaLookup schema, ObjectIdentity column) =>
        schema.FindTable(column.Name)?.Columns.FirstOrDefault(c => c.Name == column.Part);

    private static bool IsForeignKey(ObjectIdentity constraint, ChangeContext context) =>
        context.Current.FindTable(constraint.Name)?.ForeignKeys.Any(f => f.Name == constraint.Part) == true;

    private static bool IsComparable(AlterColumnType change, ChangeContext context)
    {
        var (from, to) = (Casts.BaseOf(change.From.Type, context.Current), Casts.BaseOf(change.To.Type, context.Current));
        return from.Name == to.Name || (Casts.IsNumber(from) && Casts.IsNumber(to)) || (Casts.IsString(from) && Casts.IsString(to));
    }
}

using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>COMMENT.</summary>
internal static class CommentStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(SetComment change, ChangeContext context) => $"COMMENT ON {Object(change, context)} IS {(change.To is { } text ? SqlText.Constant(text) : "NULL")}";

    private static string Object(SetComment change, ChangeContext context)
    {
        var (on, name) = (change.On, SqlText.Name(change.On.Name));
        return on.Type switch
        {
            ObjectType.Table when context.Desired.FindTable(on.Name)?.Foreign is not null => $"FOREIGN TABLE {name}",
            ObjectType.Column => $"COLUMN {name}.{SqlText.Name(on.Part)}",
            ObjectType.Constraint => $"CONSTRAINT {SqlText.Name(on.Part)} ON {name}",
            ObjectType.DomainConstraint => $"CONSTRAINT {SqlText.Name(on.Part)} ON DOMAIN {name}",
            ObjectType.Index => $"INDEX {SqlText.Name(on.Name with { Name = on.Part })}",
            ObjectType.Trigger => $"TRIGGER {SqlText.Name(on.Part)} ON {name}",
            ObjectType.Policy => $"POLICY {SqlText.Name(on.Part)} ON {name}",
            ObjectType.Function or ObjectType.Procedure or ObjectType.Aggregate => Routine(change),
            ObjectType.Opaque when change.Object is OpaqueObject item => OpaqueObjectStatements.NameOf(item),
            _ => $"{on.Type.Describe().ToUpperInvariant()} {name}",
        };
    }

    private static string Routine(SetComment change) => change.Object is Routine routine
        ? $"{RoutineText.KindOf(routine)} {SqlText.Name(routine.Name)}{RoutineText.Signature(routine)}"
        : $"{change.On.Type.Describe().ToUpperInvariant()} {SqlText.Name(change.On.Name)}{change.On.Part}";
}

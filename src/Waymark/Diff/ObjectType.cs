namespace Waymark.Diff;

/// <summary>The types of objects and their parts, as COMMENT and DROP tell them apart. Plans list them in this order where nothing else decides.</summary>
public enum ObjectType
{
    /// <summary>A schema.</summary>
    Schema,

    /// <summary>An extension.</summary>
    Extension,

    /// <summary>An enum, composite or range type.</summary>
    Type,

    /// <summary>A domain.</summary>
    Domain,

    /// <summary>A constraint of a domain.</summary>
    DomainConstraint,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A procedure.</summary>
    Procedure,

    /// <summary>An aggregate.</summary>
    Aggregate,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A column of a table, view or composite type.</summary>
    Column,

    /// <summary>A constraint of a table.</summary>
    Constraint,

    /// <summary>An index.</summary>
    Index,

    /// <summary>A view.</summary>
    View,

    /// <summary>A materialized view.</summary>
    MaterializedView,

    /// <summary>A trigger.</summary>
    Trigger,

    /// <summary>A row-level security policy.</summary>
    Policy,

    /// <summary>A privilege of a role.</summary>
    Privilege,

    /// <summary>What roles are granted on new objects; the name is the schema's, empty for all.</summary>
    DefaultPrivilege,

    /// <summary>An object that is kept as its statement.</summary>
    Opaque,

    /// <summary>A setting of the session.</summary>
    Setting,
}

/// <summary>The words for <see cref="ObjectType"/>.</summary>
public static class ObjectTypeText
{
    /// <summary>The word for a type of object in messages.</summary>
    /// <param name="type">The type.</param>
    /// <returns>For example <c>materialized view</c>.</returns>
    public static string Describe(this ObjectType type) => type switch
    {
        ObjectType.Schema => "schema",
        ObjectType.Extension => "extension",
        ObjectType.Type => "type",
        ObjectType.Domain => "domain",
        ObjectType.DomainConstraint or ObjectType.Constraint => "constraint",
        ObjectType.Sequence => "sequence",
        ObjectType.Function => "function",
        ObjectType.Procedure => "procedure",
        ObjectType.Aggregate => "aggregate",
        ObjectType.Table => "table",
        ObjectType.Column => "column",
        ObjectType.Index => "index",
        ObjectType.View => "view",
        ObjectType.MaterializedView => "materialized view",
        ObjectType.Trigger => "trigger",
        ObjectType.Policy => "policy",
        ObjectType.Privilege => "privilege",
        ObjectType.DefaultPrivilege => "default privilege",
        ObjectType.Setting => "setting",
        _ => "object",
    };
}

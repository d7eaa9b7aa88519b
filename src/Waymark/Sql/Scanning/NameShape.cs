namespace Waymark.Sql.Scanning;

/// <summary>How objects of one type are named where a statement lists them (<c>DROP</c>, <c>ALTER</c>, <c>COMMENT ON</c>, <c>GRANT</c> …).</summary>
internal enum NameShape : byte
{
    /// <summary>No type of object.</summary>
    None,

    /// <summary>A name that may have a schema: <c>s.x</c>.</summary>
    Qualified,

    /// <summary>A name outside schemas: a role, a database, a language.</summary>
    Global,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>An extension.</summary>
    Extension,

    /// <summary>A type as a type name: <c>s.x</c>, <c>double precision</c>.</summary>
    Type,

    /// <summary>A function, procedure or aggregate, perhaps with the types of its arguments: <c>s.f(int, text)</c>.</summary>
    Routine,

    /// <summary>An operator with its operand types: <c>s.+ (int, int)</c>.</summary>
    Operator,

    /// <summary>An operator class or family: <c>s.x USING btree</c>.</summary>
    UsingMethod,

    /// <summary>A trigger, rule or policy, which its table owns: <c>x ON s.t</c>.</summary>
    OnRelation,

    /// <summary>A constraint, which its table or domain owns: <c>x ON s.t</c>, <c>x ON DOMAIN s.d</c>.</summary>
    Constraint,

    /// <summary>A column: <c>s.t.c</c>.</summary>
    Column,

    /// <summary>A cast: <c>(a AS b)</c>.</summary>
    Cast,

    /// <summary>A transform: <c>FOR s.t LANGUAGE l</c>.</summary>
    Transform,

    /// <summary>A large object, by its number.</summary>
    LargeObject,

    /// <summary>A user mapping: <c>FOR role SERVER s</c>.</summary>
    UserMapping,
}

namespace Waymark.Schema;

/// <summary>
/// What roles are granted on the objects of one kind that a role makes from now on (PostgreSQL's <c>ALTER DEFAULT PRIVILEGES</c>). What the
/// creator itself holds is not listed.
/// </summary>
/// <param name="Creator">The role that makes the objects; null for the one that makes the plan.</param>
/// <param name="Schema">
/// The schema in which the objects are, whose grants come on top; null for all, whose grants take the place of what the engine grants by itself.
/// </param>
/// <param name="Kind">The kind of object, as <see cref="Privilege.Kind"/> has it: <c>TABLE</c>, <c>SEQUENCE</c>, <c>FUNCTION</c>, <c>TYPE</c>, <c>SCHEMA</c>.</param>
public sealed record DefaultPrivileges(string? Creator, string? Schema, string Kind)
{
    /// <summary>What is granted, sorted by role and privilege; empty for nothing.</summary>
    public EquatableList<DefaultGrant> Grants { get; init; }

    /// <summary>Whether another says what is granted on the same objects.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether it does.</returns>
    public bool IsOfSameObjects(DefaultPrivileges other) =>
        other is not null && Creator == other.Creator && Schema == other.Schema && Kind == other.Kind;
}

/// <summary>A privilege that a role is granted on a new object.</summary>
/// <param name="Grantee">The role; <c>public</c> for everybody.</param>
/// <param name="Action">The privilege: <c>SELECT</c>, <c>USAGE</c> …</param>
/// <param name="GrantOption">Whether the role may grant it on.</param>
public sealed record DefaultGrant(string Grantee, string Action, bool GrantOption = false);

namespace Waymark.Schema;

/// <summary>
/// A privilege that a role holds, the one that everybody holds on a new object included (PostgreSQL: <c>EXECUTE</c> on routines,
/// <c>USAGE</c> on types). What the owner holds is not listed. Only those of roles that the user names are part of a schema.
/// </summary>
/// <param name="Kind">The kind of object, as GRANT spells it: <c>TABLE</c>, <c>SEQUENCE</c>, <c>FUNCTION</c>, <c>SCHEMA</c>, <c>TYPE</c> …</param>
/// <param name="On">The object.</param>
/// <param name="Grantee">The role; <c>public</c> for everybody.</param>
/// <param name="Action">The privilege: <c>SELECT</c>, <c>USAGE</c> …</param>
public sealed record Privilege(string Kind, ObjectName On, string Grantee, string Action)
{
    /// <summary>The column, for a privilege on one; null for the whole object.</summary>
    public string? Column { get; init; }

    /// <summary>The types of the input parameters, for a routine; empty otherwise.</summary>
    public EquatableList<DataType> Signature { get; init; }

    /// <summary>Whether the role may grant it on.</summary>
    public bool GrantOption { get; init; }
}

using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of privileges on one object, the same for each of some roles.</summary>
/// <param name="Grantees">The roles, sorted.</param>
/// <param name="Privileges">What each of them gets or loses, as the first one's privileges: on the object and its columns, with and without the right to grant on never mixed; sorted.</param>
public abstract record PrivilegeChange(EquatableList<string> Grantees, EquatableList<Privilege> Privileges) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Privilege, Privileges[0].On, string.Join(", ", Grantees));
}

/// <summary>Grants privileges, with the right to grant them on where they have it.</summary>
/// <param name="Grantees">The roles.</param>
/// <param name="Privileges">The privileges.</param>
public sealed record GrantPrivileges(EquatableList<string> Grantees, EquatableList<Privilege> Privileges) : PrivilegeChange(Grantees, Privileges);

/// <summary>Revokes privileges, with the right to grant them on.</summary>
/// <param name="Grantees">The roles.</param>
/// <param name="Privileges">The privileges.</param>
public sealed record RevokePrivileges(EquatableList<string> Grantees, EquatableList<Privilege> Privileges) : PrivilegeChange(Grantees, Privileges);

/// <summary>Revokes the right to grant privileges on, but not the privileges.</summary>
/// <param name="Grantees">The roles.</param>
/// <param name="Privileges">The privileges.</param>
public sealed record RevokeGrantOption(EquatableList<string> Grantees, EquatableList<Privilege> Privileges) : PrivilegeChange(Grantees, Privileges);

using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of the privileges of one role on one object.</summary>
/// <param name="Privileges">The privileges: of one role on one object (and its columns), with and without the right to grant on never mixed; sorted.</param>
public abstract record PrivilegeChange(EquatableList<Privilege> Privileges) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Privilege, Privileges[0].On, Privileges[0].Grantee);
}

/// <summary>Grants privileges.</summary>
/// <param name="Privileges">The privileges.</param>
public sealed record GrantPrivileges(EquatableList<Privilege> Privileges) : PrivilegeChange(Privileges);

/// <summary>Revokes privileges, with the right to grant them on.</summary>
/// <param name="Privileges">The privileges.</param>
public sealed record RevokePrivileges(EquatableList<Privilege> Privileges) : PrivilegeChange(Privileges);

/// <summary>Revokes the right to grant privileges on, but not the privileges.</summary>
/// <param name="Privileges">The privileges.</param>
public sealed record RevokeGrantOption(EquatableList<Privilege> Privileges) : PrivilegeChange(Privileges);

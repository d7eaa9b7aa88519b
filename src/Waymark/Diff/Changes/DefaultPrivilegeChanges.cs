using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of what roles are granted on new objects, the same for each of some roles.</summary>
/// <param name="On">Which objects; its grants do not count.</param>
/// <param name="Grantees">The roles, sorted.</param>
/// <param name="Actions">The privileges, sorted.</param>
public abstract record DefaultPrivilegeChange(DefaultPrivileges On, EquatableList<string> Grantees, EquatableList<string> Actions) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(
        ObjectType.DefaultPrivilege,
        new ObjectName(null, On.Schema ?? string.Empty),
        $"{(On.Creator is { } creator ? $"of {creator} " : string.Empty)}on every {On.Kind.ToLowerInvariant()} for {string.Join(", ", Grantees)}");
}

/// <summary>Grants privileges on new objects.</summary>
/// <param name="On">Which objects.</param>
/// <param name="Grantees">The roles.</param>
/// <param name="Actions">The privileges.</param>
/// <param name="GrantOption">Whether the roles may grant them on.</param>
public sealed record GrantDefaultPrivileges(DefaultPrivileges On, EquatableList<string> Grantees, EquatableList<string> Actions, bool GrantOption)
    : DefaultPrivilegeChange(On, Grantees, Actions);

/// <summary>Grants privileges on new objects no longer, with the right to grant them on.</summary>
/// <param name="On">Which objects.</param>
/// <param name="Grantees">The roles.</param>
/// <param name="Actions">The privileges.</param>
public sealed record RevokeDefaultPrivileges(DefaultPrivileges On, EquatableList<string> Grantees, EquatableList<string> Actions)
    : DefaultPrivilegeChange(On, Grantees, Actions);

/// <summary>Grants privileges on new objects without the right to grant them on.</summary>
/// <param name="On">Which objects.</param>
/// <param name="Grantees">The roles.</param>
/// <param name="Actions">The privileges.</param>
public sealed record RevokeDefaultGrantOption(DefaultPrivileges On, EquatableList<string> Grantees, EquatableList<string> Actions)
    : DefaultPrivilegeChange(On, Grantees, Actions);

using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a domain.</summary>
/// <param name="Domain">The domain's name.</param>
public abstract record DomainChange(ObjectName Domain) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Domain, Domain);
}

/// <summary>Sets or drops the default of a domain.</summary>
/// <param name="Domain">The domain's name.</param>
/// <param name="From">The default as it is; null for none.</param>
/// <param name="To">The default as it is desired; null for none.</param>
public sealed record SetDomainDefault(ObjectName Domain, SqlExpression? From, SqlExpression? To) : DomainChange(Domain);

/// <summary>Makes a domain refuse nulls, or take them.</summary>
/// <param name="Domain">The domain's name.</param>
/// <param name="NotNull">Whether it is to refuse them.</param>
public sealed record SetDomainNotNull(ObjectName Domain, bool NotNull) : DomainChange(Domain);

/// <summary>Adds a check to a domain.</summary>
/// <param name="Domain">The domain's name.</param>
/// <param name="Constraint">The check.</param>
public sealed record AddDomainConstraint(ObjectName Domain, CheckConstraint Constraint) : DomainChange(Domain)
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.DomainConstraint, Domain, Constraint.Name ?? string.Empty);
}

/// <summary>Drops a check of a domain.</summary>
/// <param name="Domain">The domain's name.</param>
/// <param name="Constraint">The check.</param>
public sealed record DropDomainConstraint(ObjectName Domain, CheckConstraint Constraint) : DomainChange(Domain)
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.DomainConstraint, Domain, Constraint.Name ?? string.Empty);
}

/// <summary>Gives a check of a domain another name.</summary>
/// <param name="Domain">The domain's name.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenameDomainConstraint(ObjectName Domain, string From, string To) : DomainChange(Domain)
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.DomainConstraint, Domain, To);
}

/// <summary>Checks the values that a domain's check has not been checked against.</summary>
/// <param name="Domain">The domain's name.</param>
/// <param name="Constraint">The check's name.</param>
public sealed record ValidateDomainConstraint(ObjectName Domain, string Constraint) : DomainChange(Domain)
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.DomainConstraint, Domain, Constraint);
}

using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares domains.</summary>
internal static class DomainDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope, Domain current, Domain desired, Lazy<TypeReplacement> replacement)
    {
        if (current.BaseType != desired.BaseType || current.Collation != desired.Collation)
        {
            replacement.Value.Add(scope.Add);
            return;
        }

        if (current.Default != desired.Default)
        {
            scope.Add(new SetDomainDefault(desired.Name, current.Default, desired.Default));
        }

        if (current.NotNull != desired.NotNull)
        {
            scope.Add(new SetDomainNotNull(desired.Name, desired.NotNull));
        }

        CompareChecks(scope, current, desired);
    }

    private static void CompareChecks(DiffScope scope, Domain current, Domain desired)
    {
        var match = PartMatch<CheckConstraint>.Of(current.Checks, desired.Checks, c => c.Name, CheckDiffer.StructureOf);
        foreach (var check in match.Removed)
        {
            scope.Drop(new DropDomainConstraint(desired.Name, check));
        }

        foreach (var (was, becomes) in match.Pairs)
        {
            Compare(scope, desired.Name, was, becomes);
        }

        foreach (var check in match.Added)
        {
            Create(scope, desired.Name, check);
        }
    }

    private static void Create(DiffScope scope, ObjectName domain, CheckConstraint check)
    {
        scope.Add(new AddDomainConstraint(domain, check with { Comment = null }));
        scope.Comment(IdentityOf(domain, check), null, check.Comment);
    }

    private static void Compare(DiffScope scope, ObjectName domain, CheckConstraint current, CheckConstraint desired)
    {
        var rename = desired.Name is not null && current.Name is not null && current.Name != desired.Name
            ? new RenameDomainConstraint(domain, current.Name, desired.Name)
            : null;
        if (CheckDiffer.StructureOf(current) != CheckDiffer.StructureOf(desired) || (rename is not null && !scope.Can(rename)))
        {
            scope.Add(new DropDomainConstraint(domain, current));
            Create(scope, domain, desired);
            return;
        }

        if (rename is not null)
        {
            scope.Add(rename);
        }

        var named = desired with { Name = desired.Name ?? current.Name };
        if (current.NotValid && !desired.NotValid && named.Name is { } name)
        {
            scope.Add(new ValidateDomainConstraint(domain, name));
        }

        scope.Comment(IdentityOf(domain, named), current.Comment, desired.Comment);
    }

    private static ObjectIdentity IdentityOf(ObjectName domain, CheckConstraint check) => new(ObjectType.DomainConstraint, domain, check.Name ?? string.Empty);
}

using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares types and domains.</summary>
internal static class TypeDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        var columns = new Lazy<TypeColumns>(() => new TypeColumns(scope.Current, scope.Desired));
        foreach (var type in scope.Desired.Schema.Types)
        {
            if (scope.Current.FindType(type.Name) is not { } current)
            {
                scope.Changes.AddRange(CreationChanges.Of(type));
            }
            else if (current != type)
            {
                Compare(scope, columns, current, type);
            }
        }

        TypeReplacementGroups.Join(scope, columns);
        foreach (var type in scope.Current.Schema.Types.Where(t => scope.Desired.FindType(t.Name) is null))
        {
            scope.Drop(new DropType(type));
        }
    }

    private static void Compare(DiffScope scope, Lazy<TypeColumns> columns, UserType current, UserType desired)
    {
        var replacement = new Lazy<TypeReplacement>(() => new TypeReplacement(scope, current, desired, columns.Value.Of(desired.Name)));
        switch (current, desired)
        {
            case (EnumType was, EnumType becomes):
                EnumDiffer.Compare(scope, was, becomes, replacement);
                break;
            case (CompositeType was, CompositeType becomes):
                CompositeTypeDiffer.Compare(scope, was, becomes, replacement);
                break;
            case (Domain was, Domain becomes):
                DomainDiffer.Compare(scope, was, becomes, replacement);
                break;
            default:
                if (current with { Comment = null } != desired with { Comment = null })
                {
                    replacement.Value.Add(scope.Add);
                }

                break;
        }

        scope.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment);
    }
}

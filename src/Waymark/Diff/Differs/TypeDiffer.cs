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
        var replacement = new Lazy<TypeReplacement>(() => new TypeReplacement(scope, current, desired, columns.Value.Of(current)));
        switch (current, desired)
        {
            case (BaseType { IsShell: true }, _):
                FillShell(scope, current, desired);
                break;
            case (_, BaseType { IsShell: true }):
                scope.Drop(new DropType(current));
                scope.Add(new CreateShellType(desired));
                break;
            case (BaseType was, BaseType becomes) when was.Options != becomes.Options && scope.Can(new AlterBaseType(was, becomes)):
                BaseTypeDiffer.Alter(scope, was, becomes, columns.Value.Of(current));
                break;
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

    // What is made of functions takes the place of its shell; nothing else can.
    private static void FillShell(DiffScope scope, UserType current, UserType desired)
    {
        if (desired is BaseType { IsShell: true })
        {
            return;
        }

        if (!SupportFunctions.NeedsShell(desired))
        {
            scope.Add(new DropType(current));
        }

        scope.Changes.AddRange(CreationChanges.OfType(desired).Where(c => c is not (CreateShellType or SetComment)));
    }
}

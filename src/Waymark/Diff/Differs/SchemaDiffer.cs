using Waymark.Diff.Changes;

namespace Waymark.Diff.Differs;

/// <summary>Compares two schemas whose names mean the same, and says what is to be done: the one order is that of kinds and names, not that of need.</summary>
internal static class SchemaDiffer
{
    /// <summary>Finds the changes.</summary>
    /// <param name="scope">Both schemas; takes the changes.</param>
    /// <exception cref="SchemaDiffException">There is a change that the dialect cannot make.</exception>
    internal static void Compare(DiffScope scope)
    {
        SchemaDefinitionDiffer.Compare(scope);
        ExtensionDiffer.Compare(scope);
        TypeDiffer.Compare(scope);
        SequenceDiffer.Compare(scope);
        RoutineDiffer.Compare(scope);
        TableDiffer.Compare(scope);
        ViewDiffer.Compare(scope);
        OpaqueObjectDiffer.Compare(scope);
        PrivilegeDiffer.Compare(scope);
        DefaultPrivilegeDiffer.Compare(scope);
        RemoveRevokesOfDropped(scope);
    }

    // The privileges on an object go with it.
    private static void RemoveRevokesOfDropped(DiffScope scope)
    {
        var dropped = scope.Undeclared.Where(c => c is DropTable or DropView or DropSequence or DropType or DropRoutine).Select(c => c.Target.Name).ToHashSet();
        scope.Undeclared.RemoveAll(c => c is PrivilegeChange privilege && dropped.Contains(privilege.Target.Name));
    }
}

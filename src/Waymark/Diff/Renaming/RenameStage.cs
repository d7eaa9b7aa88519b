using Waymark.Diff.Changes;
using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Does the renames of a comparison on what is there, so that everything after it compares equal names.</summary>
internal static class RenameStage
{
    /// <summary>What is there once everything is renamed, and the changes that do so.</summary>
    /// <param name="Current">What is there.</param>
    /// <param name="Changes">The renames.</param>
    internal sealed record Result(InspectedSchema Current, IReadOnlyList<SchemaChange> Changes);

    /// <summary>Does the renames.</summary>
    /// <exception cref="SchemaDiffException">An annotation contradicts the rest.</exception>
    internal static Result Run(MatchedSchemas matched, ISqlNames sqlNames)
    {
        var desired = new SchemaLookup(matched.Desired);
        var changes = new List<SchemaChange>();
        var current = RenameObjects(matched.Current, matched.ObjectRenames, sqlNames, changes);
        current = RenameParts(current, matched.PartAnnotations, desired, sqlNames, changes);
        return new Result(RenameObjects(current, SequenceRenames.Find(new SchemaLookup(current.Schema), desired), sqlNames, changes), changes);
    }

    private static InspectedSchema RenameObjects(InspectedSchema current, IReadOnlyList<ObjectRename> renames, ISqlNames sqlNames, List<SchemaChange> changes)
    {
        if (renames.Count == 0)
        {
            return current;
        }

        var names = new ObjectRenames(renames, current.Schema);
        changes.AddRange(renames.Select(RenameChanges.Of));
        return current with
        {
            Schema = new NameRewriter(names, sqlNames).Rewrite(current.Schema),
            Dependencies = current.Dependencies?.Select(d => new ObjectDependency(names.Map(d.Dependent), names.Map(d.Needed))).ToList(),
            EmptyTables = current.EmptyTables.Select(t => names.MapReference(Names.ObjectKind.Relation, t)).ToHashSet(),
        };
    }

    private static InspectedSchema RenameParts(
        InspectedSchema current, IReadOnlyList<Rename> annotations, SchemaLookup desired, ISqlNames sqlNames, List<SchemaChange> changes)
    {
        if (annotations.Count == 0)
        {
            return current;
        }

        var lookup = new SchemaLookup(current.Schema);
        var renames = PartRenamer.Ordered(PartRenames.Read(annotations, lookup, desired));
        changes.AddRange(renames.Select(r => RenameChanges.Of(r, lookup)));
        return RenameParts(current, renames, sqlNames);
    }

    /// <summary>Does renames of parts.</summary>
    internal static InspectedSchema RenameParts(InspectedSchema current, IReadOnlyList<PartRename> renames, ISqlNames sqlNames) => current with
    {
        Schema = new PartRenamer(sqlNames).Apply(current.Schema, renames),
        Dependencies = current.Dependencies is { } known ? PartDependencies.Rename(known, renames) : null,
    };
}

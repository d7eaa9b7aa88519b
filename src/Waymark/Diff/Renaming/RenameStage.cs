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
    internal static Result Run(MatchedSchemas matched, ISchemaDialect dialect, DiffConfig config)
    {
        var desired = new SchemaLookup(matched.Desired);
        var changes = new List<SchemaChange>();
        var current = RenameObjects(Replace(matched.Current, matched.ObjectRenames, out var renames), renames, dialect.SqlNames, changes);
        current = current with { Schema = LeavingTables.Detach(current.Schema, matched.PartAnnotations, desired, changes) };
        current = RenameParts(current, matched.PartAnnotations, Replacement, desired, dialect.SqlNames, changes);
        return new Result(RenameObjects(current, SequenceRenames.Find(new SchemaLookup(current.Schema), desired), dialect.SqlNames, changes), changes);

        RenameReplacement Replacement(SchemaLookup lookup) =>
            new(dialect.Support, new ChangeContext { Current = lookup, Desired = desired, Config = config }, changes);

        InspectedSchema Replace(InspectedSchema inspected, IReadOnlyList<ObjectRename> all, out IReadOnlyList<ObjectRename> left)
        {
            left = all;
            if (all.Count == 0)
            {
                return inspected;
            }

            (var schema, left) = Replacement(new SchemaLookup(inspected.Schema)).Apply(inspected.Schema, all);
            return inspected with { Schema = schema };
        }
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
        InspectedSchema current,
        IReadOnlyList<Rename> annotations,
        Func<SchemaLookup, RenameReplacement> replacement,
        SchemaLookup desired,
        ISqlNames sqlNames,
        List<SchemaChange> changes)
    {
        if (annotations.Count == 0)
        {
            return current;
        }

        var lookup = new SchemaLookup(current.Schema);
        var (schema, renames) = replacement(lookup).Apply(current.Schema, PartRenamer.Ordered(PartRenames.Read(annotations, lookup, desired)));
        changes.AddRange(renames.Select(r => RenameChanges.Of(r, lookup)));
        return RenameParts(current with { Schema = schema }, renames, sqlNames);
    }

    /// <summary>Does renames of parts.</summary>
    internal static InspectedSchema RenameParts(InspectedSchema current, IReadOnlyList<PartRename> renames, ISqlNames sqlNames) => current with
    {
        Schema = new PartRenamer(sqlNames).Apply(current.Schema, renames),
        Dependencies = current.Dependencies is { } known ? PartDependencies.Rename(known, renames) : null,
    };
}

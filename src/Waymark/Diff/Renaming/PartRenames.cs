using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Decides which annotated renames of columns, constraints, indexes, triggers, policies and enum values are still to be done.</summary>
internal sealed class PartRenames
{
    private const int None = -1;

    private readonly SchemaLookup _current;
    private readonly SchemaLookup _desired;

    private PartRenames(SchemaLookup current, SchemaLookup desired)
    {
        _current = current;
        _desired = desired;
    }

    /// <summary>Reads annotations.</summary>
    /// <param name="annotations">The annotations, their owners under the names that they will have.</param>
    /// <param name="current">What is there, objects renamed.</param>
    /// <param name="desired">What is desired.</param>
    /// <returns>The renames that are to be done.</returns>
    /// <exception cref="SchemaDiffException">An annotation contradicts the rest.</exception>
    internal static IReadOnlyList<PartRename> Read(IReadOnlyList<Rename> annotations, SchemaLookup current, SchemaLookup desired)
    {
        var reader = new PartRenames(current, desired);
        return [.. annotations.GroupBy(a => (a.Owner, a.Kind)).SelectMany(g => reader.Read(g.Key.Owner, g.Key.Kind, [.. g]))];
    }

    private IEnumerable<PartRename> Read(ObjectName owner, string kind, List<Rename> annotations)
    {
        var currentNames = NamesOf(_current, owner, kind);
        var desiredNames = NamesOf(_desired, owner, kind);
        if (currentNames.Count == 0)
        {
            return [];
        }

        var byName = annotations.DistinctBy(a => a.Name).ToDictionary(a => a.Name);
        var matches = desiredNames.Select(n => currentNames.IndexOf(n)).ToArray();
        var sources = new Dictionary<int, int>();
        for (var i = 0; i < desiredNames.Count; i++)
        {
            if (byName.TryGetValue(desiredNames[i], out var annotation))
            {
                sources[i] = currentNames.IndexOf(annotation.From.Name);
            }
        }

        var pending = RenameMatcher.Apply(matches, sources, (i, problem) => Conflict(byName[desiredNames[i]], problem));
        return [.. pending.Select(i => new PartRename(kind, owner, byName[desiredNames[i]].From.Name, desiredNames[i]))];
    }

    private static SchemaDiffException Conflict(Rename annotation, string problem) => new(
        SchemaCodes.RenameConflict,
        $"cannot rename {annotation.Kind} {annotation.From.Name} of {annotation.Owner} to {annotation.Name}: {annotation.From.Name} {problem}",
        annotation.Location);

    private static List<string> NamesOf(SchemaLookup schema, ObjectName owner, string kind) => [.. kind switch
    {
        RenameKinds.Column => schema.FindTable(owner)?.Columns.Select(c => c.Name) ?? (schema.FindType(owner) as CompositeType)?.Attributes.Select(a => a.Name) ?? [],
        RenameKinds.Constraint => ConstraintNames(schema, owner),
        RenameKinds.Index => (schema.FindTable(owner)?.Indexes ?? schema.FindView(owner)?.Indexes ?? []).Select(i => i.Name).OfType<string>(),
        RenameKinds.Trigger => (schema.FindTable(owner)?.Triggers ?? schema.FindView(owner)?.Triggers ?? []).Select(t => t.Name),
        RenameKinds.Policy => schema.FindTable(owner)?.Policies.Select(p => p.Name) ?? [],
        RenameKinds.Value => (schema.FindType(owner) as EnumType)?.Labels ?? [],
        _ => [],
    }];

    private static IEnumerable<string> ConstraintNames(SchemaLookup schema, ObjectName owner)
    {
        if (schema.FindTable(owner) is { } table)
        {
            return Constraints.Of(table).Select(c => c.Name).OfType<string>();
        }

        return (schema.FindType(owner) as Domain)?.Checks.Select(c => c.Name).OfType<string>() ?? [];
    }
}

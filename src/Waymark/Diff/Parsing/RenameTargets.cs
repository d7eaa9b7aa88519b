using Waymark.Schema;

namespace Waymark.Diff.Parsing;

/// <summary>What a statement declares that may have had another name, and which annotation belongs to it.</summary>
/// <remarks>
/// An annotation before the first part of an object (a table's first column, an enum's first value) is about the object. One inside a
/// part, or behind it on its line, is about the part; one that has a line of its own is about the part that follows.
/// </remarks>
internal sealed class RenameTargets
{
    private readonly List<Part> _parts = [];
    private Part? _whole;

    /// <summary>Names the object that the statement declares.</summary>
    internal void SetWhole(string kind, ObjectName owner, string name = "") => _whole = new Part(kind, owner, name, 0, 0);

    /// <summary>Names a part.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="start">Where it starts in the file.</param>
    /// <param name="end">Where it ends in the file.</param>
    internal void AddPart(string kind, ObjectName owner, string name, int start, int end) => _parts.Add(new Part(kind, owner, name, start, end));

    /// <summary>Applies the annotations of the statement.</summary>
    /// <param name="annotations">Its annotations.</param>
    /// <param name="source">The file.</param>
    /// <param name="statementEnd">Where the statement ends in the file.</param>
    internal IEnumerable<Rename> Apply(IEnumerable<RenameAnnotation> annotations, SourceText source, int statementEnd)
    {
        foreach (var annotation in annotations)
        {
            if (Find(annotation, source.FileText, statementEnd) is { } part)
            {
                annotation.IsUsed = true;
                yield return new Rename(part.Kind, part.Owner, part.Name, OldName(annotation, part), annotation.Location);
            }
        }
    }

    private Part? Find(RenameAnnotation annotation, string text, int statementEnd)
    {
        if (_parts.Count == 0 || annotation.Offset < _parts[0].Start || annotation.Offset >= statementEnd)
        {
            return _whole ?? _parts.FirstOrDefault();
        }

        var before = _parts.FindLast(p => p.Start <= annotation.Offset)!;
        if (annotation.Offset < before.End)
        {
            return before;
        }

        if (annotation.HasOwnLine)
        {
            return _parts.Find(p => p.Start > annotation.Offset);
        }

        return text.AsSpan(before.End..annotation.Offset).ContainsAny('\n', '\r') ? null : before;
    }

    private static ObjectName OldName(RenameAnnotation annotation, Part part)
    {
        if (part.Kind == "value")
        {
            return new ObjectName(null, annotation.FromValue);
        }

        if (annotation.IsString || (annotation.IsQualified && part.Name.Length > 0 && part.Kind != "index"))
        {
            throw annotation.Error($"the old name of a {part.Kind} is one identifier");
        }

        var old = annotation.From;
        return part.Name.Length == 0 && old.Schema is null ? old with { Schema = part.Owner.Schema } : old;
    }

    private sealed record Part(string Kind, ObjectName Owner, string Name, int Start, int End);
}

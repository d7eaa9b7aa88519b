using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Something that belongs to an object gets another name.</summary>
/// <param name="Kind">What it is, as annotations spell it: <c>column</c>, <c>constraint</c>, <c>index</c>, <c>trigger</c>, <c>policy</c>, <c>value</c>.</param>
/// <param name="Owner">The object that it belongs to.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
internal sealed record PartRename(string Kind, ObjectName Owner, string From, string To);

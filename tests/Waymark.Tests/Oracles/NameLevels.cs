using Waymark.Names;

namespace Waymark.Tests.Oracles;

/// <summary>The kinds of object that are compared with the tree, by how strict the comparison is.</summary>
internal static class NameLevels
{
    /// <summary>Each level with its kinds, strictest last.</summary>
    internal static IReadOnlyList<(string Level, ObjectKind[] Kinds)> All { get; } =
    [
        ("relations", [ObjectKind.Relation]),
        ("types and functions", [ObjectKind.Type, ObjectKind.Function]),
        ("other kinds", [
            ObjectKind.Operator, ObjectKind.OperatorClass, ObjectKind.OperatorFamily, ObjectKind.Collation, ObjectKind.Conversion, ObjectKind.Statistics,
            ObjectKind.TextSearchConfiguration, ObjectKind.TextSearchDictionary, ObjectKind.TextSearchParser, ObjectKind.TextSearchTemplate]),
    ];
}

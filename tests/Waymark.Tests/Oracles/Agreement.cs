using Waymark.Names;

namespace Waymark.Tests.Oracles;

/// <summary>Compares the names of PostgreSQL's tree with those that the scanner found.</summary>
internal static class Agreement
{
    /// <summary>Compares one statement.</summary>
    /// <param name="tree">The tree's names.</param>
    /// <param name="scanned">The scanner's names.</param>
    /// <param name="kinds">The kinds of object to compare.</param>
    /// <returns>One line for each difference; none when they agree.</returns>
    internal static IReadOnlyList<string> Compare(IEnumerable<TreeName> tree, IEnumerable<TreeName> scanned, params ReadOnlySpan<ObjectKind> kinds)
    {
        var wanted = new HashSet<ObjectKind>(kinds.ToArray());
        var expected = tree.Where(name => wanted.Contains(name.Kind)).Distinct().ToList();
        var left = scanned.Where(name => wanted.Contains(name.Kind)).ToList();
        var differences = new List<string>();
        foreach (var name in expected.Where(name => name.Offset >= 0))
        {
            if (!left.Remove(name))
            {
                differences.Add($"the tree has {Show(name)}");
            }
        }

        foreach (var name in tree.Where(name => wanted.Contains(name.Kind) && name.Offset < 0))
        {
            var match = left.FindIndex(candidate => candidate with { Offset = -1 } == name);
            if (match < 0)
            {
                differences.Add($"the tree has {Show(name)}");
            }
            else
            {
                left.RemoveAt(match);
            }
        }

        differences.AddRange(left.Select(name => $"the scanner has {Show(name)}"));
        return differences;
    }

    private static string Show(TreeName name)
    {
        var place = name.Offset < 0 ? "somewhere" : $"at {name.Offset}";
        var scope = name.Scope == TreeScope.Object ? string.Empty : $" ({name.Scope})";
        return $"{name.Kind} {(name.Schema is null ? string.Empty : name.Schema + ".")}{name.Name}{scope} {place}";
    }
}

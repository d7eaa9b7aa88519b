using System.IO.Enumeration;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>
/// Chooses objects by name. A pattern holds <c>*</c> (any characters) and <c>?</c> (any one); with a dot it is compared with the
/// qualified name (<c>app.log_*</c>), without with the object's own name. Case counts, unless <see cref="IgnoreCase"/> says otherwise.
/// </summary>
public sealed record ObjectFilter
{
    /// <summary>The filter that lets everything through.</summary>
    public static ObjectFilter All { get; } = new();

    /// <summary>Patterns of which one must match; empty for all objects.</summary>
    public EquatableList<string> Include { get; init; }

    /// <summary>Patterns of which none may match.</summary>
    public EquatableList<string> Exclude { get; init; }

    /// <summary>Whether case does not count, as in a dialect whose names are compared without it.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Whether every object passes.</summary>
    public bool IsEmpty => Include.IsEmpty && Exclude.IsEmpty;

    /// <summary>Whether an object takes part.</summary>
    /// <param name="name">Its name; what belongs to a table goes by the table's.</param>
    /// <returns>Whether it does.</returns>
    public bool Includes(ObjectName name) => (Include.IsEmpty || Matches(Include, name)) && !Matches(Exclude, name);

    private bool Matches(EquatableList<string> patterns, ObjectName name)
    {
        foreach (var pattern in patterns.AsSpan())
        {
            var text = pattern.Contains('.', StringComparison.Ordinal) ? name.ToString() : name.Name;
            if (FileSystemName.MatchesSimpleExpression(pattern, text, IgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

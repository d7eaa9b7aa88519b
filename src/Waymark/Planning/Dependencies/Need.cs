using Waymark.Diff;

namespace Waymark.Planning.Dependencies;

/// <summary>Something that an object needs.</summary>
/// <param name="Object">What is needed.</param>
/// <param name="IsFirm">Whether the engine insists; otherwise it is only better so, and a circle may be broken here.</param>
internal readonly record struct Need(ObjectIdentity Object, bool IsFirm)
{
    /// <summary>The part that stands for all columns of a relation.</summary>
    internal const string AllColumns = "*";

    /// <summary>The shell of a type: its name, without what it is made of.</summary>
    internal static ObjectIdentity ShellOf(Schema.ObjectName type) => new(ObjectType.Type, type, "shell");
}

namespace Waymark.Names;

/// <summary>The names that a server's system catalogue holds, known without asking it.</summary>
public interface ISystemNames
{
    /// <summary>Whether the system catalogue has an object of this kind and name.</summary>
    /// <param name="kind">The kind of the object.</param>
    /// <param name="foldedName">The name, folded as the server folds it.</param>
    /// <returns>Whether it does.</returns>
    bool Contains(ObjectKind kind, ReadOnlySpan<char> foldedName);
}

namespace Waymark.Names;

/// <summary>What exists in a database, as far as resolving over a path of several schemas has to know.</summary>
public interface IObjectCatalog
{
    /// <summary>Whether a schema holds an object of this kind and name.</summary>
    /// <param name="kind">The kind of the object.</param>
    /// <param name="schema">The schema, as the catalogue spells it.</param>
    /// <param name="foldedName">The name, folded as the server folds it.</param>
    /// <returns>Whether it does.</returns>
    bool Contains(ObjectKind kind, string schema, ReadOnlySpan<char> foldedName);
}

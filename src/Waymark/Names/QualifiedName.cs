namespace Waymark.Names;

/// <summary>The name of a database object: an optional schema, and a name.</summary>
/// <param name="Schema">The schema, or null when the name is unqualified.</param>
/// <param name="Name">The object's own name.</param>
public readonly record struct QualifiedName(Identifier? Schema, Identifier Name)
{
    /// <summary>Makes an unqualified name.</summary>
    /// <param name="name">The object's own name.</param>
    public QualifiedName(Identifier name)
        : this(null, name)
    {
    }

    /// <summary>Whether a schema was written.</summary>
    public bool IsQualified => Schema is not null;

    /// <summary>Renders the name in standard SQL.</summary>
    /// <returns>The SQL text.</returns>
    public override string ToString() => Schema is { } schema ? $"{schema}.{Name}" : Name.ToString();
}

namespace Waymark.Names;

/// <summary>What a <see cref="NameResolver"/> resolves by.</summary>
public sealed record NameResolverOptions
{
    /// <summary>The search path, in the catalogue's spelling.</summary>
    public SchemaSearchPath SearchPath { get; init; } = SchemaSearchPath.Empty;

    /// <summary>
    /// The default schema as it is written in SQL text; null for the first entry of the path. It is inserted as it stands, also
    /// inside strings, so it is a simple identifier.
    /// </summary>
    public string? DefaultSchemaText { get; init; }

    /// <summary>The default schema as the server's catalogue stores it, for filters on the catalogue; null when it is stored as it is written.</summary>
    public string? StoredDefaultSchema { get; init; }

    /// <summary>Schemas that, where they are written, mean the default schema (docs/name-resolution.md, "Aliases").</summary>
    public IReadOnlyList<string> DefaultSchemaAliases { get; init; } = [];

    /// <summary>The names that the server's system catalogue holds.</summary>
    public ISystemNames? SystemNames { get; init; }

    /// <summary>Names that the backend adds to the system catalogue's; an object that a script creates comes before them.</summary>
    public ISystemNames? BackendNames { get; init; }

    /// <summary>What exists, for a path of several schemas; without it an unqualified name means the default schema.</summary>
    public IObjectCatalog? Catalog { get; init; }

    /// <summary>Whether the server resolves names itself, so that nothing may be rewritten (the reference backend).</summary>
    public bool PassThrough { get; init; }
}

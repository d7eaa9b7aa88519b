namespace Waymark.Names;

/// <summary>
/// Says what a name means, by the rules of docs/name-resolution.md. It is the one place where that is decided: diffing,
/// migrating, running and proxying all ask it.
/// </summary>
public sealed class NameResolver
{
    private readonly NameResolverOptions _options;
    private readonly string? _defaultSchema;
    private readonly string[] _aliases;
    private readonly Resolution _default;
    private readonly Resolution _alias;

    /// <summary>Makes a resolver.</summary>
    /// <param name="options">What it resolves by.</param>
    public NameResolver(NameResolverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _defaultSchema = options.DefaultSchemaText ?? options.SearchPath.DefaultSchema;
        _aliases = [.. options.DefaultSchemaAliases];
        _default = new Resolution(_defaultSchema, ResolutionReason.Default);
        _alias = new Resolution(_defaultSchema, ResolutionReason.Alias);
    }

    /// <summary>The default schema as it is written in SQL text; null when there is none.</summary>
    public string? DefaultSchema => _defaultSchema;

    /// <summary>The default schema as a filter on the catalogue compares it.</summary>
    public string? StoredDefaultSchema => _options.StoredDefaultSchema ?? _defaultSchema;

    /// <summary>Whether nothing may be rewritten.</summary>
    public bool PassThrough => _options.PassThrough;

    /// <summary>Resolves a name for which a schema is written.</summary>
    /// <param name="foldedSchema">The written schema, folded.</param>
    /// <returns>The default schema for an alias of it; otherwise the written schema is honoured.</returns>
    public Resolution ResolveQualified(ReadOnlySpan<char> foldedSchema) => _defaultSchema is not null && IsAlias(foldedSchema)
        ? _alias
        : new Resolution(null, ResolutionReason.Explicit);

    /// <summary>Resolves an unqualified name.</summary>
    /// <param name="kind">The kind of the object.</param>
    /// <param name="role">Whether it is looked up or created.</param>
    /// <param name="foldedName">The name, folded.</param>
    /// <param name="temporary">The session's temporary objects.</param>
    /// <param name="declared">What the session's scripts are known to create.</param>
    /// <param name="path">The path that a script has set, its schemas as SQL text spells them; null for the resolver's own.</param>
    /// <returns>What it means.</returns>
    public Resolution ResolveUnqualified(
        ObjectKind kind,
        ReferenceRole role,
        ReadOnlySpan<char> foldedName,
        TemporaryObjects? temporary = null,
        DeclaredObjects? declared = null,
        IReadOnlyList<string>? path = null)
    {
        var lookup = role == ReferenceRole.Lookup;
        if (lookup && kind is ObjectKind.Relation or ObjectKind.Type && temporary?.Contains(foldedName) == true)
        {
            return new Resolution(null, ResolutionReason.Temporary);
        }

        if ((lookup || kind == ObjectKind.Extension) && IsSystem(kind, foldedName, declared))
        {
            return new Resolution(null, ResolutionReason.System);
        }

        if (_defaultSchema is null)
        {
            return new Resolution(null, ResolutionReason.Server);
        }

        if (path is not null)
        {
            return LookUp(lookup ? declared : null, kind, path, foldedName) ?? new Resolution(path[0], ResolutionReason.PathEntry, 1);
        }

        return LookUp(lookup ? _options.Catalog : null, kind, _options.SearchPath, foldedName) ?? _default;
    }

    /// <summary>Whether a schema is a declared alias of the default schema; schema names are compared without regard to case, as the aliasing backends do.</summary>
    /// <param name="schema">The schema, folded or as data.</param>
    /// <returns>Whether it is.</returns>
    public bool IsAlias(ReadOnlySpan<char> schema)
    {
        foreach (var alias in _aliases)
        {
            if (schema.Equals(alias, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSystem(ObjectKind kind, ReadOnlySpan<char> foldedName, DeclaredObjects? declared) =>
        _options.SystemNames?.Contains(kind, foldedName) == true
        || (_options.BackendNames?.Contains(kind, foldedName) == true && declared?.Contains(foldedName) != true);

    private static Resolution? LookUp(IObjectCatalog? catalog, ObjectKind kind, IReadOnlyList<string> path, ReadOnlySpan<char> foldedName)
    {
        if (catalog is null || path.Count < 2)
        {
            return null;
        }

        for (var i = 0; i < path.Count; i++)
        {
            if (catalog.Contains(kind, path[i], foldedName))
            {
                return new Resolution(path[i], ResolutionReason.PathEntry, i + 1);
            }
        }

        return null;
    }
}

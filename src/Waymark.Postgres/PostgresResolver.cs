using Waymark.Names;

namespace Waymark.Postgres;

/// <summary>Makes the resolver of the <c>postgres</c> backend, which says what names mean and leaves the text as it is.</summary>
public static class PostgresResolver
{
    /// <summary>Makes a resolver.</summary>
    /// <param name="searchPath">The session's search path, where it is known; otherwise empty.</param>
    /// <param name="catalog">What exists, where it is known.</param>
    /// <returns>The resolver.</returns>
    public static NameResolver Create(SchemaSearchPath searchPath, IObjectCatalog? catalog = null) => new(new NameResolverOptions
    {
        SearchPath = searchPath,
        Catalog = catalog,
        SystemNames = PostgresSystemNames.Instance,
        PassThrough = true,
    });
}

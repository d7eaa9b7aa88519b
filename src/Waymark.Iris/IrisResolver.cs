using Waymark.Names;
using Waymark.Postgres;

namespace Waymark.Iris;

/// <summary>Makes the resolver of the <c>iris</c> backend.</summary>
public static class IrisResolver
{
    /// <summary>The default schema of an IRIS namespace unless it is configured otherwise.</summary>
    public const string StandardDefaultSchema = "SQLUser";

    /// <summary>The schemas that stand for the default schema unless the user says otherwise: see docs/name-resolution.md, "Aliases".</summary>
    public static IReadOnlyList<string> StandardAliases { get; } = ["public"];

    /// <summary>Makes a resolver for one default schema.</summary>
    /// <param name="defaultSchema">The default schema, a simple identifier; null for <see cref="StandardDefaultSchema"/>.</param>
    /// <param name="defaultSchemaAliases">The schemas that stand for it; null for <see cref="StandardAliases"/>, empty for none.</param>
    /// <returns>The resolver.</returns>
    public static NameResolver Create(string? defaultSchema = null, IReadOnlyList<string>? defaultSchemaAliases = null) => new(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath(defaultSchema ?? StandardDefaultSchema),
        DefaultSchemaAliases = defaultSchemaAliases ?? StandardAliases,
        SystemNames = PostgresSystemNames.Instance,
        BackendNames = IrisSystemNames.Instance,
    });
}

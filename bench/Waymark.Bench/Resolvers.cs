using Waymark.Iris;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Bench;

/// <summary>The resolver that is measured: the one of the <c>iris</c> backend.</summary>
internal static class Resolvers
{
    /// <summary>A path of one schema, of which <c>public</c> is an alias.</summary>
    internal static SqlResolver SingleSchema { get; } = new(new NameResolver(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath("SQLUser"),
        DefaultSchemaAliases = ["public"],
        SystemNames = PostgresSystemNames.Instance,
        BackendNames = IrisSystemNames.Instance,
    }));
}

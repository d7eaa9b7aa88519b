using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Names of the system catalogue are written without their schema, which is always on the search path.</summary>
internal static class SystemSchema
{
    internal const string Name = "pg_catalog";

    /// <summary>A name without the system catalogue's schema.</summary>
    internal static ObjectName Strip(ObjectName name) => name.Schema == Name ? name with { Schema = null } : name;

    /// <summary>A name that may be missing.</summary>
    internal static ObjectName? Strip(ObjectName? name) => name is { } given ? Strip(given) : null;

    /// <summary>A collation; the one that every type has is none.</summary>
    internal static ObjectName? Collation(ObjectName? name) => Strip(name) is { } stripped && stripped != new ObjectName(null, "default") ? stripped : null;

    /// <summary>A collation of a type's values; the type's own is none (that of <c>name</c> is <c>C</c>).</summary>
    internal static ObjectName? Collation(ObjectName? name, DataType type) =>
        Collation(name) is { } given && !(type.Name is { Schema: null, Name: "name" } && given == new ObjectName(null, "C")) ? given : null;
}

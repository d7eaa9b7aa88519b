using System.Buffers;
using Waymark.Names;

namespace Waymark.Sql;

/// <summary>Spells the schemas of a search path as they are inserted into SQL text.</summary>
internal static class SchemaSpelling
{
    private static readonly SearchValues<char> NotInStrings = SearchValues.Create("'\\$");

    /// <summary>Spells a schema.</summary>
    /// <param name="name">The schema as the catalogue has it.</param>
    /// <param name="names">Knows the default schema and its aliases.</param>
    /// <returns>The text; null for the system's schemas, and for a name that cannot be inserted inside strings.</returns>
    internal static string? Of(string name, NameResolver names)
    {
        if (name.StartsWith("pg_", StringComparison.Ordinal) || name.AsSpan().ContainsAny(NotInStrings))
        {
            return null;
        }

        return names.DefaultSchema is { } schema && names.IsAlias(name) ? schema : IdentifierQuoting.Quote(name);
    }
}

namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Which objects the server is to write the definitions of.</summary>
/// <param name="Schemas">The OIDs of schemas as a list in parentheses, to stand behind IN.</param>
/// <param name="ServerVersion">The server's version as a number: <c>150004</c>.</param>
internal sealed record DefinitionScope(string Schemas, int ServerVersion)
{
    // Objects below this OID are the server's own (src/include/access/transam.h).
    private const int FirstOfUsers = 16384;

    /// <summary>An expression that older servers do not know, or what stands in for it there.</summary>
    internal string Since(int version, string expression, string otherwise) => ServerVersion >= version ? expression : otherwise;

    /// <summary>A condition for an object that is in no schema: it is of those in which what it needs is; one that needs nothing of any is of all.</summary>
    /// <param name="oid">The object.</param>
    /// <param name="needed">The schemas of what it needs; null for what it does not need.</param>
    internal string IsOfSchemas(string oid, params string[] needed)
    {
        var all = string.Join(", ", needed);
        return needed.Length == 0
            ? $"{oid} >= {FirstOfUsers}"
            : $"{oid} >= {FirstOfUsers} AND (SELECT coalesce(bool_or(n IN {Schemas}), true) FROM unnest(ARRAY[{all}]::oid[]) n WHERE n >= {FirstOfUsers} OR n = 2200)";
    }
}

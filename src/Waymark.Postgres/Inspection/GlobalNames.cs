namespace Waymark.Postgres.Inspection;

/// <summary>Names of what is in no schema: roles, tablespaces, access methods, languages.</summary>
internal sealed class GlobalNames
{
    private readonly Dictionary<(char Kind, uint Oid), string> _names;

    private GlobalNames(Dictionary<(char Kind, uint Oid), string> names) => _names = names;

    /// <summary>The name of a role; <c>public</c> for everybody.</summary>
    internal string Role(uint oid) => oid == 0 ? Parsing.SchemaBuilder.Public : _names[('r', oid)];

    /// <summary>A role by name; 0 for everybody, null when there is none of that name.</summary>
    internal uint? FindRole(string name)
    {
        if (name == Parsing.SchemaBuilder.Public)
        {
            return 0;
        }

        foreach (var ((kind, oid), role) in _names)
        {
            if (kind == 'r' && role == name)
            {
                return oid;
            }
        }

        return null;
    }

    /// <summary>The name of a tablespace; null for the database's own.</summary>
    internal string? Tablespace(uint oid) => oid == 0 ? null : _names[('t', oid)];

    /// <summary>The name of an access method; null for none.</summary>
    internal string? AccessMethod(uint oid) => oid == 0 ? null : _names[('m', oid)];

    /// <summary>The name of a language.</summary>
    internal string Language(uint oid) => _names[('l', oid)];

    internal static async Task<GlobalNames> ReadAsync(CatalogReader catalog)
    {
        const string Query = """
            SELECT 'r'::"char", oid::int8, rolname FROM pg_roles
            UNION ALL SELECT 't', oid::int8, spcname FROM pg_tablespace
            UNION ALL SELECT 'm', oid::int8, amname FROM pg_am
            UNION ALL SELECT 'l', oid::int8, lanname FROM pg_language
            """;
        var rows = await catalog.ReadAsync(Query, r => (Key: (r.GetChar(0), r.Oid(1)), Name: r.GetString(2))).ConfigureAwait(false);
        return new GlobalNames(rows.ToDictionary(r => r.Key, r => r.Name));
    }
}

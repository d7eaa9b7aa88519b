using Waymark.Schema;

namespace Waymark.Postgres;

/// <summary>What PostgreSQL grants on a new object by itself (manual, 5.8, "Privileges"), of what a schema has.</summary>
internal static class InitialGrants
{
    private const string Everybody = Parsing.SchemaBuilder.Public;

    /// <summary>The grants on a new object of a kind.</summary>
    internal static EquatableList<DefaultGrant> Of(string kind) => kind switch
    {
        "FUNCTION" => [new DefaultGrant(Everybody, "EXECUTE")],
        "TYPE" => [new DefaultGrant(Everybody, "USAGE")],
        _ => [],
    };
}

namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Foreign data wrappers and servers (<c>pg_foreign_data_wrapper</c>, <c>pg_foreign_server</c>). One whose options hold a secret is not read.</summary>
internal static class ForeignDefinitions
{
    internal static string Wrappers(DefinitionScope scope) => $"""
        SELECT {CatalogClass.ForeignDataWrapper}::int8, w.oid::int8, format('CREATE FOREIGN DATA WRAPPER %I%s%s%s', w.fdwname,
          ' HANDLER ' || nullif(w.fdwhandler, 0)::regproc, ' VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc, {ForeignOptions.Text("w.fdwoptions")})
        FROM pg_foreign_data_wrapper w
        LEFT JOIN pg_proc h ON h.oid = w.fdwhandler
        LEFT JOIN pg_proc v ON v.oid = w.fdwvalidator
        WHERE {scope.IsOfSchemas("w.oid", "h.pronamespace", "v.pronamespace")} AND NOT {ForeignOptions.HoldSecret("w.fdwoptions")}
        """;

    internal static string Servers(DefinitionScope scope) => $"""
        SELECT {CatalogClass.ForeignServer}::int8, s.oid::int8, format('CREATE SERVER %I%s%s FOREIGN DATA WRAPPER %I%s', s.srvname,
          ' TYPE ' || quote_literal(s.srvtype), ' VERSION ' || quote_literal(s.srvversion), w.fdwname, {ForeignOptions.Text("s.srvoptions")})
        FROM pg_foreign_server s
        JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
        WHERE {scope.IsOfSchemas("s.oid")} AND NOT {ForeignOptions.HoldSecret("s.srvoptions")}
        """;
}

using System.Collections.Frozen;

namespace Waymark.Sql.Scanning;

/// <summary>
/// The system functions that read a text as a name or as SQL (PostgreSQL manual, chapter 9, and the extensions that
/// PostgreSQL ships, appendix F).
/// </summary>
internal static class TextFunctions
{
    private static readonly FrozenDictionary<string, TextFunction> Functions = All().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TextFunction>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Functions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a function.</summary>
    /// <param name="foldedName">Its name, folded.</param>
    /// <param name="function">What it reads.</param>
    /// <returns>Whether it reads names or SQL.</returns>
    internal static bool TryFind(ReadOnlySpan<char> foldedName, out TextFunction function) => Lookup.TryGetValue(foldedName, out function);

    private static IEnumerable<KeyValuePair<string, TextFunction>> All() =>
    [
        .. Named(new TextFunction(TextSyntax.Relation), Relations),
        .. Named(new TextFunction(TextSyntax.Relation, First: 2, Last: 2, Minimum: 2, FromEnd: true), "has_table_privilege", "has_sequence_privilege", "has_any_column_privilege"),
        .. Named(new TextFunction(TextSyntax.Relation, First: 3, Last: 3, Minimum: 3, FromEnd: true), "has_column_privilege"),
        .. Named(new TextFunction(TextSyntax.Function, First: 2, Last: 2, Minimum: 2, FromEnd: true), "has_function_privilege"),
        .. Named(new TextFunction(TextSyntax.Type, First: 2, Last: 2, Minimum: 2, FromEnd: true), "has_type_privilege"),
        .. Named(new TextFunction(TextSyntax.CatalogSchema, First: 2, Last: 2, Minimum: 2, FromEnd: true), "has_schema_privilege"),
        .. Named(new TextFunction(TextSyntax.CatalogSchema), "schema_to_xml", "schema_to_xmlschema", "schema_to_xml_and_xmlschema"),
        .. Named(new TextFunction(TextSyntax.Type), "to_regtype", "to_regtypemod"),
        .. Named(new TextFunction(TextSyntax.Function), "to_regproc", "to_regprocedure"),
        .. Named(new TextFunction(TextSyntax.Operator), "to_regoper", "to_regoperator"),
        .. Named(new TextFunction(TextSyntax.Collation), "to_regcollation"),
        .. Named(new TextFunction(TextSyntax.Schema), "to_regnamespace"),
        .. Named(new TextFunction(TextSyntax.SearchPath, First: 1, Last: 1, Minimum: 2), "set_config"),
        .. Named(new TextFunction(TextSyntax.TextSearchConfiguration, Minimum: 2), "to_tsvector", "to_tsquery", "plainto_tsquery", "phraseto_tsquery", "websearch_to_tsquery", "ts_debug"),
        .. Named(new TextFunction(TextSyntax.TextSearchConfiguration, Minimum: 3), "json_to_tsvector", "jsonb_to_tsvector"),
        .. Named(new TextFunction(TextSyntax.TextSearchConfiguration, Minimum: 4), "ts_headline"),
        .. Named(new TextFunction(TextSyntax.TextSearchConfiguration, First: 1, Last: 1, Minimum: 2, Maximum: int.MaxValue), "tsvector_update_trigger"),
        .. Named(new TextFunction(TextSyntax.TextSearchDictionary, Minimum: 2), "ts_lexize"),
        .. Named(new TextFunction(TextSyntax.TextSearchParser), "ts_parse", "ts_token_type"),
        .. Named(new TextFunction(TextSyntax.Statements), "query_to_xml", "query_to_xmlschema", "query_to_xml_and_xmlschema", "ts_stat"),
        .. Named(new TextFunction(TextSyntax.Statements, First: 1, Last: 1, Minimum: 2, Maximum: 2), "ts_rewrite"),
        .. Named(new TextFunction(TextSyntax.Statements, Last: 1), "crosstab", "crosstab2", "crosstab3", "crosstab4"),
    ];

    private static string[] Relations =>
    [
        "nextval", "currval", "setval", "pg_get_serial_sequence", "pg_sequence_last_value", "to_regclass",
        "pg_relation_size", "pg_total_relation_size", "pg_table_size", "pg_indexes_size", "pg_relation_filenode", "pg_relation_filepath",
        "row_security_active", "pg_get_viewdef", "pg_get_replica_identity_index",
        "pg_partition_tree", "pg_partition_ancestors", "pg_partition_root",
        "pg_relation_is_updatable", "pg_column_is_updatable", "pg_relation_is_publishable", "currtid2",
        "brin_summarize_new_values", "brin_summarize_range", "brin_desummarize_range", "gin_clean_pending_list",
        "table_to_xml", "table_to_xmlschema", "table_to_xml_and_xmlschema", "pg_extension_config_dump",
        "pg_prewarm", "pg_freespace", "pgstattuple", "pgstattuple_approx", "pgstatindex", "pgstatginindex", "pgstathashindex", "pg_relpages",
        "pgrowlocks", "bt_index_check", "bt_index_parent_check", "verify_heapam", "pg_visibility", "pg_visibility_map",
        "pg_visibility_map_summary", "pg_check_frozen", "pg_check_visible", "pg_truncate_visibility_map",
    ];

    private static IEnumerable<KeyValuePair<string, TextFunction>> Named(TextFunction function, params string[] names) =>
        names.Select(name => KeyValuePair.Create(name, function));
}

namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>
/// Queries in which the server writes the statements that make objects of a kind, each name with its schema: the object's catalogue, its
/// OID, and the statements.
/// </summary>
internal static class DefinitionQueries
{
    private static readonly (string Kind, Func<DefinitionScope, string> Query)[] All =
    [
        ("ACCESS METHOD", LanguageDefinitions.AccessMethods),
        ("CAST", CastDefinitions.Query),
        ("COLLATION", CollationDefinitions.Query),
        ("CONVERSION", ConversionDefinitions.Query),
        ("EVENT TRIGGER", EventTriggerDefinitions.Query),
        ("FOREIGN DATA WRAPPER", ForeignDefinitions.Wrappers),
        ("LANGUAGE", LanguageDefinitions.Languages),
        ("OPERATOR", OperatorDefinitions.Query),
        ("OPERATOR CLASS", OperatorClassDefinitions.Query),
        ("OPERATOR FAMILY", OperatorFamilyDefinitions.Query),
        ("PUBLICATION", PublicationDefinitions.Query),
        ("RULE", RuleDefinitions.Query),
        ("SERVER", ForeignDefinitions.Servers),
        ("STATISTICS", StatisticsDefinitions.Query),
        ("TEXT SEARCH CONFIGURATION", TextSearchDefinitions.Configurations),
        ("TEXT SEARCH DICTIONARY", TextSearchDefinitions.Dictionaries),
        ("TEXT SEARCH PARSER", TextSearchDefinitions.Parsers),
        ("TEXT SEARCH TEMPLATE", TextSearchDefinitions.Templates),
        ("TRANSFORM", LanguageDefinitions.Transforms),
    ];

    /// <summary>The kinds that there are queries for.</summary>
    internal static IEnumerable<string> Kinds => All.Select(q => q.Kind);

    /// <summary>The query for all kinds.</summary>
    internal static string OfAll(DefinitionScope scope) => string.Join("\nUNION ALL ", All.Select(q => q.Query(scope)));

    /// <summary>The query for one kind.</summary>
    internal static string Of(string kind, DefinitionScope scope) => All.First(q => q.Kind == kind).Query(scope);
}

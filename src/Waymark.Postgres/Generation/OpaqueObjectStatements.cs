using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about objects that are kept as their statements.</summary>
internal static class OpaqueObjectStatements
{
    /// <summary>The statements that make an object: what creates it, and what was said of it later.</summary>
    internal static IEnumerable<string> Create(OpaqueObject item)
    {
        var text = item.Definition.Written;
        return StatementSplitter.Split(text, LexerOptions.PostgreSql).Select(s => text[s.TextOffset..s.End].TrimEnd(';', ' '));
    }

    /// <summary>The statement that drops an object.</summary>
    internal static string Drop(OpaqueObject item) => $"DROP {NameOf(item)}";

    /// <summary>An object as DROP and COMMENT name it.</summary>
    internal static string NameOf(OpaqueObject item) => item switch
    {
        { Name.Name.Length: 0 } => $"{item.Kind} {item.Qualifier}",
        { Kind: "OPERATOR" } => $"OPERATOR {Schema(item.Name)}{item.Name.Name} {item.Qualifier}",
        _ => $"{item.Kind} {SqlText.Name(item.Name)} {item.Qualifier}".TrimEnd(),
    };

    private static string Schema(ObjectName name) => name.Schema is { } schema ? $"{SqlText.Name(schema)}." : string.Empty;
}

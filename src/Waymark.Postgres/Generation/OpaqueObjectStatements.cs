using Waymark.Postgres.Normalization.Definitions;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about objects that are kept as their statements.</summary>
internal static class OpaqueObjectStatements
{
    /// <summary>The statements that make an object: what creates it, and what was said of it later.</summary>
    internal static IEnumerable<string> Create(OpaqueObject item) => DefinitionNormalizer.Statements(item.Definition.Written);

    /// <summary>The statement that drops an object.</summary>
    internal static string Drop(OpaqueObject item) => $"DROP {NameOf(item)}";

    /// <summary>An object as DROP and COMMENT name it.</summary>
    internal static string NameOf(OpaqueObject item) => item switch
    {
        { Kind: "OPERATOR" } => $"OPERATOR {Schema(item.Name)}{item.Name.Name} ({string.Join(", ", item.Types.Select(Operand))})",
        { Kind: "CAST" } => $"CAST ({string.Join(" AS ", item.Types.Select(SqlText.Type))})",
        { Kind: "TRANSFORM" } => $"TRANSFORM FOR {SqlText.Type(item.Types[0])} {item.Qualifier}",
        { Table: { } table } => $"{item.Kind} {SqlText.Name(item.Name)} ON {SqlText.Name(table)}",
        _ => $"{item.Kind} {SqlText.Name(item.Name)} {item.Qualifier}".TrimEnd(),
    };

    private static string Operand(DataType type) => type == OpaqueKind.NoOperand ? type.Name.Name : SqlText.Type(type);

    private static string Schema(ObjectName name) => name.Schema is { } schema ? $"{SqlText.Name(schema)}." : string.Empty;
}

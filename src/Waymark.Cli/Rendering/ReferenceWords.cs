using Waymark.Names;
using Waymark.Sql;

namespace Waymark.Cli.Rendering;

/// <summary>The words that <c>waymark resolve</c> prints for a reference.</summary>
internal static class ReferenceWords
{
    /// <summary>The kind of object that a reference names.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>For example <c>relation</c>; <c>column</c> for the schema and table of a column reference.</returns>
    public static string KindOf(ResolvedReference reference) =>
        reference.Traits.HasFlag(ReferenceTraits.ColumnQualifier) ? "column" : KindOf(reference.Kind);

    /// <summary>Whether a reference looks an object up or creates it.</summary>
    /// <param name="role">The role.</param>
    /// <returns><c>lookup</c> or <c>creation</c>.</returns>
    public static string RoleOf(ReferenceRole role) => role == ReferenceRole.Creation ? "creation" : "lookup";

    /// <summary>How grave a diagnostic is.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns><c>notice</c>, <c>warning</c> or <c>error</c>.</returns>
    public static string SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Notice => "notice",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };

    /// <summary>Whether the reference is listed: a name that <c>RENAME TO</c> gives refers to nothing.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsListed(ResolvedReference reference) => !reference.Traits.HasFlag(ReferenceTraits.NewName);

    private static string KindOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Relation => "relation",
        ObjectKind.Type => "type",
        ObjectKind.Function => "function",
        ObjectKind.Operator => "operator",
        ObjectKind.OperatorClass => "operator class",
        ObjectKind.OperatorFamily => "operator family",
        ObjectKind.Collation => "collation",
        ObjectKind.Conversion => "conversion",
        ObjectKind.Statistics => "statistics",
        ObjectKind.TextSearchConfiguration => "text search configuration",
        ObjectKind.TextSearchDictionary => "text search dictionary",
        ObjectKind.TextSearchParser => "text search parser",
        ObjectKind.TextSearchTemplate => "text search template",
        ObjectKind.Extension => "extension",
        ObjectKind.Schema => "schema",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

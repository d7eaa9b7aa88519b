namespace Waymark.Diff.Matching;

/// <summary>The kinds of <see cref="Schema.Rename"/>.</summary>
internal static class RenameKinds
{
    internal const string Table = "table";
    internal const string View = "view";
    internal const string Type = "type";
    internal const string Sequence = "sequence";
    internal const string Function = "function";
    internal const string Object = "object";
    internal const string Column = "column";
    internal const string Constraint = "constraint";
    internal const string Index = "index";
    internal const string Trigger = "trigger";
    internal const string Policy = "policy";
    internal const string Value = "value";

    /// <summary>The kind by which objects are matched.</summary>
    internal static string Of(string kind) => kind switch
    {
        "domain" => Type,
        "materialized view" => View,
        "procedure" or "aggregate" => Function,
        _ => kind,
    };
}

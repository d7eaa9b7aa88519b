using Waymark.Diff.Changes;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about labels of enum types.</summary>
internal static class EnumStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(EnumChange change) => $"ALTER TYPE {SqlText.Name(change.Type)} {Action(change)}";

    private static string Action(EnumChange change) => change switch
    {
        AddEnumValue { Before: { } before } add => $"ADD VALUE {SqlText.Constant(add.Label)} BEFORE {SqlText.Constant(before)}",
        AddEnumValue { After: { } after } add => $"ADD VALUE {SqlText.Constant(add.Label)} AFTER {SqlText.Constant(after)}",
        AddEnumValue add => $"ADD VALUE {SqlText.Constant(add.Label)}",
        RenameEnumValue rename => $"RENAME VALUE {SqlText.Constant(rename.From)} TO {SqlText.Constant(rename.To)}",
        _ => throw UnknownChange.Of(change),
    };
}

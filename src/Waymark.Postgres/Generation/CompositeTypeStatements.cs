using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about attributes of composite types.</summary>
internal static class CompositeTypeStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(CompositeTypeChange change, ChangeContext context) =>
        $"ALTER TYPE {SqlText.Name(change.Type)} {Action(change)}{(HasTables(change.Type, context) ? " CASCADE" : string.Empty)}";

    /// <summary>An attribute as it is defined.</summary>
    internal static string Attribute(Column attribute) =>
        $"{SqlText.Name(attribute.Name)} {SqlText.Type(attribute.Type)}{SqlText.Collate(attribute.Collation)}";

    // The tables of a type follow it.
    private static bool HasTables(ObjectName type, ChangeContext context) => context.Current.Schema.Tables.Concat(context.Desired.Schema.Tables).Any(t => t.OfType == type);

    private static string Action(CompositeTypeChange change) => change switch
    {
        AddAttributeToType add => $"ADD ATTRIBUTE {Attribute(add.Attribute)}",
        DropAttributeFromType drop => $"DROP ATTRIBUTE {SqlText.Name(drop.Attribute.Name)}",
        AlterAttributeType alter => $"ALTER ATTRIBUTE {SqlText.Name(alter.To.Name)} TYPE {SqlText.Type(alter.To.Type)}{SqlText.Collate(alter.To.Collation)}",
        RenameAttributeOfType rename => $"RENAME ATTRIBUTE {SqlText.Name(rename.From)} TO {SqlText.Name(rename.To)}",
        _ => throw UnknownChange.Of(change),
    };
}

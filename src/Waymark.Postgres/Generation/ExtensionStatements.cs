using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about extensions.</summary>
internal static class ExtensionStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(ExtensionChange change)
    {
        var name = SqlText.Name(change.Extension.Name);
        return change switch
        {
            CreateExtension create => Create(create.Extension),
            UpdateExtension { Extension.Version: { } version } => $"ALTER EXTENSION {name} UPDATE TO {SqlText.Constant(version)}",
            SetExtensionSchema { Extension.Schema: { } schema } => $"ALTER EXTENSION {name} SET SCHEMA {SqlText.Name(schema)}",
            DropExtension => $"DROP EXTENSION {name}",
            _ => throw UnknownChange.Of(change),
        };
    }

    private static string Create(Extension extension)
    {
        var schema = extension.Schema is { } given ? $" SCHEMA {SqlText.Name(given)}" : string.Empty;
        var version = extension.Version is { } asked ? $" VERSION {SqlText.Constant(asked)}" : string.Empty;
        return $"CREATE EXTENSION {SqlText.Name(extension.Name)}{schema}{version}";
    }
}

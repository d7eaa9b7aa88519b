using Waymark.Sql;

namespace Waymark.Schema;

/// <summary>Spells names of a catalogue as SQL text.</summary>
internal static class ObjectNameText
{
    /// <summary>Spells a name, with its schema where it has one.</summary>
    /// <param name="name">The name as the catalogue has it.</param>
    /// <returns>The text, with quotes only where they are needed.</returns>
    internal static string Quote(ObjectName name) =>
        name.Schema is null ? IdentifierQuoting.Quote(name.Name) : $"{IdentifierQuoting.Quote(name.Schema)}.{IdentifierQuoting.Quote(name.Name)}";
}

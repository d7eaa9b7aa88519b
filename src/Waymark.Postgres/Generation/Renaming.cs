using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements that give an object another name or schema.</summary>
internal static class Renaming
{
    /// <summary>The statements: one for the schema, one for the name, each where it changes.</summary>
    /// <param name="kind">What it is, as ALTER spells it.</param>
    /// <param name="from">The old name.</param>
    /// <param name="to">The new name.</param>
    /// <param name="signature">What follows the name of a routine; empty otherwise.</param>
    internal static IEnumerable<string> Of(string kind, ObjectName from, ObjectName to, string signature = "")
    {
        if (from.Schema != to.Schema && to.Schema is { } schema)
        {
            yield return $"ALTER {kind} {SqlText.Name(from)}{signature} SET SCHEMA {SqlText.Name(schema)}";
        }

        if (from.Name != to.Name)
        {
            yield return $"ALTER {kind} {SqlText.Name(new ObjectName(to.Schema, from.Name))}{signature} RENAME TO {SqlText.Name(to.Name)}";
        }
    }
}

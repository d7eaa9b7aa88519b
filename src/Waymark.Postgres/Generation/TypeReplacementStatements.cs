using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Makes a type anew that cannot be changed in place: the old one steps aside, columns move over, the old one goes.</summary>
internal static class TypeReplacementStatements
{
    private const string Suffix = "__old";
    private const int LongestName = 63;

    /// <summary>The statements.</summary>
    internal static IEnumerable<string> Of(ReplaceType change, ChangeContext context)
    {
        var kind = TypeStatements.KindOf(change.From);
        var old = change.From.Name with { Name = OldName(change.From.Name.Name) };
        yield return $"ALTER {kind} {SqlText.Name(change.From.Name)} RENAME TO {SqlText.Name(old.Name)}";
        yield return TypeStatements.Create(change.To);
        foreach (var columns in change.Columns.GroupBy(c => c.Table))
        {
            yield return $"ALTER TABLE {SqlText.Name(columns.Key)} {string.Join(", ", columns.Select(c => Move(c.Column, change, context.Current)))}";
        }

        yield return $"DROP {kind} {SqlText.Name(old)}";
    }

    // A name has room for 63 bytes; what is cut of a long one tells it from no other, for it is there for a moment only.
    private static string OldName(string name) => Parsing.NameLimit.Clip(name, LongestName - Suffix.Length) + Suffix;

    private static string Move(Column column, ReplaceType change, SchemaLookup schema)
    {
        var (name, to) = (SqlText.Name(column.Name), column.Type with { Name = change.To.Name });
        var value = (change.From, change.To) is (Domain from, Domain into) && column.Type.ArrayDimensions == 0 && Casts.IsDirect(from.BaseType, into.BaseType, schema)
            ? $"{name}::{SqlText.Type(to)}"
            : $"{name}::text{(column.Type.ArrayDimensions > 0 ? "[]" : string.Empty)}::{SqlText.Type(to)}";
        return $"ALTER COLUMN {name} TYPE {SqlText.Type(to)} USING {value}";
    }
}

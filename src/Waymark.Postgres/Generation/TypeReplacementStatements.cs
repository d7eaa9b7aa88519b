using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Makes types anew that cannot be changed in place, and moves columns over to them.</summary>
internal static class TypeReplacementStatements
{
    private const string Suffix = "__old";

    /// <summary>The statements.</summary>
    internal static IEnumerable<string> Of(ReplaceType change, ChangeContext context)
    {
        List<ReplaceType> types = [.. change.Together];
        var values = new ReplacedValues(types, context);
        return types.Exists(t => t.From is RangeType or BaseType) ? ByText(types, values) : SideBySide(types, values);
    }

    // The old types step aside, columns move over, the old types go.
    private static IEnumerable<string> SideBySide(List<ReplaceType> types, ReplacedValues values) => [
        .. types.Select(t => $"ALTER {TypeStatements.KindOf(t.From)} {SqlText.Name(t.From.Name)} RENAME TO {SqlText.Name(OldName(t.From).Name)}"),
        .. types.Select(t => TypeStatements.Create(t.To)),
        .. Move(types, c => c.Column.Type, c => values.Convert(SqlText.Name(c.Column.Name), c.Column.Type)),
        .. Drop(types, OldName)];

    // The functions that come with a range type keep their names when the type gets another: it has to go before the new one comes.
    private static IEnumerable<string> ByText(List<ReplaceType> types, ReplacedValues values) => [
        .. Move(types, TextLike, c => $"{SqlText.Name(c.Column.Name)}::{SqlText.Type(TextLike(c))}"),
        .. Drop(types, t => t.Name),
        .. types.SelectMany(Create),
        .. Move(types, values.Becomes, values.FromText)];

    private static IEnumerable<string> Create(ReplaceType type) => [
        .. SupportFunctions.NeedsShell(type.To) ? [TypeStatements.CreateShell(type.To)] : Array.Empty<string>(),
        .. type.Routines.SelectMany(r => RoutineStatements.Of(new CreateRoutine(r with { Comment = null }))),
        TypeStatements.Create(type.To)];

    private static DataType TextLike(TableColumn item) => item.Column.Type with { Name = new ObjectName(null, "text") };

    private static IEnumerable<string> Move(List<ReplaceType> types, Func<TableColumn, DataType> type, Func<TableColumn, string> value) =>
        types.SelectMany(t => t.Columns).GroupBy(c => c.Table).Select(columns => $"ALTER TABLE {SqlText.Name(columns.Key)} {string.Join(", ", columns
            .Select(c => $"ALTER COLUMN {SqlText.Name(c.Column.Name)} TYPE {SqlText.Type(type(c))} USING {value(c)}"))}");

    private static IEnumerable<string> Drop(List<ReplaceType> types, Func<UserType, ObjectName> name) =>
        types.AsEnumerable().Reverse().Select(t => TypeStatements.Drop(t.From, name(t.From)));

    // A name has room for 63 bytes; what is cut of a long one tells it from no other, for it is there for a moment only.
    private static ObjectName OldName(UserType type) =>
        type.Name with { Name = Parsing.NameLimit.Clip(type.Name.Name, Parsing.NameLimit.Bytes - Suffix.Length) + Suffix };
}

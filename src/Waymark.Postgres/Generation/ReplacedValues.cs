using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>How values move over to types that are made anew.</summary>
internal sealed class ReplacedValues
{
    private readonly Dictionary<ObjectName, ReplaceType> _types;
    private readonly HashSet<ObjectName> _names;
    private readonly SchemaLookup _current;
    private readonly SchemaLookup _desired;

    /// <summary>Prepares to move values.</summary>
    /// <param name="types">The types that are made anew together.</param>
    /// <param name="context">What there is, and what is desired.</param>
    internal ReplacedValues(IEnumerable<ReplaceType> types, ChangeContext context)
    {
        _types = types.ToDictionary(t => t.To.Name);
        _names = [.. _types.Values.Select(t => t.To).SelectMany(t => t is RangeType { Multirange: { } multirange } ? [t.Name, multirange] : new[] { t.Name })];
        _current = context.Current;
        _desired = context.Desired;
    }

    /// <summary>The type that a column has in the end: multirange types may have other names, and may exchange them.</summary>
    internal DataType Becomes(TableColumn item)
    {
        var desired = _desired.FindTable(item.Table)?.Columns.FirstOrDefault(c => c.Name == item.Column.Name)?.Type;
        return desired is not null && _names.Contains(desired.Name) ? desired : item.Column.Type;
    }

    /// <summary>A value of a type as one of the type that takes its place.</summary>
    /// <param name="value">The value, as SQL.</param>
    /// <param name="type">The type; its name stays.</param>
    internal string Convert(string value, DataType type) => (_types[type.Name].From, _types[type.Name].To) switch
    {
        (CompositeType from, CompositeType to) when !HasSamePlaces(from, to) => Rebuild(value, type, from, to),
        (Domain from, Domain to) when type.ArrayDimensions == 0 && !IsReplaced(from.BaseType) && Casts.IsDirect(from.BaseType, to.BaseType, _current) =>
            $"{value}::{SqlText.Type(type)}",
        _ => ByText(value, type),
    };

    /// <summary>A column that holds its values as text, as a value of the type that it has in the end.</summary>
    /// <param name="item">The column.</param>
    internal string FromText(TableColumn item) => _types.GetValueOrDefault(item.Column.Type.Name) is { From: CompositeType from, To: CompositeType to } && !HasSamePlaces(from, to)
        ? throw Unmovable(to)
        : $"{SqlText.Name(item.Column.Name)}::{SqlText.Type(Becomes(item))}";

    // As text, attributes are known by their places alone.
    private static bool HasSamePlaces(CompositeType from, CompositeType to) => from.Attributes.Map(a => a.Name) == to.Attributes.Map(a => a.Name);

    private bool IsReplaced(DataType type) => _types.ContainsKey(type.Name);

    private static string ByText(string value, DataType to) => $"{value}::text{(to.ArrayDimensions > 0 ? "[]" : string.Empty)}::{SqlText.Type(to)}";

    private string Rebuild(string value, DataType type, CompositeType from, CompositeType to)
    {
        if (type.ArrayDimensions > 0)
        {
            throw Unmovable(to);
        }

        var attributes = to.Attributes.Select(a => from.Attributes.FirstOrDefault(f => f.Name == a.Name) is { } old
            ? Attribute($"({value}).{SqlText.Name(a.Name)}", old.Type, a.Type)
            : "NULL");
        return $"CASE WHEN {value} IS DISTINCT FROM NULL THEN ROW({string.Join(", ", attributes)})::{SqlText.Type(type)} END";
    }

    private string Attribute(string value, DataType from, DataType to) =>
        !IsReplaced(from) ? Casts.Convert(value, from, to, _current) : from == to ? Convert(value, to) : ByText(value, to);

    private static SchemaDiffException Unmovable(CompositeType type) => new(
        SchemaCodes.CannotChange, $"{ObjectIdentities.Of(type)} has to be made anew with other attributes, and a column is an array of it: move its values in a migration");
}

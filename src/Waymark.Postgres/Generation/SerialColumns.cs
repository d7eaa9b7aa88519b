using Waymark.Postgres.Normalization;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Columns that make their own sequences: <c>smallserial</c>, <c>serial</c> and <c>bigserial</c> (manual, 8.1.4).</summary>
internal static class SerialColumns
{
    /// <summary>Whether declaring a column so makes just this sequence and this default.</summary>
    internal static bool Makes(Column column, Sequence sequence) =>
        column is { NotNull: true, NotNullName: null, Generated: null, Identity: null, Collation: null, Storage: null }
        && column.Type is { ArrayDimensions: 0, Name.Schema: null }
        && IsOf(sequence, column.Type.Name.Name)
        && sequence.OwnerTable is { } table
        && sequence.Name == table with { Name = DefaultNames.Make(table.Name, column.Name, "seq") }
        && IsNextOf(column.Default, sequence.Name);

    private static bool IsOf(Sequence sequence, string type) =>
        type is "smallint" or "integer" or "bigint"
        && !sequence.Unlogged
        && sequence.Options == new SequenceOptions { DataType = type == "bigint" ? null : type };

    private static bool IsNextOf(SqlExpression? value, ObjectName sequence)
    {
        var constant = StringConstant.Quote(SqlText.Name(sequence));
        return value?.Text == $"nextval({constant}::regclass)" || value?.Text == $"nextval({constant})";
    }
}

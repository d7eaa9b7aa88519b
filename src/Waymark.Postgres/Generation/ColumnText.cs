using System.Text;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>A column as CREATE TABLE and ADD COLUMN define it.</summary>
internal static class ColumnText
{
    /// <summary>A column that makes its own sequence: <c>serial</c> and its kin, which make it refuse nulls too.</summary>
    /// <param name="column">The column.</param>
    internal static string Serial(Column column) => $"{SqlText.Name(column.Name)} {SerialType(column.Type)}";

    /// <summary>A column.</summary>
    /// <param name="column">The column.</param>
    internal static string Of(Column column)
    {
        var text = new StringBuilder($"{SqlText.Name(column.Name)} {SqlText.Type(column.Type)}");
        if (column.Compression is { } compression)
        {
            text.Append(" COMPRESSION ").Append(compression);
        }

        text.Append(ForeignOptionText.Of(column.ForeignOptions)).Append(SqlText.Collate(column.Collation));
        return Append(text, column).ToString();
    }

    /// <summary>What a partition or child says of a column that it has from its parent.</summary>
    /// <param name="column">The column.</param>
    internal static string Override(Column column) => Append(new StringBuilder(SqlText.Name(column.Name)), column).ToString();

    /// <summary>That a column refuses nulls, as a constraint of the table: so it can say that rows have not been checked.</summary>
    internal static string NotNull(Column column) =>
        $"{(column.NotNullName is { } name ? $"CONSTRAINT {SqlText.Name(name)} " : string.Empty)}NOT NULL {SqlText.Name(column.Name)}{Inheritance(column)}{(column.NotNullNotValid ? " NOT VALID" : string.Empty)}";

    private static string Inheritance(Column column) => column.NotNullNoInherit ? " NO INHERIT" : string.Empty;

    /// <summary>How an identity column is numbered.</summary>
    internal static string Identity(IdentityColumn identity)
    {
        var name = identity.Options.Name is { } given ? $" SEQUENCE NAME {SqlText.Name(given)}" : string.Empty;
        var options = $"{name}{SequenceOptionsText.Of(identity.Options with { DataType = null })}".TrimStart();
        return $"GENERATED {(identity.Always ? "ALWAYS" : "BY DEFAULT")} AS IDENTITY{(options.Length == 0 ? string.Empty : $" ({options})")}";
    }

    private static StringBuilder Append(StringBuilder text, Column column)
    {
        if (column is { NotNull: true, NotNullNotValid: false })
        {
            text.Append(column.NotNullName is { } name ? $" CONSTRAINT {SqlText.Name(name)}" : string.Empty).Append(" NOT NULL").Append(Inheritance(column));
        }

        if (column.Default is { } value)
        {
            text.Append(" DEFAULT ").Append(SqlText.Operand(value));
        }

        if (column.Generated is { } generated)
        {
            text.Append(" GENERATED ALWAYS AS (").Append(SqlText.Expression(generated.Expression)).Append(generated.Stored ? ") STORED" : ") VIRTUAL");
        }

        return column.Identity is { } identity ? text.Append(' ').Append(Identity(identity)) : text;
    }

    private static string SerialType(DataType type) => type.Name.Name switch
    {
        "smallint" => "smallserial",
        "bigint" => "bigserial",
        _ => "serial",
    };
}

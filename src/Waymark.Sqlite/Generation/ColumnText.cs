using System.Text;
using Waymark.Schema;
using Waymark.Sqlite.Normalization;

namespace Waymark.Sqlite.Generation;

/// <summary>Columns as CREATE TABLE and ADD COLUMN write them.</summary>
internal static class ColumnText
{
    /// <summary>A column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="key">The primary key, when it is this column alone.</param>
    internal static string Of(Column column, KeyConstraint? key = null)
    {
        var text = new StringBuilder(NameText.Quote(column.Name, column.Spelling));
        Append(text, TypeOf(column.Type));
        if (key is not null)
        {
            Append(text, ConstraintText.PrimaryKeyOf(column, key));
        }

        if (column.NotNull)
        {
            Append(text, $"NOT NULL{ConstraintText.OnConflict(column.NotNullOnConflict)}");
        }

        if (column.Default is { } value)
        {
            Append(text, $"DEFAULT {DefaultOf(value)}");
        }

        if (column.Collation is { } collation)
        {
            Append(text, CollationText.Of(collation));
        }

        if (column.Generated is { } generated)
        {
            Append(text, $"GENERATED ALWAYS AS ({generated.Expression.Written}) {(generated.Stored ? "STORED" : "VIRTUAL")}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string part)
    {
        if (part.Length > 0)
        {
            text.Append(' ').Append(part);
        }
    }

    private static string TypeOf(DataType type)
    {
        if (type.Spelling.Text is { } written)
        {
            return written;
        }

        var name = string.Join(' ', type.Name.Name.Split(' ').Select(w => NameText.IsPlain(w) && !Words.IsReserved(w) ? w : NameText.QuoteExact(w)));
        return type.Name.Name.Length == 0 ? string.Empty : type.Modifiers.IsEmpty ? name : $"{name}({string.Join(", ", type.Modifiers)})";
    }

    private static string DefaultOf(SqlExpression value)
    {
        var text = value.Written;
        return DefaultNormalizer.IsConstant(value.Text) ? text : $"({text})";
    }
}

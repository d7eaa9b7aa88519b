using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>Constraints as CREATE TABLE writes them.</summary>
internal static class ConstraintText
{
    /// <summary>A constraint of a table.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="names">Spells names of columns.</param>
    internal static string Of(TableConstraint constraint, ColumnNames names) => Named(constraint) + constraint switch
    {
        KeyConstraint key => $"{(key.IsPrimary ? "PRIMARY KEY" : "UNIQUE")} ({IndexText.Keys(key.Keys, names)}){OnConflict(key.OnConflict)}",
        CheckConstraint check => $"CHECK ({check.Expression.Written})",
        ForeignKey key => $"FOREIGN KEY ({names.List(key.Columns)}) {Reference(key)}",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>A constraint behind a new column.</summary>
    internal static string BehindColumn(TableConstraint constraint) => Named(constraint) + constraint switch
    {
        CheckConstraint check => $"CHECK ({check.Expression.Written})",
        ForeignKey key => Reference(key),
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>The primary key behind its only column.</summary>
    internal static string PrimaryKeyOf(Column column, KeyConstraint key) =>
        $"{Named(key)}PRIMARY KEY{(key.Keys[0].Descending ? " DESC" : string.Empty)}{OnConflict(key.OnConflict)}{(column.AutoIncrement ? " AUTOINCREMENT" : string.Empty)}";

    /// <summary>The clause that says what a conflict does; empty for the default.</summary>
    internal static string OnConflict(string? action) => action is null ? string.Empty : $" ON CONFLICT {action}";

    private static string Named(TableConstraint constraint) =>
        constraint.Name is { } name ? $"CONSTRAINT {NameText.Quote(name, constraint.Spelling)} " : string.Empty;

    private static string Reference(ForeignKey key)
    {
        var columns = key.ReferencedColumns.IsEmpty ? string.Empty : $" ({string.Join(", ", key.ReferencedColumns.Select(c => NameText.QuoteExact(c)))})";
        return $"REFERENCES {NameText.QuoteExact(key.ReferencedTable.Name)}{columns}{Action("UPDATE", key.OnUpdate)}{Action("DELETE", key.OnDelete)}"
            + (key.Deferral == Deferral.InitiallyDeferred ? " DEFERRABLE INITIALLY DEFERRED" : string.Empty);
    }

    private static string Action(string on, ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => $" ON {on} RESTRICT",
        ReferentialAction.Cascade => $" ON {on} CASCADE",
        ReferentialAction.SetNull => $" ON {on} SET NULL",
        ReferentialAction.SetDefault => $" ON {on} SET DEFAULT",
        _ => string.Empty,
    };
}

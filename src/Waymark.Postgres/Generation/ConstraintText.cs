using System.Text;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>A constraint as CREATE TABLE and ADD CONSTRAINT define it.</summary>
internal static class ConstraintText
{
    /// <summary>A constraint.</summary>
    internal static string Of(TableConstraint constraint)
    {
        var text = new StringBuilder();
        if (constraint.Name is { } name)
        {
            text.Append("CONSTRAINT ").Append(SqlText.Name(name)).Append(' ');
        }

        text.Append(constraint switch
        {
            KeyConstraint key => Key(key),
            ForeignKey key => ForeignKey(key),
            CheckConstraint check => $"CHECK ({SqlText.Expression(check.Expression)}){(check.NoInherit ? " NO INHERIT" : string.Empty)}",
            ExclusionConstraint exclusion => Exclusion(exclusion),
            _ => throw new ArgumentOutOfRangeException(nameof(constraint), constraint, "PostgreSQL has no such constraint"),
        });
        return text.Append(SqlText.Deferral(constraint.Deferral)).Append(Validity(constraint)).ToString();
    }

    private static string Validity(TableConstraint constraint) => constraint switch
    {
        Schema.ForeignKey { NotEnforced: true } or CheckConstraint { NotEnforced: true } => " NOT ENFORCED",
        Schema.ForeignKey { NotValid: true } or CheckConstraint { NotValid: true } => " NOT VALID",
        _ => string.Empty,
    };

    private static string Key(KeyConstraint key)
    {
        var columns = SqlText.Names(key.Keys.Select(k => k.Column ?? string.Empty));
        return $"{(key.IsPrimary ? "PRIMARY KEY" : "UNIQUE")}{(key.NullsNotDistinct ? " NULLS NOT DISTINCT" : string.Empty)}"
            + $" ({columns}{(key.WithoutOverlaps ? " WITHOUT OVERLAPS" : string.Empty)}){OfIndex(key.Include, key.Options, key.Tablespace)}";
    }

    private static string OfIndex(EquatableList<string> include, EquatableList<StorageOption> options, string? tablespace) =>
        $"{(include.IsEmpty ? string.Empty : $" INCLUDE ({SqlText.Names(include)})")}{SqlText.With(options)}"
        + (tablespace is null ? string.Empty : $" USING INDEX TABLESPACE {SqlText.Name(tablespace)}");

    private static string ForeignKey(ForeignKey key)
    {
        var columns = Columns(key.Columns, key.Period);
        var referenced = key.ReferencedColumns.IsEmpty ? string.Empty : $" ({Columns(key.ReferencedColumns, key.Period)})";
        return $"FOREIGN KEY ({columns}) REFERENCES {SqlText.Name(key.ReferencedTable)}{referenced}{(key.MatchFull ? " MATCH FULL" : string.Empty)}"
            + Action(" ON UPDATE", key.OnUpdate, []) + Action(" ON DELETE", key.OnDelete, key.OnDeleteColumns);
    }

    private static string Columns(EquatableList<string> columns, bool period) =>
        string.Join(", ", columns.Select((c, i) => period && i == columns.Count - 1 ? $"PERIOD {SqlText.Name(c)}" : SqlText.Name(c)));

    private static string Action(string words, ReferentialAction action, EquatableList<string> columns) => action switch
    {
        ReferentialAction.Restrict => $"{words} RESTRICT",
        ReferentialAction.Cascade => $"{words} CASCADE",
        ReferentialAction.SetNull => $"{words} SET NULL{OnlyColumns(columns)}",
        ReferentialAction.SetDefault => $"{words} SET DEFAULT{OnlyColumns(columns)}",
        _ => string.Empty,
    };

    private static string OnlyColumns(EquatableList<string> columns) => columns.IsEmpty ? string.Empty : $" ({SqlText.Names(columns)})";

    private static string Exclusion(ExclusionConstraint exclusion)
    {
        var elements = exclusion.Elements.Select(e => $"{IndexKeyText.Of(e.Key)} WITH {e.Operator}");
        var predicate = exclusion.Predicate is { } where ? $" WHERE ({SqlText.Expression(where)})" : string.Empty;
        return $"EXCLUDE USING {SqlText.Name(exclusion.Method)} ({string.Join(", ", elements)})"
            + OfIndex(exclusion.Include, exclusion.Options, exclusion.Tablespace) + predicate;
    }
}

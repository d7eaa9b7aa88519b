using System.Globalization;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about columns.</summary>
internal sealed class ColumnStatements
{
    private const int FirstVersionWithStorageDefault = 160000;

    private readonly int _serverVersion;

    /// <summary>Prepares to write for a version of the server.</summary>
    internal ColumnStatements(int serverVersion) => _serverVersion = serverVersion;

    /// <summary>The statements of a change.</summary>
    internal IEnumerable<string> Of(ColumnChange change, ChangeContext context) => change switch
    {
        RenameColumn rename => [$"ALTER TABLE {SqlText.Name(rename.Table)} RENAME COLUMN {SqlText.Name(rename.From)} TO {SqlText.Name(rename.To)}"],
        AddColumn add => [$"ALTER TABLE {SqlText.Name(add.Table)} {string.Join(", ", Add(add))}"],
        DropColumn drop => [$"ALTER TABLE {(HeirColumns.AreKept(context, drop.Table, drop.Column) ? "ONLY " : string.Empty)}{SqlText.Name(drop.Table)} DROP COLUMN {SqlText.Name(drop.Column)}"],
        SetColumnForeignOptions set => [
            $"ALTER FOREIGN TABLE {SqlText.Name(set.Table)} {Alter(set.Column)} {ForeignOptionText.Changes(set.From.ForeignOptions, set.To.ForeignOptions)}"],
        SetColumnStatistics set when HasHeirs(set.Table, context) => [$"ALTER TABLE ONLY {SqlText.Name(set.Table)} {string.Join(", ", Actions(set, context).Select(a => $"{Alter(set.Column)} {a}"))}"],
        SetColumnIdentity { From.Identity: { } from, To.Identity: { } to } set => [
            .. EnterRange(set, from.Options, to.Options), $"ALTER TABLE {SqlText.Name(set.Table)} {Alter(set.Column)} {Identity(set)}"],
        SetColumnNotNull set when IsConstraint(set) => NotNull(set).Select(a => $"ALTER TABLE {SqlText.Name(set.Table)} {a}"),
        AlterColumn alter => [$"ALTER TABLE {SqlText.Name(alter.Table)} {string.Join(", ", Actions(alter, context).Select(a => $"{Alter(alter.Column)} {a}"))}"],
        _ => throw UnknownChange.Of(change),
    };

    /// <summary>The actions that set what a column's definition cannot say.</summary>
    internal static IEnumerable<string> Settings(Column column)
    {
        if (column is { NotNull: true, NotNullNotValid: true })
        {
            yield return $"ADD {ColumnText.NotNull(column)}";
        }

        if (column.Storage is { } storage)
        {
            yield return $"{Alter(column.Name)} SET STORAGE {storage}";
        }

        if (column.StatisticsTarget is { } target)
        {
            yield return $"{Alter(column.Name)} SET STATISTICS {Number(target)}";
        }

        if (!column.Options.IsEmpty)
        {
            yield return $"{Alter(column.Name)} SET {SqlText.Options(column.Options)}";
        }
    }

    /// <summary>The actions that make a column that is inherited another than the parent's.</summary>
    internal static IEnumerable<string> Overrides(Column column, Column inherited)
    {
        if (column.Default != inherited.Default)
        {
            yield return $"{Alter(column.Name)} {(column.Default is { } value ? $"SET DEFAULT {SqlText.Expression(value)}" : "DROP DEFAULT")}";
        }

        if (column.NotNull && !inherited.NotNull)
        {
            yield return $"{Alter(column.Name)} SET NOT NULL";
        }

        if (column.Compression != inherited.Compression)
        {
            yield return $"{Alter(column.Name)} SET COMPRESSION {column.Compression ?? "DEFAULT"}";
        }
    }

    // What a column cannot say of NOT NULL, its constraint says.
    private static bool IsConstraint(SetColumnNotNull change) =>
        change.To.NotNull && (change.From.NotNull || change.To.NotNullNoInherit || change.To.NotNullNotValid);

    private static IEnumerable<string> NotNull(SetColumnNotNull change)
    {
        var (from, to) = (change.From, change.To);
        if (!from.NotNull)
        {
            return [$"ADD {ColumnText.NotNull(to)}"];
        }

        var name = SqlText.Name(from.NotNullName ?? DefaultNames.Make(change.Table.Name, from.Name, "not_null"));
        return [
            .. from.NotNullNoInherit == to.NotNullNoInherit ? Array.Empty<string>() : [$"ALTER CONSTRAINT {name} {(to.NotNullNoInherit ? "NO INHERIT" : "INHERIT")}"],
            .. from.NotNullNotValid && !to.NotNullNotValid ? [$"VALIDATE CONSTRAINT {name}"] : Array.Empty<string>()];
    }

    // A statistics target is each table's own (manual, ALTER TABLE: the others recurse).
    private static bool HasHeirs(ObjectName table, ChangeContext context) => context.Current.FindHeirs(table).Any() || context.Desired.FindHeirs(table).Any();

    private static string Alter(string column) => $"ALTER COLUMN {SqlText.Name(column)}";

    private static IEnumerable<string> Add(AddColumn add) =>
        [$"ADD COLUMN {(add.Sequence is null ? ColumnText.Of(add.Definition) : ColumnText.Serial(add.Definition))}", .. Settings(add.Definition), .. add.Constraints.Select(c => $"ADD {ConstraintText.Of(c)}")];

    private IEnumerable<string> Actions(AlterColumn change, ChangeContext context) => change switch
    {
        AlterColumnType alter => Type(alter, context),
        SetColumnDefault set => [set.To.Default is { } value ? $"SET DEFAULT {SqlText.Expression(value)}" : "DROP DEFAULT"],
        SetColumnNotNull set => [set.To.NotNull ? "SET NOT NULL" : "DROP NOT NULL"],
        SetColumnIdentity set => [Identity(set)],
        SetColumnGeneration set => [set.To.Generated is { } generated ? $"SET EXPRESSION AS ({SqlText.Expression(generated.Expression)})" : "DROP EXPRESSION"],
        SetColumnStorage set => [$"SET STORAGE {set.To.Storage ?? DefaultStorage(set.To.Type, context)}"],
        SetColumnCompression set => [$"SET COMPRESSION {set.To.Compression ?? "DEFAULT"}"],
        SetColumnOptions set => OptionChanges.Of(set.From.Options, set.To.Options),
        SetColumnStatistics set => [$"SET STATISTICS {Number(set.To.StatisticsTarget ?? -1)}"],
        _ => throw UnknownChange.Of(change),
    };

    private static IEnumerable<string> Type(AlterColumnType change, ChangeContext context)
    {
        var (from, to) = (change.From, change.To);
        var text = $"TYPE {SqlText.Type(to.Type)}{SqlText.Collate(to.Collation)}";
        var isAssignable = Casts.IsAssignable(from.Type, to.Type, context.Current);
        yield return isAssignable ? text : $"{text} USING {Casts.Convert(SqlText.Name(to.Name), from.Type, to.Type, context.Current)}";

        // The server would keep the default as it was written for the old type.
        if (isAssignable && from.Default == to.Default && to.Default is { } value && from.Type.Name != to.Type.Name)
        {
            yield return $"SET DEFAULT {SqlText.Expression(value)}";
        }
    }

    private static string Identity(SetColumnIdentity change)
    {
        if (change.To.Identity is not { } to)
        {
            return "DROP IDENTITY";
        }

        if (change.From.Identity is not { } from)
        {
            return $"ADD {ColumnText.Identity(to)}";
        }

        var kind = from.Always == to.Always ? Array.Empty<string>() : [$"SET GENERATED {(to.Always ? "ALWAYS" : "BY DEFAULT")}"];
        var options = SequenceOptionsText.Changes(from.Options with { DataType = null }, to.Options with { DataType = null });
        return string.Join(' ', kind.Concat(options.Select(o => $"SET {o}")));
    }

    private static IEnumerable<string> EnterRange(SetColumnIdentity change, SequenceOptions current, SequenceOptions desired)
    {
        var name = current.Name ?? change.Table with { Name = DefaultNames.Make(change.Table.Name, change.Column, "seq") };
        var entry = SequenceRange.Enter(RangeOf(current, change.From), RangeOf(desired, change.To), name);
        return entry is null ? [] : [entry];
    }

    private static SequenceRange RangeOf(SequenceOptions options, Column column) => SequenceRange.Of(options with { DataType = column.Type.Name.Name });

    private string DefaultStorage(DataType type, ChangeContext context) =>
        _serverVersion >= FirstVersionWithStorageDefault ? "DEFAULT" : ColumnStorage.DefaultOf(type, context.Desired.FindType) ?? "EXTENDED";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

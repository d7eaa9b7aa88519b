using System.Globalization;
using System.Text;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about views and materialized views.</summary>
internal static class ViewStatements
{
    /// <summary>The statements of a change.</summary>
    internal static IEnumerable<string> Of(ViewChange change) => change switch
    {
        CreateView create => [$"CREATE {Definition(create.View)}"],
        ReplaceView replace => [$"CREATE OR REPLACE {Definition(replace.View)}"],
        AlterView alter => Actions(alter).Select(a => $"ALTER {KindOf(alter.View)} {SqlText.Name(alter.View.Name)} {a}"),
        RenameView rename => Renaming.Of(KindOf(rename.View), rename.From, rename.View.Name),
        DropView drop => [$"DROP {KindOf(drop.View)} {SqlText.Name(drop.View.Name)}"],
        _ => throw UnknownChange.Of(change),
    };

    /// <summary>The statement of a column's default.</summary>
    internal static string Of(SetViewColumnDefault change) =>
        $"ALTER VIEW {SqlText.Name(change.View)} ALTER COLUMN {SqlText.Name(change.Column)} {(change.To is { } to ? $"SET DEFAULT {SqlText.Expression(to)}" : "DROP DEFAULT")}";

    /// <summary>The statement of how a column is kept.</summary>
    internal static string Of(SetViewColumnSettings change) =>
        $"ALTER MATERIALIZED VIEW {SqlText.Name(change.View)} {string.Join(", ", Settings(change.From, change.To).Select(s => $"ALTER COLUMN {SqlText.Name(change.To.Column)} {s}"))}";

    private static IEnumerable<string> Settings(ViewColumnSettings from, ViewColumnSettings to) =>
    [
        .. from.Storage == to.Storage ? Array.Empty<string>() : [$"SET STORAGE {to.Storage ?? "DEFAULT"}"],
        .. from.Compression == to.Compression ? Array.Empty<string>() : [$"SET COMPRESSION {to.Compression ?? "DEFAULT"}"],
        .. from.StatisticsTarget == to.StatisticsTarget ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"SET STATISTICS {to.StatisticsTarget ?? -1}")],
        .. OptionChanges.Of(from.Options, to.Options),
    ];

    /// <summary>What it is, as ALTER and DROP spell it.</summary>
    internal static string KindOf(View view) => view.IsMaterialized ? "MATERIALIZED VIEW" : "VIEW";

    private static string Definition(View view)
    {
        var text = new StringBuilder(KindOf(view)).Append(' ').Append(SqlText.Name(view.Name));
        text.Append(view.Columns.IsEmpty ? string.Empty : $" ({SqlText.Names(view.Columns)})");
        text.Append(view.AccessMethod is { } method ? $" USING {SqlText.Name(method)}" : string.Empty).Append(SqlText.With(view.Options));
        text.Append(view.Tablespace is { } space ? $" TABLESPACE {SqlText.Name(space)}" : string.Empty);
        text.Append(" AS\n").Append(SqlText.Expression(view.Query).TrimEnd());
        text.Append(view.CheckOption is { } check ? $"\nWITH {check} CHECK OPTION" : string.Empty);
        return text.Append(view.IsMaterialized && view.WithNoData ? "\nWITH NO DATA" : string.Empty).ToString();
    }

    private static IEnumerable<string> Actions(AlterView alter)
    {
        foreach (var action in OptionChanges.Of(OptionsOf(alter.From), OptionsOf(alter.View)))
        {
            yield return action;
        }

        if (alter.From.AccessMethod != alter.View.AccessMethod)
        {
            yield return $"SET ACCESS METHOD {SqlText.Name(alter.View.AccessMethod ?? "heap")}";
        }

        if (alter.From.Tablespace != alter.View.Tablespace)
        {
            yield return $"SET TABLESPACE {SqlText.Name(alter.View.Tablespace ?? "pg_default")}";
        }
    }

    // The check option is an option like others to ALTER VIEW.
    private static EquatableList<StorageOption> OptionsOf(View view) =>
        view.CheckOption is { } check ? [.. view.Options, new StorageOption("check_option", check.ToLowerInvariant())] : view.Options;
}

using System.Globalization;
using System.Text;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about indexes that no constraint owns. An index lives in the schema of its table.</summary>
internal static class IndexStatements
{
    /// <summary>CREATE INDEX.</summary>
    internal static GeneratedStatement Of(CreateIndex change)
    {
        var index = change.Index;
        var text = new StringBuilder("CREATE ").Append(index.Unique ? "UNIQUE " : string.Empty).Append("INDEX ");
        text.Append(change.Concurrently ? "CONCURRENTLY " : string.Empty).Append(index.Name is { } name ? $"{SqlText.Name(name)} " : string.Empty);
        text.Append("ON ").Append(index.Only ? "ONLY " : string.Empty).Append(SqlText.Name(change.Owner));
        text.Append(index.Method == "btree" ? string.Empty : $" USING {SqlText.Name(index.Method)}");
        text.Append(" (").AppendJoin(", ", index.Keys.Select(IndexKeyText.Of)).Append(')');
        return new GeneratedStatement(AppendClauses(text, index).ToString(), RunsInTransaction: !change.Concurrently);
    }

    /// <summary>What CREATE INDEX cannot say.</summary>
    internal static IEnumerable<string> Settings(CreateIndex change) => Targets([.. change.Index.Keys.Select(k => k with { StatisticsTarget = null })], change.Index.Keys)
        .Select(a => $"ALTER INDEX {Name(change.Owner, change.Index.Name)} {a}");

    /// <summary>DROP INDEX.</summary>
    internal static GeneratedStatement Of(DropIndex change) => new(
        $"DROP INDEX {(change.Concurrently ? "CONCURRENTLY " : string.Empty)}{Name(change.Owner, change.Index.Name)}",
        RunsInTransaction: !change.Concurrently);

    /// <summary>The statements of another change of an index.</summary>
    internal static IEnumerable<string> Of(IndexChange change) => change switch
    {
        RenameIndex rename => [$"ALTER INDEX {Name(rename.Owner, rename.From)} RENAME TO {SqlText.Name(rename.To)}"],
        AlterIndex alter => Alter(alter).Select(a => $"ALTER INDEX {Name(alter.Owner, alter.Name)} {a}"),
        _ => throw UnknownChange.Of(change),
    };

    private static string Name(ObjectName owner, string? index) => SqlText.Name(owner with { Name = index ?? string.Empty });

    private static IEnumerable<string> Alter(AlterIndex alter) => OptionChanges.Of(alter.From.Options, alter.Index.Options)
        .Concat(alter.From.Tablespace == alter.Index.Tablespace ? [] : [$"SET TABLESPACE {SqlText.Name(alter.Index.Tablespace ?? "pg_default")}"])
        .Concat(Targets(alter.From.Keys, alter.Index.Keys));

    private static IEnumerable<string> Targets(EquatableList<IndexKey> from, EquatableList<IndexKey> to)
    {
        for (var i = 0; i < to.Count; i++)
        {
            if (from[i].StatisticsTarget != to[i].StatisticsTarget)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"ALTER COLUMN {i + 1} SET STATISTICS {to[i].StatisticsTarget ?? -1}");
            }
        }
    }

    private static StringBuilder AppendClauses(StringBuilder text, TableIndex index)
    {
        text.Append(index.Include.IsEmpty ? string.Empty : $" INCLUDE ({SqlText.Names(index.Include)})");
        text.Append(index.NullsNotDistinct ? " NULLS NOT DISTINCT" : string.Empty).Append(SqlText.With(index.Options));
        text.Append(index.Tablespace is { } space ? $" TABLESPACE {SqlText.Name(space)}" : string.Empty);
        return text.Append(index.Predicate is { } where ? $" WHERE {SqlText.Expression(where)}" : string.Empty);
    }
}

using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about sequences.</summary>
internal static class SequenceStatements
{
    /// <summary>The statements of a change.</summary>
    internal static IEnumerable<string> Of(SequenceChange change)
    {
        var name = SqlText.Name(change.Sequence.Name);
        return change switch
        {
            CreateSequence create => [$"CREATE {(create.Sequence.Unlogged ? "UNLOGGED " : string.Empty)}SEQUENCE {name}{SequenceOptionsText.Of(create.Sequence.Options)}"],
            AlterSequence alter => Alter(alter, name),
            SetSequenceOwner set => [$"ALTER SEQUENCE {name} OWNED BY {Owner(set.Sequence)}"],
            RenameSequence rename => Renaming.Of("SEQUENCE", rename.From, rename.Sequence.Name),
            DropSequence => [$"DROP SEQUENCE {name}"],
            _ => throw UnknownChange.Of(change),
        };
    }

    private static IEnumerable<string> Alter(AlterSequence alter, string name)
    {
        var entry = SequenceRange.Enter(SequenceRange.Of(alter.From.Options), SequenceRange.Of(alter.Sequence.Options), alter.Sequence.Name);
        return (entry is null ? [] : new[] { entry }).Concat(Actions(alter).Select(a => $"ALTER SEQUENCE {name} {a}"));
    }

    private static IEnumerable<string> Actions(AlterSequence alter)
    {
        var options = string.Join(' ', SequenceOptionsText.Changes(alter.From.Options, alter.Sequence.Options));
        if (options.Length > 0)
        {
            yield return options;
        }

        if (alter.From.Unlogged != alter.Sequence.Unlogged)
        {
            yield return alter.Sequence.Unlogged ? "SET UNLOGGED" : "SET LOGGED";
        }
    }

    private static string Owner(Sequence sequence) => sequence is { OwnerTable: { } table, OwnerColumn: { } column }
        ? $"{SqlText.Name(table)}.{SqlText.Name(column)}"
        : "NONE";
}

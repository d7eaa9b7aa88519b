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

    /// <summary>
    /// Whether a sequence may stand beyond its desired range, so that the server refuses it. One that has outgrown its type is a contradiction
    /// to be told, not to be hidden until the next value is asked for; only a range of its own is entered.
    /// </summary>
    internal static bool MayOutgrow(AlterSequence alter)
    {
        var (from, to) = (SequenceRange.Of(alter.From.Options), SequenceRange.Of(alter.Sequence.Options));
        return IsOfType(alter.From.Options) && IsOfType(alter.Sequence.Options) && !to.Covers(from) && !to.IsApartFrom(from);
    }

    private static bool IsOfType(SequenceOptions options) => options is { Minimum: null, Maximum: null };

    private static IEnumerable<string> Alter(AlterSequence alter, string name)
    {
        var entry = MayOutgrow(alter) ? null
            : SequenceRange.Enter(SequenceRange.Of(alter.From.Options), SequenceRange.Of(alter.Sequence.Options), alter.Sequence.Name);
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

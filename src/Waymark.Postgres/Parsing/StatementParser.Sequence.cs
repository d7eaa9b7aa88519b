using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE SEQUENCE, and the options that sequences and identity columns share.</content>
internal sealed partial class StatementParser
{
    private void CreateSequence()
    {
        var place = Here;
        var unlogged = _cursor.Accept(Keyword.Unlogged);
        _cursor.Expect(Keyword.Sequence);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var sequence = new Sequence { Name = CreatedName("a sequence"), Unlogged = unlogged, Options = new SequenceOptions() };
        _renames.SetWhole("sequence", sequence.Name);
        sequence = SequenceClauses(sequence);
        RefuseHidden(ifNotExists, _builder.Sequences, sequence.Name, "sequence", place);
        _builder.AddSequence(sequence with { OwnerTable = null, OwnerColumn = null }, place);
        if (sequence.OwnerTable is { } owner)
        {
            SetOwner(sequence.Name, owner, sequence.OwnerColumn!, place);
        }
    }

    /// <summary>Refuses a second declaration that the server would not look at.</summary>
    private static void RefuseHidden<T>(bool ifNotExists, NamedObjects<T> objects, ObjectName name, string what, Place place)
        where T : class
    {
        if (ifNotExists && objects.Contains(name))
        {
            throw place.Error(
                Diff.SchemaCodes.DeclaredTwice, $"the {what} \"{name}\" is declared twice; IF NOT EXISTS would hide the second declaration");
        }
    }

    private Sequence SequenceClauses(Sequence sequence)
    {
        while (!_cursor.AtEnd)
        {
            if (_cursor.Accept(Keyword.Owned, Keyword.By))
            {
                sequence = OwnedBy(sequence);
            }
            else
            {
                var options = SequenceOption(sequence.Options) ?? throw _cursor.Expected("an option of a sequence");
                sequence = sequence with { Options = options };
            }
        }

        return sequence;
    }

    private Sequence OwnedBy(Sequence sequence)
    {
        if (_cursor.Accept(Keyword.None))
        {
            return sequence with { OwnerTable = null, OwnerColumn = null };
        }

        var (table, column) = ColumnName();
        return sequence with { OwnerTable = table, OwnerColumn = column };
    }

    /// <summary>Reads <c>[schema.]table.column</c>.</summary>
    private (ObjectName Table, string Column) ColumnName()
    {
        var parts = _cursor.DottedName("a column");
        return parts.Count switch
        {
            2 => (new ObjectName(null, parts[0]), parts[1]),
            3 => (new ObjectName(parts[0], parts[1]), parts[2]),
            _ => throw _cursor.Expected("a column with its table"),
        };
    }

    /// <summary>Gives a sequence to a column.</summary>
    private void SetOwner(ObjectName sequence, ObjectName table, string column, Place place) => _builder.WithTable(table, place, declared =>
    {
        if (!_builder.HasColumn(declared, column))
        {
            throw place.Error(Diff.SchemaCodes.UndeclaredObject, $"the table \"{declared}\" has no column \"{column}\"");
        }

        _builder.Sequences[sequence] = _builder.Sequences[sequence] with { OwnerTable = declared, OwnerColumn = column };
    });

    /// <summary>Reads one option.</summary>
    /// <returns>The options with it; null when none stands here.</returns>
    private SequenceOptions? SequenceOption(SequenceOptions options)
    {
        var word = _cursor.Word;
        switch (word)
        {
            case Keyword.No:
                _cursor.Next();
                return NegatedOption(options);
            case Keyword.Cycle:
                _cursor.Next();
                return options with { Cycle = true };
            case Keyword.Logged or Keyword.Unlogged:
                return null;
            case Keyword.Sequence:
                _cursor.Next();
                _cursor.Expect(Keyword.Name);
                return options with { Name = _cursor.Name("a sequence") };
            case Keyword.As:
                _cursor.Next();
                return options with { DataType = TypeReader.Read(_cursor).Name.Name };
            default:
                return NumberOption(options, word);
        }
    }

    private SequenceOptions NegatedOption(SequenceOptions options)
    {
        var word = _cursor.Word;
        _cursor.Next();
        return word switch
        {
            Keyword.Minvalue => options with { Minimum = null },
            Keyword.Maxvalue => options with { Maximum = null },
            Keyword.Cycle => options with { Cycle = false },
            _ => throw _cursor.Expected("MINVALUE, MAXVALUE or CYCLE"),
        };
    }

    private void RefuseSecond(SequenceOptions options, Keyword word)
    {
        var given = word switch
        {
            Keyword.Start => options.Start,
            Keyword.Increment => options.Increment,
            Keyword.Minvalue => options.Minimum,
            Keyword.Maxvalue => options.Maximum,
            Keyword.Cache => options.Cache,
            _ => null,
        };
        if (given is not null)
        {
            throw _cursor.Error(Diff.SchemaCodes.BadValue, $"{KeywordTable.SpellingOf(word).ToUpperInvariant()} is given twice");
        }
    }

    private SequenceOptions? NumberOption(SequenceOptions options, Keyword word)
    {
        if (word is not (Keyword.Start or Keyword.Restart or Keyword.Increment or Keyword.Minvalue or Keyword.Maxvalue or Keyword.Cache))
        {
            return null;
        }

        RefuseSecond(options, word);
        _cursor.Next();
        _ = word switch
        {
            Keyword.Start or Keyword.Restart => _cursor.Accept(Keyword.With),
            Keyword.Increment => _cursor.Accept(Keyword.By),
            _ => false,
        };
        var value = _cursor.Integer();
        return word switch
        {
            Keyword.Start => options with { Start = value },
            Keyword.Increment => options with { Increment = value },
            Keyword.Minvalue => options with { Minimum = value },
            Keyword.Maxvalue => options with { Maximum = value },
            Keyword.Cache => options with { Cache = value },
            _ => throw NotDeclarative("RESTART"),
        };
    }
}

using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>ALTER: what changes an object that another statement declares.</content>
internal sealed partial class StatementParser
{
    private void Alter()
    {
        if (_cursor.Ahead(1).Keyword == Keyword.All && _cursor.Ahead(2).Keyword == Keyword.In)
        {
            throw NotDeclarative("ALTER … ALL IN TABLESPACE");
        }

        switch (_cursor.Word)
        {
            case Keyword.Table:
            case Keyword.Foreign when _cursor.Ahead(1).Keyword == Keyword.Table:
                _ = _cursor.Accept(Keyword.Foreign);
                AlterTable();
                break;
            case Keyword.Sequence:
                AlterSequence();
                break;
            case Keyword.Type:
                AlterType();
                break;
            case Keyword.Domain:
                AlterDomain();
                break;
            case Keyword.Index:
                AlterIndex();
                break;
            case Keyword.View:
            case Keyword.Materialized:
                AlterView();
                break;
            case Keyword.Function or Keyword.Procedure or Keyword.Routine or Keyword.Aggregate:
                AlterRoutine();
                break;
            case Keyword.Policy:
                AlterPolicy();
                break;
            case Keyword.Default when _cursor.Ahead(1).Keyword == Keyword.Privileges:
                AlterDefaultPrivileges();
                break;
            default:
                AlterOther();
                break;
        }
    }

    /// <summary>Reads <c>OWNER TO role</c>: owners are not part of a schema.</summary>
    private bool AcceptOwner()
    {
        if (!_cursor.Accept(Keyword.Owner))
        {
            return false;
        }

        _cursor.Expect(Keyword.To);
        _ = _cursor.Label("a role");
        return true;
    }

    /// <summary>An error for what renames, moves or drops: the schema is written as it is to be.</summary>
    private SchemaSyntaxException NotAnAlteration(string known)
    {
        if (_cursor.Word == Keyword.Depends || _cursor.At(Keyword.No, Keyword.Depends))
        {
            return _cursor.Error(SchemaCodes.Unsupported, "DEPENDS ON EXTENSION is not supported");
        }

        if (_cursor.Word is Keyword.Rename or Keyword.Drop or Keyword.Detach or Keyword.Reset or Keyword.Restart or Keyword.Merge
            || _cursor.At(Keyword.Set, Keyword.Schema) || _cursor.At(Keyword.No, Keyword.Inherit) || _cursor.At(Keyword.Not, Keyword.Of))
        {
            var words = _cursor.Word is Keyword.No or Keyword.Not or Keyword.Set ? 2 : 1;
            return _cursor.Error(
                SchemaCodes.NotASchemaStatement,
                $"{_cursor.Slice(_cursor.Index, _cursor.Index + words).ToUpperInvariant()} declares nothing: write the schema as it is to be");
        }

        return _cursor.Expected(known);
    }

    private void AlterSequence()
    {
        _cursor.Expect(Keyword.Sequence);
        _cursor.AcceptIfExists();
        var place = Here;
        var name = _cursor.Name("a sequence");
        if (AcceptOwner())
        {
            _builder.WhenDeclared(() => _builder.IsSequence(name), () => SchemaBuilder.Undeclared(place, "sequence", name));
            return;
        }

        if (_cursor.Accept(Keyword.Set))
        {
            var unlogged = LoggingMode();
            _builder.WithSequence(name, place, declared => _builder.Sequences[declared] = _builder.Sequences[declared] with { Unlogged = unlogged });
            return;
        }

        AlterSequenceOptions(name, place);
    }

    /// <summary>Reads <c>LOGGED</c> or <c>UNLOGGED</c>.</summary>
    private bool LoggingMode()
    {
        var unlogged = _cursor.Accept(Keyword.Unlogged);
        if (!unlogged && !_cursor.Accept(Keyword.Logged))
        {
            throw NotAnAlteration("LOGGED or UNLOGGED");
        }

        return unlogged;
    }

    private void AlterSequenceOptions(ObjectName name, Place place)
    {
        var given = WordsAhead();
        var ownerGiven = given.Contains(Keyword.Owned);
        var changed = SequenceClauses(new Sequence { Name = name, Options = new SequenceOptions() });
        _builder.WithSequence(name, place, declared =>
        {
            var sequence = _builder.Sequences[declared];
            _builder.Sequences[declared] = sequence with
            {
                Options = Merge(sequence.Options, changed.Options, given),
                OwnerTable = ownerGiven ? null : sequence.OwnerTable,
                OwnerColumn = ownerGiven ? null : sequence.OwnerColumn,
            };
            if (changed.OwnerTable is { } owner)
            {
                SetOwner(declared, owner, changed.OwnerColumn!, place);
            }
        });
    }

    /// <summary>The words that follow, but for the names of tables and columns.</summary>
    private HashSet<Keyword> WordsAhead()
    {
        var words = new HashSet<Keyword>();
        for (var index = _cursor.Index; index < _cursor.Tokens.Length; index++)
        {
            var before = _cursor.Tokens[index - 1];
            _ = before.Kind != TokenKind.Dot && before.Keyword != Keyword.By && words.Add(_cursor.Tokens[index].Keyword);
        }

        return words;
    }

    // What is given counts, also where it says NO.
    private static SequenceOptions Merge(SequenceOptions options, SequenceOptions changed, HashSet<Keyword> given) => options with
    {
        DataType = changed.DataType ?? options.DataType,
        Start = changed.Start ?? options.Start,
        Increment = changed.Increment ?? options.Increment,
        Minimum = given.Contains(Keyword.Minvalue) ? changed.Minimum : options.Minimum,
        Maximum = given.Contains(Keyword.Maxvalue) ? changed.Maximum : options.Maximum,
        Cache = changed.Cache ?? options.Cache,
        Cycle = given.Contains(Keyword.Cycle) ? changed.Cycle : options.Cycle,
    };

    private void AlterIndex()
    {
        _cursor.Expect(Keyword.Index);
        _cursor.AcceptIfExists();
        var place = Here;
        var name = _cursor.Name("an index");
        if (_cursor.Accept(Keyword.Attach, Keyword.Partition))
        {
            _builder.AttachIndex(name, _cursor.Name("an index"), place);
        }
        else if (_cursor.Accept(Keyword.Alter))
        {
            AlterIndexKey(name, place);
        }
        else if (_cursor.Accept(Keyword.Set, Keyword.Tablespace))
        {
            var tablespace = _cursor.Identifier("a tablespace");
            _builder.WithIndex(name, place, index => index with { Tablespace = tablespace });
        }
        else if (_cursor.At(Keyword.Set) && _cursor.Ahead(1).Kind == TokenKind.LeftParen)
        {
            _cursor.Next();
            var options = OptionReader.Read(_cursor);
            _builder.WithIndex(name, place, index => index with { Options = MergeOptions(index.Options, options) });
        }
        else if (!AcceptOwner())
        {
            throw NotAnAlteration("ATTACH PARTITION, ALTER or SET");
        }
    }

    /// <summary>Reads <c>[COLUMN] number SET STATISTICS target</c>.</summary>
    private void AlterIndexKey(ObjectName name, Place place)
    {
        _cursor.Accept(Keyword.Column);
        var at = Here;
        var number = (int)_cursor.Integer();
        _cursor.Expect(Keyword.Set, Keyword.Statistics);
        var target = (int)_cursor.Integer();
        _builder.WithIndex(name, place, index => number > 0 && number <= index.Keys.Count && index.Keys[number - 1].Expression is not null
            ? index with { Keys = [.. index.Keys.Select((k, i) => i == number - 1 ? k with { StatisticsTarget = target < 0 ? null : target } : k)] }
            : throw at.Error(SchemaCodes.BadValue, $"key {number} of the index \"{name}\" is no expression: only those have a statistics target of their own"));
    }

    private static EquatableList<StorageOption> MergeOptions(EquatableList<StorageOption> options, EquatableList<StorageOption> changed) =>
        [.. options.Where(o => !changed.Any(c => c.Name == o.Name)).Concat(changed).OrderBy(o => o.Name, StringComparer.Ordinal)];

    private void AlterRoutine()
    {
        var place = Here;
        var fits = RoutineKinds();
        var name = _cursor.FunctionName("a function");
        var signature = _cursor.At(TokenKind.LeftParen) ? Signature() : (EquatableList<DataType>?)null;
        var isOwner = AcceptOwner();
        var start = _cursor.Index;
        _ = isOwner ? null : RoutineAttributes(new Routine { Kind = RoutineKind.Function, Name = name });
        var end = _cursor.Index;
        _builder.WhenDeclared(
            () =>
            {
                var routine = _builder.FindRoutine(name, signature, fits);
                if (routine is not null && !isOwner)
                {
                    _cursor.Index = start;
                    _builder.ChangeRoutine(routine, RoutineAttributes);
                    _cursor.Index = end;
                }

                return routine is not null;
            },
            () => SchemaBuilder.Undeclared(place, "function", name));
    }

    private Routine RoutineAttributes(Routine routine)
    {
        while (!_cursor.AtEnd && !_cursor.Accept(Keyword.Restrict))
        {
            routine = RoutineAttribute(routine) ?? throw NotAnAlteration("an option of a function");
        }

        return routine;
    }

    private void AlterPolicy()
    {
        _cursor.Expect(Keyword.Policy);
        var place = Here;
        var name = _cursor.Identifier("a policy");
        _cursor.Expect(Keyword.On);
        var table = _cursor.Name("a table");
        if (_cursor.At(Keyword.Rename))
        {
            throw NotAnAlteration("TO, USING or WITH CHECK");
        }

        var given = PolicyRules(new Policy { Name = name });
        _builder.WithTable(table, place, declared => _builder.ChangePolicy(declared, name, place, policy => policy with
        {
            Roles = given.Roles.IsEmpty ? policy.Roles : given.Roles,
            Using = given.Using ?? policy.Using,
            Check = given.Check ?? policy.Check,
        }));
    }
}

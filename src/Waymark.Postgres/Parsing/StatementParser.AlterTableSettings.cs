using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>ALTER TABLE: what is set on the table as a whole.</content>
internal sealed partial class StatementParser
{
    private void SetInTable(ObjectName table, Place place)
    {
        switch (_cursor.Word)
        {
            case Keyword.Set:
                SetTableOption(table, place);
                break;
            case Keyword.Of:
                _cursor.Next();
                var type = _cursor.Name("a composite type");
                Change(table, place, t => t with { OfType = type });
                break;
            case Keyword.Options:
                var options = ForeignOptions();
                Change(table, place, t => t.Foreign is null
                    ? throw place.Error(SchemaCodes.BadValue, $"the table \"{t.Name}\" is no foreign table")
                    : t with { Foreign = t.Foreign with { Options = MergeOptions(t.Foreign.Options, options) } });
                break;
            case Keyword.Replica:
                ReplicaIdentity(table, place);
                break;
            case Keyword.Cluster:
                _cursor.Expect(Keyword.Cluster, Keyword.On);
                ClusterOn(_cursor.Identifier("an index"), place, table);
                break;
            case Keyword.Inherit:
                _cursor.Next();
                var parent = _cursor.Name("a table");
                _builder.WithTable(table, place, declared => _builder.Inherit(declared, parent));
                break;
            default:
                throw NotAnAlteration("ADD, ALTER, ATTACH, ENABLE, DISABLE, FORCE, VALIDATE, SET, CLUSTER, INHERIT, REPLICA or OWNER");
        }
    }

    private void SetTableOption(ObjectName table, Place place)
    {
        if (_cursor.At(Keyword.Set, Keyword.Schema))
        {
            throw NotAnAlteration("an option");
        }

        _cursor.Expect(Keyword.Set);
        if (_cursor.At(TokenKind.LeftParen))
        {
            var options = OptionReader.Read(_cursor);
            Change(table, place, t => t with { Options = MergeOptions(t.Options, options) });
        }
        else if (_cursor.Accept(Keyword.Tablespace))
        {
            var tablespace = _cursor.Identifier("a tablespace");
            Change(table, place, t => t with { Tablespace = tablespace });
        }
        else if (_cursor.Accept(Keyword.Access, Keyword.Method))
        {
            var method = AccessMethod();
            Change(table, place, t => t with { AccessMethod = method });
        }
        else if (_cursor.Accept(Keyword.Without, Keyword.Cluster))
        {
            _builder.WithTable(table, place, _builder.ClusterOnNone);
        }
        else if (!AcceptWithoutOids())
        {
            var unlogged = LoggingMode();
            Change(table, place, t => t with { Unlogged = unlogged });
        }
    }

    private bool AcceptWithoutOids()
    {
        if (!_cursor.At(Keyword.Without))
        {
            return false;
        }

        _cursor.Next();
        return _cursor.AcceptWord("oids") ? true : throw _cursor.Expected("OIDS");
    }

    private void ReplicaIdentity(ObjectName table, Place place)
    {
        _cursor.Expect(Keyword.Replica, Keyword.Identity);
        if (_cursor.Accept(Keyword.Using, Keyword.Index))
        {
            var at = Here;
            var index = _cursor.Identifier("an index");
            _builder.WithTable(table, place, declared => _builder.SetReplicaIdentity(declared, ReplicaIdentities.Using(index), index, at));
            return;
        }

        var identity = _cursor.Word switch
        {
            Keyword.Default => null,
            Keyword.Full => "FULL",
            Keyword.Nothing => "NOTHING",
            _ => throw _cursor.Expected("DEFAULT, FULL, NOTHING or USING INDEX"),
        };
        _cursor.Next();
        Change(table, place, t => t with { ReplicaIdentity = identity });
    }

    /// <summary>Notes the index by which a table or materialized view is clustered.</summary>
    private void ClusterOn(string index, Place place, ObjectName? table = null) =>
        _builder.ClusterOn(new ObjectName(table?.Schema, index), place);
}

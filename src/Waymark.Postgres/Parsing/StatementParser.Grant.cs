using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>GRANT and REVOKE.</content>
internal sealed partial class StatementParser
{
    private void Grant()
    {
        var actions = Actions();
        ExpectObjects("GRANT");
        var targets = PrivilegeTargets();
        _cursor.Expect(Keyword.To);
        var roles = _cursor.List(Grantee);
        var option = _cursor.Accept(Keyword.With, Keyword.Grant, Keyword.Option);
        AcceptGrantor();
        ForEachPrivilege(targets, actions, roles, privilege => _builder.Grant(privilege with { GrantOption = option }));
    }

    private void Revoke()
    {
        var optionOnly = _cursor.Accept(Keyword.Grant, Keyword.Option, Keyword.For);
        var actions = Actions();
        ExpectObjects("REVOKE");
        var targets = PrivilegeTargets();
        _cursor.Expect(Keyword.From);
        var roles = _cursor.List(Grantee);
        AcceptGrantor();
        _ = _cursor.Accept(Keyword.Cascade) || _cursor.Accept(Keyword.Restrict);
        ForEachPrivilege(targets, actions, roles, privilege => _builder.Revoke(privilege, optionOnly));
    }

    private void ExpectObjects(string statement)
    {
        if (_cursor.Word is Keyword.To or Keyword.From)
        {
            throw _cursor.Error(SchemaCodes.NotASchemaStatement, $"{statement} of a role: who is a member of what is not part of a schema");
        }

        _cursor.Expect(Keyword.On);
    }

    private void AcceptGrantor()
    {
        if (_cursor.Accept(Keyword.Granted))
        {
            _cursor.Expect(Keyword.By);
            _ = _cursor.Label("a role");
        }
    }

    private string Grantee()
    {
        if (_cursor.At(Keyword.Group) && _cursor.Ahead(1).IsName)
        {
            _cursor.Next();
        }

        return RoleName();
    }

    /// <summary>Reads privileges, each perhaps with columns. <c>ALL</c> is kept until the kind of object is known.</summary>
    private List<PrivilegeAction> Actions()
    {
        if (!_cursor.Accept(Keyword.All))
        {
            return _cursor.List(GrantedAction);
        }

        var place = Before();
        _cursor.Accept(Keyword.Privileges);
        return [new PrivilegeAction(PrivilegeAction.All, ActionColumns(), place)];
    }

    private PrivilegeAction GrantedAction()
    {
        var place = Here;
        return new PrivilegeAction(_cursor.Label("a privilege").ToUpperInvariant(), ActionColumns(), place);
    }

    private Place Before() => new(_cursor.Source, _cursor.Previous.Offset);

    private EquatableList<string> ActionColumns() => _cursor.At(TokenKind.LeftParen) ? [.. _cursor.IdentifierParens()] : [];

    private void ForEachPrivilege(List<PrivilegeTarget> targets, List<PrivilegeAction> actions, List<string> roles, Action<Privilege> apply)
    {
        foreach (var target in targets)
        {
            _builder.WhenDeclared(
                () =>
                {
                    var found = _builder.TryFindTargets(target, out var privileges);
                    foreach (var privilege in found ? privileges : [])
                    {
                        ForEachAction(privilege, actions, roles, apply);
                    }

                    return found;
                },
                () => SchemaBuilder.Undeclared(target.Place, target.Kind.ToLowerInvariant(), target.Name));
        }
    }

    private void ForEachAction(Privilege on, List<PrivilegeAction> actions, List<string> roles, Action<Privilege> apply)
    {
        foreach (var action in actions)
        {
            foreach (var name in action.Expand(on.Kind, _builder.Options.ServerVersion))
            {
                foreach (var role in roles)
                {
                    var privilege = on with { Action = name, Grantee = role };
                    ForEachColumn(privilege, action.Columns, apply);
                }
            }
        }
    }

    private static void ForEachColumn(Privilege privilege, EquatableList<string> columns, Action<Privilege> apply)
    {
        if (columns.IsEmpty)
        {
            apply(privilege);
        }

        foreach (var column in columns)
        {
            apply(privilege with { Column = column });
        }
    }

    private List<PrivilegeTarget> PrivilegeTargets()
    {
        switch (_cursor.Word)
        {
            case Keyword.All:
                return AllInSchema();
            case Keyword.Function or Keyword.Procedure or Keyword.Routine when _cursor.Ahead(1).IsName:
                return RoutineTargets();
            case Keyword.Table or Keyword.Sequence or Keyword.Schema or Keyword.Type or Keyword.Domain when _cursor.Ahead(1).IsName:
                var kind = KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant();
                _cursor.Next();
                return NamedTargets(kind == "DOMAIN" ? "TYPE" : kind);
            case Keyword.Database or Keyword.Tablespace or Keyword.Language or Keyword.Parameter or Keyword.Foreign or Keyword.Large
                when _cursor.Ahead(1).IsName:
                throw _cursor.Error(SchemaCodes.NotASchemaStatement, "privileges on what is in no schema are not part of one");
            default:
                return NamedTargets("TABLE");
        }
    }

    private List<PrivilegeTarget> NamedTargets(string kind) => _cursor.List(() =>
    {
        var place = Here;
        return new PrivilegeTarget(kind, kind == "SCHEMA" ? new ObjectName(null, _cursor.Identifier("a schema")) : _cursor.Name("an object"), place);
    });

    private List<PrivilegeTarget> RoutineTargets()
    {
        var kind = KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant();
        var fits = RoutineKinds();
        return _cursor.List(() =>
        {
            var place = Here;
            var name = _cursor.FunctionName("a function");
            var signature = _cursor.At(TokenKind.LeftParen) ? Signature() : (EquatableList<DataType>?)null;
            return new PrivilegeTarget(kind, name, place) { Signature = signature, Fits = fits };
        });
    }

    private List<PrivilegeTarget> AllInSchema()
    {
        _cursor.Expect(Keyword.All);
        var kind = _cursor.Word switch
        {
            Keyword.Tables => "TABLE",
            Keyword.Sequences => "SEQUENCE",
            Keyword.Functions => "FUNCTION",
            Keyword.Procedures => "PROCEDURE",
            Keyword.Routines => "ROUTINE",
            _ => throw _cursor.Expected("TABLES, SEQUENCES, FUNCTIONS, PROCEDURES or ROUTINES"),
        };
        _cursor.Next();
        _cursor.Expect(Keyword.In, Keyword.Schema);
        var place = Here;
        return _cursor.List(() => new PrivilegeTarget(kind, new ObjectName(null, _cursor.Identifier("a schema")), place) { IsWholeSchema = true });
    }
}

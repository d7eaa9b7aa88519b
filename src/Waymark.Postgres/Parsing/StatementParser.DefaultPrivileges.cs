using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>ALTER DEFAULT PRIVILEGES.</content>
internal sealed partial class StatementParser
{
    private void AlterDefaultPrivileges()
    {
        _cursor.Expect(Keyword.Default, Keyword.Privileges);
        List<string?> creators = AcceptCreators() ? _cursor.List(Creator) : [null];
        List<string?> schemas = _cursor.Accept(Keyword.In, Keyword.Schema) ? _cursor.List<string?>(() => _cursor.Identifier("a schema")) : [null];
        if (_cursor.Accept(Keyword.Grant))
        {
            GrantByDefault(creators, schemas);
        }
        else
        {
            _cursor.Expect(Keyword.Revoke);
            RevokeByDefault(creators, schemas);
        }
    }

    private bool AcceptCreators() => _cursor.Accept(Keyword.For, Keyword.Role) || _cursor.Accept(Keyword.For, Keyword.User);

    /// <summary>Reads the role that makes the objects; null for the one that runs the statement.</summary>
    private string? Creator()
    {
        if (_cursor.Word is Keyword.CurrentUser or Keyword.CurrentRole or Keyword.SessionUser && !_cursor.Current.IsQuoted)
        {
            _cursor.Next();
            return null;
        }

        return RoleName();
    }

    private void GrantByDefault(List<string?> creators, List<string?> schemas)
    {
        var actions = Actions();
        var kind = DefaultKind(schemas);
        _cursor.Expect(Keyword.To);
        var roles = _cursor.List(Grantee);
        var option = _cursor.Accept(Keyword.With, Keyword.Grant, Keyword.Option);
        ForEachDefault(creators, schemas, kind, actions, roles, (on, grant) => _builder.GrantByDefault(on, grant with { GrantOption = option }));
    }

    private void RevokeByDefault(List<string?> creators, List<string?> schemas)
    {
        var optionOnly = _cursor.Accept(Keyword.Grant, Keyword.Option, Keyword.For);
        var actions = Actions();
        var kind = DefaultKind(schemas);
        _cursor.Expect(Keyword.From);
        var roles = _cursor.List(Grantee);
        _ = _cursor.Accept(Keyword.Cascade) || _cursor.Accept(Keyword.Restrict);
        ForEachDefault(creators, schemas, kind, actions, roles, (on, grant) => _builder.RevokeByDefault(on, grant, optionOnly));
    }

    private string DefaultKind(List<string?> schemas)
    {
        _cursor.Expect(Keyword.On);
        var kind = _cursor.Word switch
        {
            Keyword.Tables => "TABLE",
            Keyword.Sequences => "SEQUENCE",
            Keyword.Functions or Keyword.Routines => "FUNCTION",
            Keyword.Types => "TYPE",
            Keyword.Schemas when schemas[0] is not null => throw _cursor.Error(SchemaCodes.BadValue, "schemas are in no schema: leave out IN SCHEMA"),
            Keyword.Schemas => "SCHEMA",
            _ => throw _cursor.Expected("TABLES, SEQUENCES, FUNCTIONS, ROUTINES, TYPES or SCHEMAS"),
        };
        _cursor.Next();
        return kind;
    }

    private void ForEachDefault(
        List<string?> creators, List<string?> schemas, string kind, List<PrivilegeAction> actions, List<string> roles, Action<DefaultPrivileges, DefaultGrant> apply)
    {
        var names = actions.SelectMany(a => RefuseColumns(a).Expand(kind, _builder.Options.ServerVersion)).ToList();
        foreach (var on in creators.SelectMany(c => schemas.Select(s => new DefaultPrivileges(c, s, kind))))
        {
            foreach (var grant in roles.SelectMany(r => names.Select(n => new DefaultGrant(r, n))))
            {
                apply(on, grant);
            }
        }
    }

    private static PrivilegeAction RefuseColumns(PrivilegeAction action) =>
        action.Columns.IsEmpty ? action : throw action.Place.Error(SchemaCodes.BadValue, "default privileges are not for columns");
}

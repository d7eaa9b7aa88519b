using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>GRANT</c>, <c>REVOKE</c> and <c>ALTER DEFAULT PRIVILEGES</c>.</content>
internal ref partial struct StatementScanner
{
    private void GrantStatement()
    {
        Expect(Keyword.Grant);
        Privileges();
        if (Accept(Keyword.On))
        {
            PrivilegeTarget();
        }

        Expect(Keyword.To);
        Grantees();
        GrantOptions();
    }

    private void RevokeStatement()
    {
        Expect(Keyword.Revoke);
        if (Ahead(1).Keyword == Keyword.Option && Ahead(2).Keyword == Keyword.For)
        {
            _position += 3;
        }

        Privileges();
        if (Accept(Keyword.On))
        {
            PrivilegeTarget();
        }

        Expect(Keyword.From);
        Grantees();
        GrantOptions();
        AcceptDropBehavior();
    }

    /// <summary>Consumes <c>SELECT, UPDATE (a, b), ALL PRIVILEGES …</c>, or the roles that are granted.</summary>
    private void Privileges()
    {
        do
        {
            Privilege();
        }
        while (AcceptComma());
    }

    private void Privilege()
    {
        if (Accept(Keyword.All))
        {
            Accept(Keyword.Privileges);
        }
        else if (!Accept(Keyword.Alter, Keyword.System))
        {
            Identifier();
        }

        AcceptIdentifierParens();
    }

    private void PrivilegeTarget()
    {
        if (Accept(Keyword.All))
        {
            Identifier();
            Expect(Keyword.In, Keyword.Schema);
            SchemaNames();
            return;
        }

        // TABLE may be left out, and a table may be called like a type of object.
        var type = PeekObjectType();
        var follower = Ahead(type.Length);
        if (type.Shape != NameShape.None && (follower.IsName || follower.Kind == TokenKind.Number) && follower.Keyword is not (Keyword.To or Keyword.From))
        {
            _position += type.Length;
            GrantedObjects(type);
        }
        else
        {
            NameList(ObjectKind.Relation);
        }
    }

    /// <summary>Consumes names; those of types are names alone, not type names.</summary>
    private void GrantedObjects(in ObjectType type)
    {
        if (type.Shape == NameShape.Type)
        {
            NameList(ObjectKind.Type);
        }
        else
        {
            ObjectNames(type);
        }
    }

    private void SchemaNames()
    {
        do
        {
            SchemaName();
        }
        while (AcceptComma());
    }

    private void Grantees()
    {
        do
        {
            if (At(Keyword.Group) && Ahead(1).IsName)
            {
                Next();
            }

            Identifier();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes <c>WITH GRANT OPTION</c>, <c>WITH ADMIN OPTION</c>, <c>WITH INHERIT TRUE, SET FALSE</c>, <c>GRANTED BY x</c>.</summary>
    private void GrantOptions()
    {
        if (Accept(Keyword.With))
        {
            do
            {
                Identifier();
                Identifier();
            }
            while (AcceptComma());
        }

        if (Accept(Keyword.Granted))
        {
            Expect(Keyword.By);
            Identifier();
        }
    }

    private void AlterDefaultPrivileges()
    {
        Expect(Keyword.Default, Keyword.Privileges);
        while (DefaultPrivilegesScope())
        {
        }

        var grants = Accept(Keyword.Grant);
        if (!grants)
        {
            Expect(Keyword.Revoke);
            AcceptGrantOptionFor();
        }

        Privileges();
        Expect(Keyword.On);
        DefaultPrivilegesTarget();
        Expect(grants ? Keyword.To : Keyword.From);
        Grantees();
        GrantOptions();
        AcceptDropBehavior();
    }

    private void AcceptGrantOptionFor()
    {
        if (Accept(Keyword.Grant, Keyword.Option))
        {
            Expect(Keyword.For);
        }
    }

    private bool DefaultPrivilegesScope()
    {
        if (Accept(Keyword.In, Keyword.Schema))
        {
            SchemaNames();
            return true;
        }

        if (!Accept(Keyword.For))
        {
            return false;
        }

        if (!Accept(Keyword.Role))
        {
            Expect(Keyword.User);
        }

        IdentifierList();
        return true;
    }

    private void DefaultPrivilegesTarget()
    {
        if (!Accept(Keyword.Large, Keyword.Objects))
        {
            Identifier();
        }
    }
}

namespace Waymark.Sql.Scanning;

/// <content>Roles and databases, which stand in no schema; their settings may name schemas.</content>
internal ref partial struct StatementScanner
{
    private bool TryCreateRole(ReferenceTraits traits)
    {
        if (Word is not (Keyword.Role or Keyword.User or Keyword.Group) || traits != ReferenceTraits.None)
        {
            return false;
        }

        Next();
        Identifier();
        RoleOptions();
        return true;
    }

    private void RoleOptions()
    {
        Accept(Keyword.With);
        while (!AtEnd)
        {
            RoleOption();
        }
    }

    private void RoleOption()
    {
        switch (Word)
        {
            case Keyword.Encrypted or Keyword.Unencrypted or Keyword.Inherit:
                Next();
                break;
            case Keyword.Password:
                Next();
                StringOrNull();
                break;
            case Keyword.Connection:
                Next();
                Expect(Keyword.Limit);
                SignedNumber();
                break;
            case Keyword.Valid:
                Next();
                Expect(Keyword.Until);
                ExpectString();
                break;
            case Keyword.Sysid:
                Next();
                SignedNumber();
                break;
            default:
                RoleMembership();
                break;
        }
    }

    private void RoleMembership()
    {
        if (Accept(Keyword.In) && Word is not (Keyword.Role or Keyword.Group))
        {
            Fail("expected ROLE or GROUP");
        }

        if (Word is Keyword.Role or Keyword.Group or Keyword.User or Keyword.Admin)
        {
            Next();
            IdentifierList();
            return;
        }

        Identifier();
    }

    /// <summary>Consumes what follows <c>ALTER ROLE x</c>: options, members, a new name or a setting.</summary>
    private void AlterRole()
    {
        if (Accept(Keyword.In, Keyword.Database))
        {
            Identifier();
        }

        switch (Word)
        {
            case Keyword.Set or Keyword.Reset:
                SettingClause();
                break;
            case Keyword.Rename:
                RenameGlobal();
                break;
            case Keyword.Add or Keyword.Drop:
                Next();
                Expect(Keyword.User);
                IdentifierList();
                break;
            default:
                RoleOptions();
                break;
        }
    }

    private void RenameGlobal()
    {
        Expect(Keyword.Rename, Keyword.To);
        Identifier();
    }

    private void CreateDatabase()
    {
        Expect(Keyword.Database);
        Identifier();
        DatabaseOptions();
    }

    private void DatabaseOptions()
    {
        Accept(Keyword.With);
        while (!AtEnd)
        {
            DatabaseOption();
        }
    }

    private void DatabaseOption()
    {
        if (!Accept(Keyword.Connection, Keyword.Limit))
        {
            Identifier();
        }

        Accept(TokenKind.EqualsSign);
        WordOrConstant();
    }

    /// <summary>Consumes what follows <c>ALTER DATABASE x</c> beyond its owner and its name.</summary>
    private void AlterDatabase()
    {
        if (Accept(Keyword.Set, Keyword.Tablespace))
        {
            Identifier();
        }
        else if (Word is Keyword.Set or Keyword.Reset)
        {
            SettingClause();
        }
        else if (Accept(Keyword.Refresh))
        {
            Expect(Keyword.Collation, Keyword.Version);
        }
        else
        {
            DatabaseOptions();
        }
    }
}

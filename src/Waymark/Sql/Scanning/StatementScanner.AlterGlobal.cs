namespace Waymark.Sql.Scanning;

/// <content><c>ALTER</c> of what stands in no schema.</content>
internal ref partial struct StatementScanner
{
    private void AlterGlobal(in ObjectType type)
    {
        switch (type.First)
        {
            case Keyword.Role or Keyword.User or Keyword.Group when type.Shape == NameShape.Global:
                AlterRole();
                break;
            case Keyword.Database:
                AlterDatabase();
                break;
            case Keyword.Publication:
                AlterPublication();
                break;
            case Keyword.Subscription:
                AlterSubscription();
                break;
            case Keyword.Event:
                EnableOrDisable();
                break;
            case Keyword.Tablespace:
                SetOrResetOptions();
                break;
            default:
                AlterForeign();
                break;
        }
    }

    /// <summary>Consumes <c>DISABLE</c> or <c>ENABLE [REPLICA | ALWAYS]</c>.</summary>
    private void EnableOrDisable()
    {
        if (Accept(Keyword.Disable))
        {
            return;
        }

        Expect(Keyword.Enable);
        AcceptFiringMode();
    }

    private void AcceptFiringMode()
    {
        if (!Accept(Keyword.Replica))
        {
            Accept(Keyword.Always);
        }
    }

    /// <summary>Consumes <c>{SET | RESET} (…)</c>.</summary>
    private void SetOrResetOptions()
    {
        if (!Accept(Keyword.Set))
        {
            Expect(Keyword.Reset);
        }

        OptionParens();
    }

    /// <summary>Consumes a new handler, version or options of a wrapper, server or user mapping.</summary>
    private void AlterForeign()
    {
        var start = _position;
        while (HandlerClause())
        {
        }

        if (Accept(Keyword.Version))
        {
            StringOrNull();
        }

        AcceptForeignOptions();
        if (_position == start)
        {
            Fail("expected what to alter");
        }
    }
}

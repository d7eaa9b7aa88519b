using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>ALTER TABLE</c>, and the same actions on views, indexes and sequences.</content>
internal ref partial struct StatementScanner
{
    private void AlterRelation(in ObjectType type)
    {
        if (type.First == Keyword.Sequence)
        {
            SequenceOptions();
            if (AtEnd)
            {
                return;
            }
        }

        do
        {
            AlterTableAction(type);
        }
        while (AcceptComma());
    }

    private void AlterTableAction(in ObjectType type)
    {
        if (AlterCommon(type))
        {
            return;
        }

        switch (Word)
        {
            case Keyword.Add:
                Next();
                AddToTable();
                break;
            case Keyword.Alter:
                Next();
                AlterInTable();
                break;
            case Keyword.Drop:
                Next();
                DropFromTable();
                break;
            case Keyword.Set or Keyword.Reset:
                SetOnTable();
                break;
            case Keyword.Attach or Keyword.Detach:
                AttachOrDetach();
                break;
            default:
                SwitchOnTable();
                break;
        }
    }

    private void AddToTable()
    {
        if (AtTableConstraint)
        {
            TableConstraint();
            return;
        }

        Accept(Keyword.Column);
        AcceptIfNotExists();
        ColumnDefinition(typed: false);
    }

    private void DropFromTable()
    {
        if (!Accept(Keyword.Constraint))
        {
            Accept(Keyword.Column);
        }

        AcceptIfExists();
        Identifier();
        AcceptDropBehavior();
    }

    private void AlterInTable()
    {
        if (Accept(Keyword.Constraint))
        {
            AlterConstraint();
            return;
        }

        Accept(Keyword.Column);
        if (!Accept(TokenKind.Number))
        {
            Identifier();
        }

        AlterColumn();
    }

    private void AlterConstraint()
    {
        Identifier();
        if (Accept(Keyword.Inherit))
        {
            return;
        }

        while (ConstraintAttribute())
        {
        }
    }

    private void SetOnTable()
    {
        if (Accept(Keyword.Reset))
        {
            OptionParens();
            return;
        }

        Expect(Keyword.Set);
        switch (Word)
        {
            case Keyword.Without:
                Next();
                Identifier();
                break;
            case Keyword.Logged or Keyword.Unlogged:
                Next();
                break;
            case Keyword.Access:
                Next();
                Expect(Keyword.Method);
                Identifier();
                break;
            case Keyword.Tablespace:
                AcceptTablespace();
                Accept(Keyword.Nowait);
                break;
            default:
                OptionParens();
                break;
        }
    }

    private void AttachOrDetach()
    {
        var attach = Accept(Keyword.Attach);
        if (!attach)
        {
            Expect(Keyword.Detach);
        }

        Expect(Keyword.Partition);
        Relation();
        if (Word is Keyword.Default or Keyword.For)
        {
            PartitionBound();
        }
        else if (!attach && !Accept(Keyword.Concurrently))
        {
            Accept(Keyword.Finalize);
        }
    }

    private void SwitchOnTable()
    {
        switch (Word)
        {
            case Keyword.Validate:
                Next();
                Expect(Keyword.Constraint);
                Identifier();
                break;
            case Keyword.Enable or Keyword.Disable:
                EnableOnTable();
                break;
            case Keyword.Cluster:
                Next();
                Expect(Keyword.On);
                Identifier();
                break;
            case Keyword.Inherit:
                Next();
                Relation();
                break;
            case Keyword.Replica:
                ReplicaIdentity();
                break;
            case Keyword.Options:
                AcceptForeignOptions();
                break;
            default:
                OfTypeOrForceRowSecurity();
                break;
        }
    }

    private void OfTypeOrForceRowSecurity()
    {
        if (Accept(Keyword.Of))
        {
            Name(ObjectKind.Type);
        }
        else if (Accept(Keyword.No, Keyword.Inherit))
        {
            Relation();
        }
        else if (Accept(Keyword.Force) || Accept(Keyword.No, Keyword.Force))
        {
            RowLevelSecurity();
        }
        else if (!Accept(Keyword.Not, Keyword.Of))
        {
            Fail("expected what to alter");
        }
    }

    private void RowLevelSecurity()
    {
        Expect(Keyword.Row, Keyword.Level);
        Expect(Keyword.Security);
    }

    /// <summary>Consumes <c>{ENABLE | DISABLE} [REPLICA | ALWAYS] {TRIGGER | RULE} x</c> or <c>… ROW LEVEL SECURITY</c>.</summary>
    private void EnableOnTable()
    {
        Next();
        if (At(Keyword.Row))
        {
            RowLevelSecurity();
            return;
        }

        AcceptFiringMode();
        if (!Accept(Keyword.Trigger))
        {
            Expect(Keyword.Rule);
        }

        Identifier();
    }

    private void ReplicaIdentity()
    {
        Expect(Keyword.Replica, Keyword.Identity);
        if (Accept(Keyword.Using))
        {
            Expect(Keyword.Index);
        }

        Identifier();
    }
}

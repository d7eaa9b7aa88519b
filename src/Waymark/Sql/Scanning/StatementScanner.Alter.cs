using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>ALTER</c>: what it alters, and the clauses that most types of object share.</content>
internal ref partial struct StatementScanner
{
    private void AlterStatement()
    {
        Expect(Keyword.Alter);
        switch (Word)
        {
            case Keyword.System:
                Next();
                SettingClause();
                break;
            case Keyword.Default:
                AlterDefaultPrivileges();
                break;
            default:
                AlterObject();
                break;
        }
    }

    private void AlterObject()
    {
        var type = ExpectObjectType();
        if (AlterAllInTablespace())
        {
            return;
        }

        var traits = AcceptIfExists();
        if (type.Shape == NameShape.Qualified && type.Kind == ObjectKind.Relation)
        {
            RelationExpression(traits);
            AlterRelation(type);
            return;
        }

        AlteredName(type, traits);
        while (!AtEnd)
        {
            AlterAction(type);
        }
    }

    /// <summary>Consumes the name of what is altered: of a type, the name alone.</summary>
    private void AlteredName(in ObjectType type, ReferenceTraits traits)
    {
        if (type.Shape == NameShape.Type)
        {
            Name(ObjectKind.Type, ReferenceRole.Lookup, traits);
        }
        else
        {
            ObjectName(type, traits);
        }
    }

    /// <summary>Consumes <c>ALL IN TABLESPACE x [OWNED BY …] SET TABLESPACE y [NOWAIT]</c>.</summary>
    private bool AlterAllInTablespace()
    {
        if (!At(Keyword.All, Keyword.In) || Ahead(2).Keyword != Keyword.Tablespace)
        {
            return false;
        }

        _position += 3;
        Identifier();
        if (Accept(Keyword.Owned))
        {
            Expect(Keyword.By);
            IdentifierList();
        }

        Expect(Keyword.Set, Keyword.Tablespace);
        Identifier();
        Accept(Keyword.Nowait);
        return true;
    }

    /// <summary>Consumes one action on any type of object but relations.</summary>
    private void AlterAction(in ObjectType type)
    {
        if (AlterCommon(type))
        {
            return;
        }

        switch (type.Shape)
        {
            case NameShape.Global or NameShape.UserMapping:
                AlterGlobal(type);
                break;
            case NameShape.Type:
                AlterType(type);
                break;
            case NameShape.Routine:
                AlterRoutine();
                break;
            case NameShape.Operator:
                Expect(Keyword.Set);
                Definition(DefinitionAttribute.Operator);
                break;
            case NameShape.UsingMethod:
                AlterOperatorFamily();
                break;
            case NameShape.OnRelation when type.First == Keyword.Policy:
                AlterPolicy();
                break;
            case NameShape.Extension:
                AlterExtension();
                break;
            default:
                AlterOther(type);
                break;
        }
    }

    /// <summary>Consumes <c>RENAME TO</c>, <c>OWNER TO</c>, <c>SET SCHEMA</c> or <c>[NO] DEPENDS ON EXTENSION</c>.</summary>
    private bool AlterCommon(in ObjectType type)
    {
        switch (Word)
        {
            case Keyword.Rename:
                Rename(type);
                return true;
            case Keyword.Owner when Ahead(1).Keyword == Keyword.To:
                _position += 2;
                Identifier();
                return true;
            case Keyword.Set when Ahead(1).Keyword == Keyword.Schema && CanStartName(Ahead(2)):
                _position += 2;
                SchemaName();
                return true;
            case Keyword.No when Ahead(1).Keyword == Keyword.Depends:
                Next();
                DependsOnExtension();
                return true;
            case Keyword.Depends:
                DependsOnExtension();
                return true;
            default:
                return false;
        }
    }

    private void DependsOnExtension()
    {
        Expect(Keyword.Depends, Keyword.On);
        Expect(Keyword.Extension);
        Name(ObjectKind.Extension, ReferenceRole.Lookup, ReferenceTraits.Unqualifiable);
    }

    /// <summary>Consumes <c>RENAME TO x</c>, <c>RENAME [COLUMN | CONSTRAINT | ATTRIBUTE] a TO b</c> or <c>RENAME VALUE 'a' TO 'b'</c>.</summary>
    private void Rename(in ObjectType type)
    {
        Expect(Keyword.Rename);
        if (Accept(Keyword.To))
        {
            NewName(type);
            return;
        }

        if (Word is Keyword.Column or Keyword.Constraint or Keyword.Attribute or Keyword.Value && Ahead(1).Keyword != Keyword.To)
        {
            Next();
        }

        WordOrString();
        Expect(Keyword.To);
        WordOrString();
        AcceptDropBehavior();
    }

    private void NewName(in ObjectType type)
    {
        var name = _position;
        Identifier();
        if (!_failed && (type.StandsInSchema || type.Shape == NameShape.Schema))
        {
            Report(type.Kind, ReferenceRole.Creation, ReferenceTraits.NewName, name, name);
        }
    }

    private void AlterOther(in ObjectType type)
    {
        if (type.Kind == ObjectKind.TextSearchConfiguration && TextSearchMapping())
        {
            return;
        }

        switch (type.Kind)
        {
            case ObjectKind.TextSearchDictionary:
                OptionParens();
                break;
            case ObjectKind.Statistics:
                Expect(Keyword.Set, Keyword.Statistics);
                StatisticsTarget();
                break;
            default:
                Expect(Keyword.Refresh, Keyword.Version);
                break;
        }
    }

    private void StatisticsTarget()
    {
        if (!Accept(Keyword.Default))
        {
            SignedNumber();
        }
    }

    private void AlterRoutine()
    {
        if (!FunctionOption())
        {
            Expect(Keyword.Restrict);
        }
    }

    private void AlterOperatorFamily()
    {
        if (Accept(Keyword.Add))
        {
            OperatorClassItems();
            return;
        }

        Expect(Keyword.Drop);
        do
        {
            if (!Accept(Keyword.Operator))
            {
                Expect(Keyword.Function);
            }

            SignedNumber();
            OperandTypes();
        }
        while (AcceptComma());
    }

    private void AlterPolicy()
    {
        if (Word is not (Keyword.To or Keyword.Using or Keyword.With))
        {
            Fail("expected TO, USING or WITH CHECK");
        }

        PolicyClauses();
    }

    private void AlterExtension()
    {
        switch (Word)
        {
            case Keyword.Update:
                Next();
                if (Accept(Keyword.To))
                {
                    WordOrString();
                }

                break;
            case Keyword.Add or Keyword.Drop:
                Next();
                ObjectName(ExpectObjectType());
                break;
            default:
                Fail("expected UPDATE, SET SCHEMA, ADD or DROP");
                break;
        }
    }
}

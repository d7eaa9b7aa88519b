namespace Waymark.Sql.Scanning;

/// <content><c>CREATE</c>: which object it creates.</content>
internal ref partial struct StatementScanner
{
    private void CreateStatement()
    {
        Expect(Keyword.Create);
        var traits = Accept(Keyword.Or, Keyword.Replace) ? ReferenceTraits.IfNotExists : ReferenceTraits.None;
        traits |= PersistenceTraits();
        if (!TryCreateRelation(traits) && !TryCreateInSchema(traits) && !TryCreateOnRelation(traits) && !TryCreateOutsideSchemas(traits))
        {
            Fail(DiagnosticCodes.UnknownStatement, "expected a type of object");
        }
    }

    private bool TryCreateRelation(ReferenceTraits traits)
    {
        switch (Word)
        {
            case Keyword.Table:
                CreateTable(traits);
                return true;
            case Keyword.Foreign when Ahead(1).Keyword == Keyword.Table:
                Next();
                CreateTable(traits);
                return true;
            case Keyword.Unique or Keyword.Index:
                CreateIndex();
                return true;
            case Keyword.View or Keyword.Recursive:
                CreateView(traits);
                return true;
            case Keyword.Materialized:
                CreateMaterializedView(traits);
                return true;
            case Keyword.Sequence:
                CreateSequence(traits);
                return true;
            default:
                return false;
        }
    }

    private bool TryCreateInSchema(ReferenceTraits traits)
    {
        switch (Word)
        {
            case Keyword.Type:
                CreateType();
                return true;
            case Keyword.Domain:
                CreateDomain();
                return true;
            case Keyword.Function or Keyword.Procedure:
                CreateFunction(traits);
                return true;
            case Keyword.Aggregate:
                CreateAggregate(traits);
                return true;
            case Keyword.Operator:
                CreateOperatorOrClass();
                return true;
            case Keyword.Collation:
                CreateCollation();
                return true;
            case Keyword.Conversion or Keyword.Default:
                CreateConversion();
                return true;
            case Keyword.Statistics:
                CreateStatistics();
                return true;
            case Keyword.Text:
                CreateTextSearch();
                return true;
            default:
                return false;
        }
    }

    private bool TryCreateOnRelation(ReferenceTraits traits)
    {
        switch (Word)
        {
            case Keyword.Trigger or Keyword.Constraint:
                CreateTrigger();
                return true;
            case Keyword.Rule:
                CreateRule();
                return true;
            case Keyword.Policy:
                CreatePolicy();
                return true;
            case Keyword.Publication:
                CreatePublication();
                return true;
            case Keyword.Schema:
                CreateSchema();
                return true;
            case Keyword.Cast:
                CreateCast();
                return true;
            case Keyword.Transform:
                CreateTransform();
                return true;
            default:
                return false;
        }
    }
}

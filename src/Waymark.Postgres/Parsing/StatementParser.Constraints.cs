using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Constraints of tables and columns.</content>
internal sealed partial class StatementParser
{
    private bool StartsTableConstraint() => _cursor.Word switch
    {
        Keyword.Constraint or Keyword.Check or Keyword.Unique or Keyword.Primary or Keyword.Foreign => true,
        Keyword.Exclude => _cursor.Ahead(1).Kind == TokenKind.LeftParen || _cursor.Ahead(1).Keyword == Keyword.Using,
        Keyword.Not => true,
        _ => false,
    };

    private TableElement NamedConstraint()
    {
        var place = Here;
        var name = _cursor.Accept(Keyword.Constraint) ? _cursor.Identifier("a constraint") : null;
        switch (_cursor.Word)
        {
            case Keyword.Check:
                return CheckClause(name, place);
            case Keyword.Unique or Keyword.Primary:
                return TableKey(name, place);
            case Keyword.Foreign:
                return TableForeignKey(name, place);
            case Keyword.Exclude:
                return Exclusion(name, place);
            case Keyword.Not:
                return NotNullConstraint(name, place);
            default:
                throw _cursor.Expected("CHECK, UNIQUE, PRIMARY KEY, FOREIGN KEY or EXCLUDE");
        }
    }

    private NotNullDraft NotNullConstraint(string? name, Place place)
    {
        _cursor.Expect(Keyword.Not, Keyword.Null);
        var column = _cursor.Identifier("a column");
        var attributes = ConstraintAttributes();
        if (attributes.NoInherit == true || attributes.NotValid)
        {
            RequireVersion(18, "NOT NULL with NO INHERIT or NOT VALID", place);
        }

        return new NotNullDraft(column, name, place) { NoInherit = attributes.NoInherit == true, NotValid = attributes.NotValid };
    }

    private ConstraintDraft CheckClause(string? name, Place place)
    {
        _cursor.Expect(Keyword.Check);
        var check = new CheckConstraint { Name = name, Expression = _cursor.ParenthesizedText() };
        return new ConstraintDraft(ConstraintAttributes().ApplyTo(check), place);
    }

    private ConstraintDraft ColumnKey(string column, string? name, Place place)
    {
        var key = KeyKind(name) with { Keys = [new IndexKey { Column = column }] };
        key = KeyStorage(key);
        return new ConstraintDraft(key with { Deferral = ConstraintAttributes().Deferral }, place);
    }

    private ConstraintDraft TableKey(string? name, Place place)
    {
        var key = KeyKind(name);
        if (_cursor.Accept(Keyword.Using, Keyword.Index))
        {
            var index = _cursor.Identifier("an index");
            return new ConstraintDraft(key with { Deferral = ConstraintAttributes().Deferral }, place) { UsingIndex = index };
        }

        key = KeyColumns(key);
        key = KeyStorage(key);
        return new ConstraintDraft(key with { Deferral = ConstraintAttributes().Deferral }, place);
    }

    private KeyConstraint KeyKind(string? name)
    {
        var primary = _cursor.Accept(Keyword.Primary);
        _cursor.Expect(primary ? Keyword.Key : Keyword.Unique);
        var notDistinct = !primary && AcceptNullsNotDistinct();
        return new KeyConstraint { Name = name, IsPrimary = primary, NullsNotDistinct = notDistinct, Keys = [] };
    }

    private bool AcceptNullsNotDistinct()
    {
        var notDistinct = _cursor.Accept(Keyword.Nulls, Keyword.Not, Keyword.Distinct);
        _ = notDistinct || _cursor.Accept(Keyword.Nulls, Keyword.Distinct);
        return notDistinct;
    }

    private KeyConstraint KeyColumns(KeyConstraint key)
    {
        _cursor.ExpectLeftParen();
        var columns = _cursor.List(() => new IndexKey { Column = _cursor.Identifier("a column") });
        var place = Here;
        var withoutOverlaps = _cursor.Accept(Keyword.Without, Keyword.Overlaps);
        if (withoutOverlaps)
        {
            RequireVersion(18, "WITHOUT OVERLAPS", place);
        }

        _cursor.ExpectRightParen();
        return key with { Keys = [.. columns], WithoutOverlaps = withoutOverlaps };
    }

    /// <summary>Reads what a key says of its index: <c>INCLUDE</c>, <c>WITH</c>, <c>USING INDEX TABLESPACE</c>.</summary>
    private KeyConstraint KeyStorage(KeyConstraint key)
    {
        var include = _cursor.Accept(Keyword.Include) ? _cursor.IdentifierParens() : [];
        var options = _cursor.Accept(Keyword.With) ? OptionReader.Read(_cursor) : [];
        return key with { Include = [.. include], Options = options, Tablespace = IndexTablespace() };
    }

    private string? IndexTablespace()
    {
        if (!_cursor.Accept(Keyword.Using))
        {
            return _settings.DefaultTablespace;
        }

        _cursor.Expect(Keyword.Index, Keyword.Tablespace);
        return _cursor.Identifier("a tablespace");
    }

    private ConstraintDraft ColumnReference(string column, string? name, Place place) =>
        References(new ForeignKey { Name = name, Columns = [column], ReferencedTable = default }, place);

    private ConstraintDraft TableForeignKey(string? name, Place place)
    {
        _cursor.Expect(Keyword.Foreign, Keyword.Key);
        var columns = ReferenceColumns(out var period);
        return References(new ForeignKey { Name = name, Columns = columns, Period = period, ReferencedTable = default }, place);
    }

    private EquatableList<string> ReferenceColumns(out bool period)
    {
        var columns = new List<string>();
        period = false;
        _cursor.ExpectLeftParen();
        do
        {
            period = _cursor.At(Keyword.Period) && TokenCursor.IsIdentifier(_cursor.Ahead(1));
            if (period)
            {
                RequireVersion(18, "PERIOD", Here);
                _cursor.Next();
            }

            columns.Add(_cursor.Identifier("a column"));
        }
        while (_cursor.AcceptComma());
        _cursor.ExpectRightParen();
        return [.. columns];
    }

    private ConstraintDraft References(ForeignKey key, Place place)
    {
        _cursor.Expect(Keyword.References);
        var target = new Place(_cursor.Source, _cursor.Current.Offset);
        key = key with { ReferencedTable = _cursor.Name("a table") };
        if (_cursor.At(TokenKind.LeftParen))
        {
            key = key with { ReferencedColumns = ReferenceColumns(out _) };
        }

        if (!key.ReferencedColumns.IsEmpty && key.ReferencedColumns.Count != key.Columns.Count)
        {
            throw target.Error(SchemaCodes.BadValue, "a foreign key has as many columns as it refers to");
        }

        key = ReferenceRules(key);
        return new ConstraintDraft(ConstraintAttributes().ApplyTo(key), place);
    }

    private ForeignKey ReferenceRules(ForeignKey key)
    {
        while (true)
        {
            if (_cursor.Accept(Keyword.Match))
            {
                key = key with { MatchFull = _cursor.At(Keyword.Full) };
                RefuseMatchPartial();
            }
            else if (_cursor.Accept(Keyword.On, Keyword.Delete))
            {
                key = key with { OnDelete = Action(), OnDeleteColumns = _cursor.At(TokenKind.LeftParen) ? [.. _cursor.IdentifierParens()] : [] };
            }
            else if (_cursor.Accept(Keyword.On, Keyword.Update))
            {
                key = key with { OnUpdate = Action() };
            }
            else
            {
                return key;
            }
        }
    }

    private void RefuseMatchPartial()
    {
        if (!_cursor.Accept(Keyword.Full) && !_cursor.Accept(Keyword.Simple))
        {
            throw _cursor.Expected("FULL or SIMPLE");
        }
    }

    private ReferentialAction Action()
    {
        if (_cursor.Accept(Keyword.No, Keyword.Action))
        {
            return ReferentialAction.NoAction;
        }

        if (_cursor.Accept(Keyword.Set, Keyword.Null))
        {
            return ReferentialAction.SetNull;
        }

        if (_cursor.Accept(Keyword.Set, Keyword.Default))
        {
            return ReferentialAction.SetDefault;
        }

        var action = _cursor.Word switch
        {
            Keyword.Restrict => ReferentialAction.Restrict,
            Keyword.Cascade => ReferentialAction.Cascade,
            _ => throw _cursor.Expected("NO ACTION, RESTRICT, CASCADE, SET NULL or SET DEFAULT"),
        };
        _cursor.Next();
        return action;
    }

    private ConstraintDraft Exclusion(string? name, Place place)
    {
        _cursor.Expect(Keyword.Exclude);
        var method = _cursor.Accept(Keyword.Using) ? _cursor.Identifier("an access method") : "btree";
        var elements = _cursor.Parens(() => new ExclusionElement(IndexKeyReader.Read(_cursor), ExclusionOperator()));
        var storage = KeyStorage(new KeyConstraint { Keys = [] });
        var predicate = _cursor.Accept(Keyword.Where) ? _cursor.ParenthesizedText() : null;
        return new ConstraintDraft(
            new ExclusionConstraint
            {
                Name = name,
                Method = method,
                Elements = [.. elements],
                Include = storage.Include,
                Options = storage.Options,
                Tablespace = storage.Tablespace,
                Predicate = predicate,
                Deferral = ConstraintAttributes().Deferral,
            },
            place);
    }

    private string ExclusionOperator()
    {
        _cursor.Expect(Keyword.With);
        var first = _cursor.Index;
        if (_cursor.Accept(Keyword.Operator))
        {
            _cursor.ParenthesizedText();
        }
        else if (!_cursor.Accept(TokenKind.Operator) && !_cursor.Accept(TokenKind.EqualsSign))
        {
            throw _cursor.Expected("an operator");
        }

        return _cursor.TextSince(first);
    }

    /// <summary>Reads what may stand behind any constraint, in any order.</summary>
    private ConstraintAttributes ConstraintAttributes()
    {
        var attributes = default(ConstraintAttributes);
        while (ConstraintAttribute(attributes) is { } next)
        {
            attributes = next;
        }

        return attributes;
    }

    private ConstraintAttributes? ConstraintAttribute(ConstraintAttributes attributes)
    {
        if (_cursor.Accept(Keyword.Deferrable) || _cursor.Accept(Keyword.Not, Keyword.Deferrable))
        {
            return attributes with { Deferrable = _cursor.Ahead(-2).Keyword != Keyword.Not };
        }

        if (_cursor.Accept(Keyword.Initially, Keyword.Deferred) || _cursor.Accept(Keyword.Initially, Keyword.Immediate))
        {
            return attributes with { Deferred = _cursor.Previous.Keyword == Keyword.Deferred };
        }

        if (_cursor.Accept(Keyword.Not, Keyword.Valid))
        {
            return attributes with { NotValid = true };
        }

        if (_cursor.Accept(Keyword.No, Keyword.Inherit))
        {
            return attributes with { NoInherit = true };
        }

        return Enforcement(attributes);
    }

    private ConstraintAttributes? Enforcement(ConstraintAttributes attributes)
    {
        var place = Here;
        var isNot = _cursor.Accept(Keyword.Not, Keyword.Enforced);
        if (!isNot && !_cursor.Accept(Keyword.Enforced))
        {
            return null;
        }

        RequireVersion(18, "NOT ENFORCED", place);
        return attributes with { NotEnforced = isNot };
    }
}

using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>ALTER TYPE and ALTER DOMAIN.</content>
internal sealed partial class StatementParser
{
    private void AlterType()
    {
        _cursor.Expect(Keyword.Type);
        var place = Here;
        var name = _cursor.Name("a type");
        if (AcceptOwner())
        {
            _builder.WhenDeclared(() => _builder.Types.TryFind(name, out _), () => SchemaBuilder.Undeclared(place, "type", name));
        }
        else if (_cursor.Accept(Keyword.Add, Keyword.Value))
        {
            AddEnumValue(name, place);
        }
        else if (_cursor.Accept(Keyword.Add, Keyword.Attribute))
        {
            AddAttribute(name, place);
        }
        else if (_cursor.At(Keyword.Set) && _cursor.Ahead(1).Kind == TokenKind.LeftParen)
        {
            _cursor.Next();
            SetBaseOptions(name, place);
        }
        else
        {
            throw NotAnAlteration("ADD VALUE, ADD ATTRIBUTE, SET (…) or OWNER TO");
        }
    }

    private void AddEnumValue(ObjectName type, Place place)
    {
        var ifNotExists = _cursor.AcceptIfNotExists();
        var at = Here;
        var label = EnumLabel(type);
        var before = _cursor.Accept(Keyword.Before);
        var neighbour = before || _cursor.Accept(Keyword.After) ? _cursor.String("a value") : null;
        _builder.WithType(type, place, "type", declared =>
        {
            var current = _builder.Types[declared] as EnumType ?? throw place.Error(SchemaCodes.BadValue, $"the type \"{declared}\" is not an enum");
            if (!current.Labels.Contains(label))
            {
                _builder.Types[declared] = current with { Labels = InsertLabel(current, label, neighbour, before, at) };
            }
            else if (!ifNotExists)
            {
                throw SchemaBuilder.Twice(at, "value", label);
            }
        });
    }

    private static EquatableList<string> InsertLabel(EnumType type, string label, string? neighbour, bool before, Place at)
    {
        var labels = type.Labels.ToList();
        var index = neighbour is null ? labels.Count : labels.IndexOf(neighbour);
        if (index < 0)
        {
            throw at.Error(SchemaCodes.UndeclaredObject, $"the type \"{type.Name}\" has no value \"{neighbour}\"");
        }

        labels.Insert(neighbour is null || before ? index : index + 1, label);
        return [.. labels];
    }

    private void AddAttribute(ObjectName type, Place place)
    {
        var attribute = Attribute(type);
        _ = _cursor.Accept(Keyword.Cascade) || _cursor.Accept(Keyword.Restrict);
        _builder.WithType(type, place, "type", declared =>
        {
            var current = _builder.Types[declared] as CompositeType
                ?? throw place.Error(SchemaCodes.BadValue, $"the type \"{declared}\" is not a composite type");
            _builder.Types[declared] = current with { Attributes = [.. current.Attributes, attribute] };
        });
    }

    private void AlterDomain()
    {
        _cursor.Expect(Keyword.Domain);
        var place = Here;
        var name = _cursor.Name("a domain");
        var change = AcceptOwner() ? domain => domain : DomainChange(place);
        _builder.WithType(name, place, "domain", declared =>
        {
            var current = _builder.Types[declared] as Domain ?? throw place.Error(SchemaCodes.BadValue, $"the type \"{declared}\" is not a domain");
            _builder.Types[declared] = change(current);
        });
    }

    private Func<Domain, Domain> DomainChange(Place place)
    {
        if (_cursor.Accept(Keyword.Set, Keyword.Default))
        {
            var expression = OpenExpression.ReadDefault(_cursor);
            return domain => domain with { Default = expression };
        }

        if (_cursor.Accept(Keyword.Set, Keyword.Not, Keyword.Null))
        {
            return domain => domain with { NotNull = true };
        }

        if (_cursor.Accept(Keyword.Drop, Keyword.Default))
        {
            return domain => domain with { Default = null };
        }

        if (_cursor.Accept(Keyword.Drop, Keyword.Not, Keyword.Null))
        {
            return domain => domain with { NotNull = false };
        }

        return DomainConstraintChange(place);
    }

    private Func<Domain, Domain> DomainConstraintChange(Place place)
    {
        if (_cursor.Accept(Keyword.Validate, Keyword.Constraint))
        {
            var valid = _cursor.Identifier("a constraint");
            return domain => domain with { Checks = [.. domain.Checks.Select(c => c.Name == valid ? c with { NotValid = false } : c)] };
        }

        if (!_cursor.Accept(Keyword.Add))
        {
            throw NotAnAlteration("SET, ADD or OWNER TO");
        }

        var name = _cursor.Accept(Keyword.Constraint) ? _cursor.Identifier("a constraint") : null;
        if (_cursor.Accept(Keyword.Not, Keyword.Null))
        {
            return domain => domain with { NotNull = true };
        }

        var check = (CheckConstraint)CheckClause(name, place).Constraint;
        return domain => NameAddedCheck(AddDomainCheck(domain, check, place));
    }

    private static Domain NameAddedCheck(Domain domain) => domain with { Checks = NameChecks(domain) };
}

using Waymark.Diff.Parsing;
using Waymark.Postgres.Normalization;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE DOMAIN, and the constraints of domains.</content>
internal sealed partial class StatementParser
{
    private void CreateDomain()
    {
        var place = Here;
        _cursor.Expect(Keyword.Domain);
        var name = CreatedName("a domain");
        _renames.SetWhole("type", name);
        _cursor.Accept(Keyword.As);
        var domain = new Domain { Name = name, BaseType = TypeReader.Read(_cursor) };
        while (!_cursor.AtEnd)
        {
            domain = DomainOption(domain);
        }

        _builder.AddType(domain with { Checks = NameChecks(domain) }, place);
    }

    private Domain DomainOption(Domain domain)
    {
        var place = Here;
        var name = _cursor.Accept(Keyword.Constraint) ? _cursor.Identifier("a constraint") : null;
        if (_cursor.Accept(Keyword.Not, Keyword.Null))
        {
            return domain with { NotNull = true };
        }

        switch (_cursor.Word)
        {
            case Keyword.Null:
                _cursor.Next();
                return domain;
            case Keyword.Default:
                _cursor.Next();
                return domain with { Default = OpenExpression.ReadDefault(_cursor) };
            case Keyword.Collate:
                _cursor.Next();
                return domain with { Collation = _cursor.Name("a collation") };
            case Keyword.Check:
                return AddDomainCheck(domain, (CheckConstraint)CheckClause(name, place).Constraint, place);
            default:
                throw _cursor.Expected("a constraint of a domain");
        }
    }

    private static Domain AddDomainCheck(Domain domain, CheckConstraint check, Place place)
    {
        if (check.Name is not null && domain.Checks.Any(c => c.Name == check.Name))
        {
            throw SchemaBuilder.Twice(place, "constraint", check.Name);
        }

        return domain with { Checks = [.. domain.Checks, check] };
    }

    /// <summary>Gives names to the checks that have none, as the server does (<c>email_check</c>, <c>email_check1</c>), and sorts them.</summary>
    private static EquatableList<CheckConstraint> NameChecks(Domain domain)
    {
        var named = new List<CheckConstraint>();
        foreach (var check in domain.Checks)
        {
            var name = check.Name ?? DefaultNames.Choose(domain.Name.Name, null, "check", chosen => named.Any(c => c.Name == chosen));
            named.Add(check with { Name = name });
        }

        return [.. named.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }
}

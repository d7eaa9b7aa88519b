using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

using Waymark.Sql;

namespace Waymark.Postgres.Normalization;

/// <summary>Types that users define.</summary>
internal static class TypeNormalizer
{
    internal static UserType Normalize(UserType type, SchemaScope schema)
    {
        var normalized = type switch
        {
            Domain domain => Normalize(domain, schema),
            CompositeType composite => composite with { Attributes = [.. composite.Attributes.Select(Attribute)] },
            RangeType range => Normalize(range),
            BaseType plain => BaseTypeOptions.Normalize(plain, schema),
            _ => type,
        };
        return normalized with { Comment = CommentText.Normalize(type.Comment) };
    }

    private static Column Attribute(Column attribute) => new(attribute.Name, TypeNames.Canonicalize(attribute.Type))
    {
        Collation = SystemSchema.Collation(attribute.Collation, attribute.Type),
        Comment = CommentText.Normalize(attribute.Comment),
    };

    private static Domain Normalize(Domain domain, SchemaScope schema)
    {
        var type = TypeNames.Canonicalize(domain.BaseType);
        var value = schema.ValueType(type);
        var scope = new ExpressionScope { Columns = new Dictionary<string, DataType> { ["value"] = value } };
        return domain with
        {
            BaseType = type,
            Default = DefaultNormalizer.Normalize(domain.Default, new ExpressionScope { Target = value with { Modifiers = type.Modifiers } }),
            Collation = SystemSchema.Collation(domain.Collation, type),
            Checks = [.. NameChecks(domain).Select(c => Normalize(c, scope)).OrderBy(c => c.Name, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<CheckConstraint> NameChecks(Domain domain)
    {
        var taken = domain.Checks.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var check in domain.Checks)
        {
            var name = check.Name ?? DefaultNames.Choose(domain.Name.Name, null, "check", taken.Contains);
            taken.Add(name);
            yield return check with { Name = name };
        }
    }

    private static CheckConstraint Normalize(CheckConstraint check, ExpressionScope scope) => check with
    {
        Expression = UpperValue(ExpressionNormalizer.Normalize(check.Expression, scope)),
        Comment = CommentText.Normalize(check.Comment),
    };

    /// <summary>The checked value is a key word, which the server prints in capitals.</summary>
    private static SqlExpression UpperValue(SqlExpression expression)
    {
        var cursor = TokenText.CursorOf(expression.Text);
        var text = expression.Text.ToCharArray();
        foreach (var token in cursor.Tokens)
        {
            if (token.Kind == Sql.TokenKind.Word && token.Keyword == Sql.Keyword.Value)
            {
                "VALUE".CopyTo(text.AsSpan(token.Offset));
            }
        }

        return expression.Respell(new string(text));
    }

    private static RangeType Normalize(RangeType range) => range with
    {
        Subtype = TypeNames.Canonicalize(range.Subtype),
        Options = [.. range.Options.Select(o => o with { Value = o.Name == "multirange_type_name" ? NameBeside(range, NameText(o.Value)) : NameText(o.Value) }).Where(o => !IsDefault(range, o)).OrderBy(o => o.Name, StringComparer.Ordinal)],
    };

    /// <summary>A name as text in its one spelling, without the schema of the system catalogue.</summary>
    internal static string? NameText(string? value)
    {
        const string System = "pg_catalog.";
        var text = value is null ? null : TokenText.Canonicalize(value);
        return text?.StartsWith(System, StringComparison.Ordinal) == true ? text[System.Length..] : text;
    }

    /// <summary>A name without its schema where that is the range type's.</summary>
    private static string? NameBeside(RangeType range, string? name)
    {
        var schema = range.Name.Schema is { } given ? $"{IdentifierQuoting.Quote(given)}." : null;
        return schema is not null && name?.StartsWith(schema, StringComparison.Ordinal) == true ? name[schema.Length..] : name;
    }

    private static bool IsDefault(RangeType range, StorageOption option) => option.Name switch
    {
        "multirange_type_name" => IsDefaultMultirange(range, option.Value),
        "subtype_opclass" => OperatorClasses.Normalize(new ObjectName(null, option.Value ?? string.Empty), "btree", TypeNames.Canonicalize(range.Subtype)) is null,
        "collation" => option.Value is "\"default\"",
        _ => false,
    };

    private static bool IsDefaultMultirange(RangeType range, string? value)
    {
        var name = DefaultNames.Multirange(range.Name.Name);
        return value == IdentifierQuoting.Quote(name) || value == ObjectNameText.Quote(range.Name with { Name = name });
    }
}

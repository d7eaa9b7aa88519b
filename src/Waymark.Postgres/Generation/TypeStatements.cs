using System.Text;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about types and domains as a whole.</summary>
internal static class TypeStatements
{
    /// <summary>What it is, as ALTER and DROP spell it.</summary>
    internal static string KindOf(UserType type) => type is Domain ? "DOMAIN" : "TYPE";

    /// <summary>The statement that makes a type.</summary>
    internal static string Create(UserType type)
    {
        var name = SqlText.Name(type.Name);
        return type switch
        {
            EnumType labels => $"CREATE TYPE {name} AS ENUM ({string.Join(", ", labels.Labels.Select(SqlText.Constant))})",
            CompositeType composite => $"CREATE TYPE {name} AS ({string.Join(", ", composite.Attributes.Select(CompositeTypeStatements.Attribute))})",
            RangeType range => $"CREATE TYPE {name} AS RANGE (subtype = {SqlText.Type(range.Subtype)}{string.Concat(range.Options.Select(o => $", {o.Name} = {o.Value}"))})",
            Domain domain => Create(domain),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "PostgreSQL has no such type"),
        };
    }

    /// <summary>The statements that give a type another name.</summary>
    internal static IEnumerable<string> Of(RenameType rename) => Renaming.Of(KindOf(rename.Type), rename.From, rename.Type.Name);

    private static string Create(Domain domain)
    {
        var text = new StringBuilder($"CREATE DOMAIN {SqlText.Name(domain.Name)} AS {SqlText.Type(domain.BaseType)}{SqlText.Collate(domain.Collation)}");
        text.Append(domain.Default is { } value ? $" DEFAULT {SqlText.Operand(value)}" : string.Empty).Append(domain.NotNull ? " NOT NULL" : string.Empty);
        foreach (var check in domain.Checks)
        {
            text.Append(' ').Append(ConstraintText.Of(check with { NotValid = false }));
        }

        return text.ToString();
    }
}

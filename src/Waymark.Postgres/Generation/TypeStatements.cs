using System.Text;
using Waymark.Diff;
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
            BaseType plain => $"CREATE TYPE {name} ({string.Join(", ", plain.Options.Select(o => $"{o.Name} = {o.Value}"))})",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "PostgreSQL has no such type"),
        };
    }

    /// <summary>The statement that makes the shell of a type.</summary>
    internal static string CreateShell(UserType type) => $"CREATE TYPE {SqlText.Name(type.Name)}";

    /// <summary>The statement that drops a type under a name; what it is made of goes with it, as neither can go first.</summary>
    internal static string Drop(UserType type, ObjectName name) =>
        $"DROP {KindOf(type)} {SqlText.Name(name)}{(SupportFunctions.NeedsShell(type) ? " CASCADE" : string.Empty)}";

    /// <summary>The statement that changes options of a base type.</summary>
    internal static string Alter(AlterBaseType alter)
    {
        var names = alter.From.Options.Concat(alter.To.Options).Select(o => o.Name).Distinct().Order(StringComparer.Ordinal);
        var options = names.Select(n => (Name: n, Was: ValueOf(alter.From, n), Becomes: ValueOf(alter.To, n))).Where(o => o.Was != o.Becomes);
        return $"ALTER TYPE {SqlText.Name(alter.To.Name)} SET ({string.Join(", ", options.Select(o => $"{o.Name} = {o.Becomes ?? "NONE"}"))})";
    }

    private static string? ValueOf(BaseType type, string option) => type.Options.FirstOrDefault(o => o.Name == option)?.Value;

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

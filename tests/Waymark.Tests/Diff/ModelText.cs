using System.Collections;
using System.Reflection;
using System.Text;
using Waymark.Schema;

namespace Waymark.Tests.Diff;

/// <summary>Writes a model for people: one line for each object and part, with what is not the default.</summary>
internal static class ModelText
{
    private static readonly string[] Leading = ["Kind", "Name", "Type"];

    // What everybody may do in the schema public of every database.
    private static readonly Privilege UsageOfPublic = new("SCHEMA", new ObjectName(null, "public"), "public", "USAGE");

    /// <summary>The whole schema, but for what every database has.</summary>
    internal static string Of(DatabaseSchema schema)
    {
        var text = new StringBuilder();
        foreach (var property in typeof(DatabaseSchema).GetProperties().Where(p => p.PropertyType.IsGenericType))
        {
            foreach (var item in ((IEnumerable)property.GetValue(schema)!).Cast<object>().Where(i => !i.Equals(UsageOfPublic)))
            {
                Write(text, item, 0);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, object item, int depth)
    {
        var properties = PropertiesOf(item);
        text.Append(' ', depth * 2).Append(Words(item.GetType().Name));
        foreach (var property in properties.Where(p => !IsList(p)))
        {
            if (Scalar(property, item) is { } value)
            {
                text.Append(' ').Append(value);
            }
        }

        text.AppendLine();
        foreach (var property in properties.Where(IsList))
        {
            WriteList(text, property, (IEnumerable)property.GetValue(item)!, depth + 1);
        }
    }

    private static void WriteList(StringBuilder text, PropertyInfo property, IEnumerable list, int depth)
    {
        var items = list.Cast<object>().ToList();
        if (items.Count == 0)
        {
            return;
        }

        if (items[0] is string or ObjectName or DataType or StorageOption)
        {
            text.Append(' ', depth * 2).Append(Words(property.Name)).Append(": ").AppendJoin(", ", items.Select(Value)).AppendLine();
            return;
        }

        foreach (var item in items)
        {
            Write(text, item, depth);
        }
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(object item) => item.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.Name != "EqualityContract" && p.PropertyType != typeof(Spelling) && p.PropertyType != typeof(InheritedNames) && p.PropertyType != typeof(ViewColumnStorages))
        .OrderBy(p => Array.IndexOf(Leading, p.Name) is >= 0 and var index ? index : Leading.Length);

    private static bool IsList(PropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(EquatableList<>);

    private static string? Scalar(PropertyInfo property, object item)
    {
        var value = property.GetValue(item);
        return value switch
        {
            null => null,
            bool choice when Nullable.GetUnderlyingType(property.PropertyType) is not null => $"{Words(property.Name)}={(choice ? "yes" : "no")}",
            false => null,
            Enum choice when Convert.ToInt32(choice, null) == 0 && property.Name != "Kind" => null,
            string { Length: 0 } => null,
            true => Words(property.Name),
            _ when Leading.Contains(property.Name) => Value(value),
            _ => $"{Words(property.Name)}={Value(value)}",
        };
    }

    private static string Value(object value) => value switch
    {
        DataType type => DescribeType(type),
        StorageOption option => option.Value is null ? option.Name : $"{option.Name}={option.Value}",
        SqlExpression expression => $"[{expression.Text}]",
        string or ObjectName or Enum or long or int or bool => value.ToString()!,
        _ => Nested(value),
    };

    private static string DescribeType(DataType type)
    {
        var modifiers = type.Modifiers.IsEmpty ? string.Empty : $"({string.Join(',', type.Modifiers)})";
        var suffix = type.Suffix.Length > 0 ? $" {type.Suffix}" : string.Empty;
        return $"<{(type.IsSet ? "setof " : string.Empty)}{type.Name}{modifiers}{suffix}{string.Concat(Enumerable.Repeat("[]", type.ArrayDimensions))}>";
    }

    private static string Nested(object value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return $"{{{text.ToString().TrimEnd().ReplaceLineEndings("; ")}}}";
    }

    /// <summary>A name of code in words: <c>IsPrimary</c> is "primary", <c>NotNull</c> is "not-null".</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name.StartsWith("Is", StringComparison.Ordinal) ? name[2..] : name)
        {
            words.Append(char.IsUpper(c) && words.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}

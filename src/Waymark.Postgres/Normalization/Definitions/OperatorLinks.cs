using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>
/// Commutators and negators: if one operator is another's, the other is the one's. The server notes it of both, or of the one that says so,
/// depending on which was made first (manual, 38.15.1); that is no difference between schemas.
/// </summary>
internal static class OperatorLinks
{
    private static readonly string[] Links = ["commutator", "negator"];

    /// <summary>Objects in whose operators both ends are noted; they are written as they were.</summary>
    internal static IEnumerable<OpaqueObject> Complete(IReadOnlyList<OpaqueObject> items)
    {
        var operators = items.Where(o => o.Kind == "OPERATOR").DistinctBy(KeyOf).ToDictionary(KeyOf, Read);
        foreach (var (key, attributes) in operators)
        {
            Qualify(key, attributes, operators);
            foreach (var link in Links)
            {
                if (attributes[link] is { } name && operators.TryGetValue(OtherEnd(key, name, link), out var other) && !other.Contains(link))
                {
                    other[link] = OperatorNames.Wrap(key.Name);
                }
            }
        }

        return items.Select(o => o.Kind == "OPERATOR"
            ? o with { Definition = o.Definition.Respell($"CREATE OPERATOR {OperatorNames.Spell(o.Name)} {operators[KeyOf(o)]}") }
            : o);
    }

    // A name that means none of the system's operators of these types means one beside the operator, perhaps itself.
    private static void Qualify(
        (ObjectName Name, DataType Left, DataType Right) key, DefinitionAttributes attributes,
        Dictionary<(ObjectName Name, DataType Left, DataType Right), DefinitionAttributes> operators)
    {
        foreach (var link in Links)
        {
            if (attributes[link] is { } name && OtherEnd(key, name, link) is { Name.Schema: null } other
                && operators.ContainsKey((other.Name with { Schema = key.Name.Schema }, other.Left, other.Right)))
            {
                attributes[link] = OperatorNames.Wrap(other.Name with { Schema = key.Name.Schema });
            }
        }
    }

    private static (ObjectName Name, DataType Left, DataType Right) KeyOf(OpaqueObject item) => (item.Name, item.Types[0], item.Types[1]);

    private static DefinitionAttributes Read(OpaqueObject item)
    {
        var cursor = TokenText.CursorOf(item.Definition.Text);
        while (!cursor.At(TokenKind.LeftParen))
        {
            cursor.Next();
        }

        return AttributeDefinitions.OperatorAttributes(cursor);
    }

    private static (ObjectName Name, DataType Left, DataType Right) OtherEnd((ObjectName Name, DataType Left, DataType Right) key, string name, string link)
    {
        var other = OperatorNames.Read(TokenText.CursorOf(name));
        return link == "negator" ? (other, key.Left, key.Right) : (other, key.Right, key.Left);
    }
}

using System.Text.Json;
using Waymark.Names;

namespace Waymark.Tests.Oracles;

/// <summary>
/// Reads from PostgreSQL's raw parse tree every name that docs/parser-agreement.md compares.
/// </summary>
/// <remarks>
/// A node in a list comes wrapped in its type (<c>{"RangeVar": {…}}</c>), one in a field of fixed type does not; the latter are told by
/// the fields that only they have.
/// </remarks>
internal sealed partial class TreeNames
{
    private readonly string _sql;
    private readonly PgQuery.NativeText _text;
    private readonly List<TreeName> _names = [];
    private readonly List<string> _ctes = [];

    private TreeNames(string sql, PgQuery.NativeText text)
    {
        _sql = sql;
        _text = text;
    }

    /// <summary>Reads the names of a tree.</summary>
    /// <param name="sql">The text that was parsed.</param>
    /// <param name="tree">Its tree.</param>
    /// <returns>The names, in the order of the walk.</returns>
    internal static IReadOnlyList<TreeName> Read(string sql, JsonDocument tree)
    {
        using var text = new PgQuery.NativeText(sql);
        var reader = new TreeNames(sql, text);
        reader.VisitFields(tree.RootElement, string.Empty);
        return reader._names;
    }

    /// <summary>Visits a value: an array, a wrapped node or the inside of a node.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parent">The type of the node that it is a field of.</param>
    /// <param name="field">The field.</param>
    private void Visit(JsonElement value, string parent, string field)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Visit(item, parent, field);
                }

                break;
            case JsonValueKind.Object when TryUnwrap(value, out var type, out var node):
                VisitNode(node, type, parent, field);
                break;
            case JsonValueKind.Object:
                VisitNode(value, TypeOfField(value, field), parent, field);
                break;
        }
    }

    private static bool TryUnwrap(JsonElement value, out string type, out JsonElement node)
    {
        (type, node) = (string.Empty, default);
        foreach (var property in value.EnumerateObject())
        {
            if (type.Length > 0)
            {
                return false;
            }

            (type, node) = (property.Name, property.Value);
        }

        return type.Length > 0 && char.IsAsciiLetterUpper(type[0]) && node.ValueKind == JsonValueKind.Object;
    }

    private static string TypeOfField(JsonElement node, string field) => field switch
    {
        _ when node.TryGetProperty("relname", out _) => "RangeVar",
        _ when node.TryGetProperty("names", out _) && node.TryGetProperty("typemod", out _) => "TypeName",
        "funccall" => "FuncCall",
        "larg" or "rarg" => "SelectStmt",
        "collClause" => "CollateClause",
        "withClause" => "WithClause",
        _ when node.TryGetProperty("objname", out _) => "ObjectWithArgs",
        _ => field,
    };

    private void VisitNode(JsonElement node, string type, string parent, string field)
    {
        switch (type)
        {
            case "RangeVar":
                AddRangeVar(node, parent, field);
                return;
            case "TypeName":
                AddTypeName(node);
                break;
            case "FuncCall":
                AddFunction(node);
                break;
            case "SelectStmt" or "InsertStmt" or "UpdateStmt" or "DeleteStmt" or "MergeStmt":
                VisitWithScope(node, type);
                return;
            default:
                if (VisitStatement(node, type, parent))
                {
                    return;
                }

                break;
        }

        VisitFields(node, type);
    }

    private void VisitFields(JsonElement node, string type)
    {
        foreach (var property in node.EnumerateObject())
        {
            Visit(property.Value, type, property.Name);
        }
    }

    /// <summary>Visits a statement that may start with <c>WITH</c>: the names are in sight of the rest, and of later siblings, or of all of them.</summary>
    private void VisitWithScope(JsonElement node, string type)
    {
        var mark = _ctes.Count;
        if (node.TryGetProperty("withClause", out var with))
        {
            VisitWith(with);
        }

        foreach (var property in node.EnumerateObject().Where(p => p.Name != "withClause"))
        {
            Visit(property.Value, type, property.Name);
        }

        _ctes.RemoveRange(mark, _ctes.Count - mark);
    }

    private void VisitWith(JsonElement with)
    {
        var recursive = with.TryGetProperty("recursive", out var flag) && flag.GetBoolean();
        var ctes = with.GetProperty("ctes").EnumerateArray().Select(cte => cte.GetProperty("CommonTableExpr")).ToList();
        if (recursive)
        {
            _ctes.AddRange(ctes.Select(cte => Text(cte, "ctename")!));
        }

        foreach (var cte in ctes)
        {
            VisitFields(cte, "CommonTableExpr");
            if (!recursive)
            {
                _ctes.Add(Text(cte, "ctename")!);
            }
        }
    }

    /// <summary>A relation. One without a place is the query's own that <c>CREATE RECURSIVE VIEW</c> stands for.</summary>
    private void AddRangeVar(JsonElement node, string parent, string field)
    {
        var (schema, name) = (Text(node, "schemaname"), Text(node, "relname")!);
        var scope = (parent, field) switch
        {
            ("LockingClause", _) => TreeScope.Local,
            ("InsertStmt" or "UpdateStmt" or "DeleteStmt" or "MergeStmt", "relation") => TreeScope.Object,
            (_, "rel") or ("TableLikeClause" or "Constraint", _) => TreeScope.Object,
            _ when schema is null && _ctes.Contains(name) => TreeScope.Cte,
            _ => TreeScope.Object,
        };
        if (scope == TreeScope.Cte && LocationOf(node) < 0)
        {
            return;
        }

        var kind = field == "typevar" || parent == TypeRelation ? ObjectKind.Type : ObjectKind.Relation;
        _names.Add(new TreeName(kind, LocationOf(node), schema, name, scope));
    }

    /// <summary>A type. With <c>%TYPE</c> the tree holds a column's name, so a relation is named.</summary>
    private void AddTypeName(JsonElement node)
    {
        var names = Strings(node.GetProperty("names"));
        var location = LocationOf(node);
        if (!node.TryGetProperty("pct_type", out _))
        {
            AddIfSpelled(ObjectKind.Type, node.GetProperty("names"), location);
        }
        else if (names.Count > 1)
        {
            Add(ObjectKind.Relation, names.GetRange(0, names.Count - 1), location);
        }
    }

    /// <summary>A function. Special forms and <c>current_schema()</c> are syntax to the scanner even where they are called like functions.</summary>
    private void AddFunction(JsonElement node)
    {
        var names = node.GetProperty("funcname");
        var isForm = Strings(names) switch
        {
            ["substring" or "overlay"] => true,
            ["current_schema"] => !node.TryGetProperty("args", out _),
            _ => false,
        };
        if (!isForm)
        {
            AddIfSpelled(ObjectKind.Function, names, LocationOf(node));
        }
    }

    /// <summary>Adds a name whose first part is spelt at its place. Where it is not, syntax stands for it: <c>int</c>, <c>LIKE … ESCAPE</c>, <c>AT TIME ZONE</c>.</summary>
    private void AddIfSpelled(ObjectKind kind, JsonElement names, int offset)
    {
        var parts = Strings(names);
        if (offset < 0 ? parts is not ["pg_catalog", _] : SpelledName.At(_sql, offset) == parts[0])
        {
            Add(kind, parts, offset);
        }
    }

    private void Add(ObjectKind kind, List<string> parts, int offset = -1)
    {
        if (parts.Count > 0)
        {
            _names.Add(new TreeName(kind, offset, parts.Count > 1 ? parts[^2] : null, parts[^1]));
        }
    }

    private int LocationOf(JsonElement node) =>
        node.TryGetProperty("location", out var location) ? location.GetInt32() < 0 ? -1 : _text.ToUtf16(location.GetInt32()) : 0;

    private static string? Text(JsonElement node, string field) => node.TryGetProperty(field, out var value) ? value.GetString() : null;

    /// <summary>The strings of a list of <c>String</c> nodes, however the list is wrapped; what is no string ends it.</summary>
    private static List<string> Strings(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Object)
        {
            list = list.TryGetProperty("List", out var inner) ? inner.GetProperty("items") : list;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return [.. list.EnumerateArray().Select(StringOf).TakeWhile(text => text is not null).Select(text => text!)];
    }

    private static string? StringOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("String", out var text))
        {
            return null;
        }

        return Text(text, "sval") ?? Text(text, "str") ?? string.Empty;
    }
}

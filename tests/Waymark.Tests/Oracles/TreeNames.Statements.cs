using System.Text.Json;
using Waymark.Names;

namespace Waymark.Tests.Oracles;

/// <content>Names that the tree holds as lists of strings, without saying where they stand.</content>
internal sealed partial class TreeNames
{
    /// <summary>Stands for the parent of a relation that is a composite type.</summary>
    private const string TypeRelation = "composite type";

    /// <summary>Reads what a node names in its own fields.</summary>
    /// <returns>Whether the node's fields have been visited, too.</returns>
    private bool VisitStatement(JsonElement node, string type, string parent)
    {
        AddNamedFields(node, type);
        switch (type)
        {
            case "DropStmt":
                AddObjects(node.GetProperty("objects"), Text(node, "removeType")!);
                break;
            case "CommentStmt" or "SecLabelStmt" or "AlterExtensionContentsStmt":
                AddObject(node.GetProperty("object"), Text(node, "objtype")!);
                break;
            case "AlterObjectSchemaStmt" or "AlterOwnerStmt" or "AlterObjectDependsStmt" when node.TryGetProperty("object", out var target):
                AddObject(target, Text(node, "objectType")!);
                break;
            case "RenameStmt" when node.TryGetProperty("object", out var renamed):
                AddObject(renamed, Text(node, "renameType")!);
                break;
            case "GrantStmt" when node.TryGetProperty("objects", out var granted) && Text(node, "targtype") == "ACL_TARGET_OBJECT":
                AddObjects(granted, Text(node, "objtype")!);
                break;
            case "DefineStmt":
                VisitDefinition(node);
                return true;
            case "AlterTSConfigurationStmt" when node.TryGetProperty("dicts", out var dictionaries):
                AddEach(ObjectKind.TextSearchDictionary, dictionaries);
                break;
            case "AlterFunctionStmt":
                AddObject(node.GetProperty("func"), "OBJECT_FUNCTION");
                break;
            case "AlterOperatorStmt":
                AddObject(node.GetProperty("opername"), "OBJECT_OPERATOR");
                break;
            case "CreateOpClassItem" when node.TryGetProperty("name", out var member):
                AddObject(member, node.GetProperty("itemtype").GetInt32() == 1 ? "OBJECT_OPERATOR" : "OBJECT_FUNCTION");
                break;
            case "DefElem":
                VisitOption(node, parent);
                return true;
            case "Constraint" when node.TryGetProperty("exclusions", out var exclusions):
                AddExclusionOperators(exclusions);
                break;
            case "AlterTableStmt" when Text(node, "objtype") == "OBJECT_TYPE":
            case "RenameStmt" when Text(node, "relationType") == "OBJECT_TYPE" && Text(node, "renameType") == "OBJECT_ATTRIBUTE":
                AddRangeVar(node.GetProperty("relation"), TypeRelation, string.Empty);
                VisitAllBut(node, type, "relation");
                return true;
        }

        return false;
    }

    /// <summary>Fields that hold one name, whatever else the node says. An operator in an expression is a name only where its schema is written.</summary>
    private void AddNamedFields(JsonElement node, string type)
    {
        foreach (var (field, kind) in NamedFields.Of(type))
        {
            if (!node.TryGetProperty(field, out var value))
            {
                continue;
            }

            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    Add(kind, Strings(value.GetProperty("objname")));
                    break;
                case var _ when kind != ObjectKind.Operator || value.GetArrayLength() > 1:
                    Add(kind, Strings(value));
                    break;
            }
        }
    }

    private void VisitAllBut(JsonElement node, string type, string field)
    {
        foreach (var property in node.EnumerateObject().Where(p => p.Name != field))
        {
            Visit(property.Value, type, property.Name);
        }
    }

    private void AddEach(ObjectKind kind, JsonElement lists)
    {
        foreach (var list in lists.EnumerateArray())
        {
            Add(kind, Strings(list));
        }
    }

    private void AddObjects(JsonElement objects, string objectType)
    {
        foreach (var item in objects.EnumerateArray())
        {
            AddObject(item, objectType);
        }
    }

    /// <summary>Adds the object of a <c>DROP</c>, <c>COMMENT</c>, <c>ALTER … OWNER</c> and their like. Types and tables that have a node of their own are met by the walk.</summary>
    private void AddObject(JsonElement target, string objectType)
    {
        if (target.TryGetProperty("ObjectWithArgs", out var withArgs) || target.TryGetProperty("objname", out _))
        {
            var owner = withArgs.ValueKind == JsonValueKind.Object ? withArgs : target;
            Add(objectType == "OBJECT_OPERATOR" ? ObjectKind.Operator : ObjectKind.Function, Strings(owner.GetProperty("objname")));
            return;
        }

        var parts = Strings(target);
        switch (objectType)
        {
            case "OBJECT_COLUMN" or "OBJECT_TABCONSTRAINT" or "OBJECT_TRIGGER" or "OBJECT_RULE" or "OBJECT_POLICY":
                Add(ObjectKind.Relation, parts.GetRange(0, Math.Max(0, parts.Count - 1)));
                break;
            case "OBJECT_DOMCONSTRAINT":
                Add(ObjectKind.Type, parts);
                break;
            case "OBJECT_OPCLASS":
                Add(ObjectKind.OperatorClass, parts.GetRange(1, parts.Count - 1));
                break;
            case "OBJECT_OPFAMILY":
                Add(ObjectKind.OperatorFamily, parts.GetRange(1, parts.Count - 1));
                break;
            case var _ when NamedFields.KindOf(objectType) is { } kind:
                Add(kind, parts);
                break;
        }
    }

    /// <summary><c>CREATE AGGREGATE | OPERATOR | TYPE | COLLATION | TEXT SEARCH …</c>: a definition's values are all written as types, and mean what the parameter says.</summary>
    private void VisitDefinition(JsonElement node)
    {
        if (NamedFields.KindOf(Text(node, "kind")!) is { } kind)
        {
            Add(kind, Strings(node.GetProperty("defnames")));
        }

        if (node.TryGetProperty("args", out var args))
        {
            Visit(args, "DefineStmt", "args");
        }

        if (!node.TryGetProperty("definition", out var definition))
        {
            return;
        }

        foreach (var element in definition.EnumerateArray().Select(item => item.GetProperty("DefElem")).Where(e => e.TryGetProperty("arg", out _)))
        {
            AddDefinitionValue(element.GetProperty("arg"), NamedFields.KindOfParameter(Text(node, "kind")!, Text(element, "defname")!));
        }
    }

    /// <summary>Adds what a parameter's value names. A reserved word (<c>PARSER = default</c>) comes as a string, and names nothing that could be given a schema.</summary>
    private void AddDefinitionValue(JsonElement value, ObjectKind? kind)
    {
        if (kind is not { } named)
        {
            return;
        }

        if (StringOf(value) is not null)
        {
            return;
        }

        if (!value.TryGetProperty("TypeName", out var type))
        {
            var parts = Strings(value);
            Add(named, named == ObjectKind.Operator || (named == ObjectKind.Collation && parts.Count > 0) ? parts : []);
        }
        else if (named == ObjectKind.Type)
        {
            AddTypeName(type);
        }
        else if (named != ObjectKind.Operator)
        {
            AddIfSpelled(named, type.GetProperty("names"), LocationOf(type));
        }
    }

    /// <summary>An option that names an object. A storage parameter's word (<c>buffering = auto</c>) looks like a type in the tree and is none.</summary>
    private void VisitOption(JsonElement option, string parent)
    {
        if (!option.TryGetProperty("arg", out var value))
        {
            return;
        }

        switch (parent, Text(option, "defname")!)
        {
            case (_, "owned_by") when Strings(value) is { Count: > 1 } column:
                Add(ObjectKind.Relation, column.GetRange(0, column.Count - 1));
                break;
            case (_, "sequence_name"):
                Add(ObjectKind.Relation, Strings(value));
                break;
            case ("CreateFdwStmt" or "AlterFdwStmt", "handler" or "validator"):
            case ("CreateFunctionStmt" or "AlterFunctionStmt", "support"):
                Add(ObjectKind.Function, Strings(value));
                break;
            case ("CreateSeqStmt" or "AlterSeqStmt" or "Constraint" or "AlterTableCmd", "as"):
            case ("CreateFunctionStmt", "transform"):
                Visit(value, "DefElem", "arg");
                break;
            case var (owner, name) when NamedFields.DefinitionOf(owner) is { } definition:
                AddDefinitionValue(value, NamedFields.KindOfParameter(definition, name));
                break;
        }
    }

    private void AddExclusionOperators(JsonElement exclusions)
    {
        foreach (var pair in exclusions.EnumerateArray())
        {
            Add(ObjectKind.Operator, Strings(pair.GetProperty("List").GetProperty("items")[1]));
        }
    }
}

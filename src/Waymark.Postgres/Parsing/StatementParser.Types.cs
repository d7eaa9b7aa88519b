using Waymark.Diff;
using Waymark.Postgres.Normalization;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE TYPE: enum, composite and range types.</content>
internal sealed partial class StatementParser
{
    private void CreateType()
    {
        var place = Here;
        _cursor.Expect(Keyword.Type);
        var name = CreatedName("a type");
        _renames.SetWhole("type", name);
        if (!_cursor.Accept(Keyword.As))
        {
            _builder.AddType(BaseType(name), place);
            return;
        }

        switch (_cursor.Word)
        {
            case Keyword.Enum:
                _cursor.Next();
                _builder.AddType(new EnumType { Name = name, Labels = [.. EnumLabels(name)] }, place);
                break;
            case Keyword.Range:
                _cursor.Next();
                _builder.AddType(Range(name), place);
                break;
            default:
                _builder.AddType(new CompositeType { Name = name, Attributes = Attributes(name) }, place);
                break;
        }
    }

    private List<string> EnumLabels(ObjectName type)
    {
        _cursor.ExpectLeftParen();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var labels = _cursor.At(TokenKind.RightParen) ? [] : _cursor.List(() => NewLabel(type, known));
        _cursor.ExpectRightParen();
        return labels;
    }

    private string NewLabel(ObjectName type, HashSet<string> known)
    {
        var place = Here;
        var label = EnumLabel(type);
        return known.Add(label) ? label : throw SchemaBuilder.Twice(place, "value", label);
    }

    private string EnumLabel(ObjectName type)
    {
        var start = FileOffset;
        var label = _cursor.String("a value");
        _renames.AddPart("value", type, label, start, FileEnd);
        return label;
    }

    private EquatableList<Column> Attributes(ObjectName type)
    {
        _cursor.ExpectLeftParen();
        var attributes = _cursor.At(TokenKind.RightParen) ? [] : _cursor.List(() => Attribute(type));
        _cursor.ExpectRightParen();
        return [.. attributes];
    }

    private Column Attribute(ObjectName type)
    {
        var start = FileOffset;
        var attribute = new Column(_cursor.Identifier("an attribute"), TypeReader.Read(_cursor));
        if (_cursor.Accept(Keyword.Collate))
        {
            attribute = attribute with { Collation = _cursor.Name("a collation") };
        }

        _renames.AddPart("column", type, attribute.Name, start, FileEnd);
        return attribute;
    }

    private RangeType Range(ObjectName name)
    {
        var place = Here;
        DataType? subtype = null;
        var options = new List<StorageOption>();
        foreach (var (option, value) in _cursor.Parens(() => (Option: RangeOptionName(), Value: RangeOptionValue())))
        {
            if (option == "subtype")
            {
                subtype = value.Type;
            }
            else
            {
                options.Add(new StorageOption(option, value.Text));
            }
        }

        return new RangeType
        {
            Name = name,
            Multirange = MultirangeOf(name, options),
            Subtype = subtype ?? throw place.Error(SchemaCodes.Syntax, "a range type needs a SUBTYPE"),
            Options = [.. options.OrderBy(o => o.Name, StringComparer.Ordinal)],
        };
    }

    private static ObjectName MultirangeOf(ObjectName range, List<StorageOption> options) => options.Find(o => o.Name == "multirange_type_name")?.Value is { } given
        ? TypeText.Parse(given).Name
        : range with { Name = DefaultNames.Multirange(range.Name) };

    private string RangeOptionName()
    {
        var name = _cursor.Label("an option");
        _cursor.Expect(TokenKind.EqualsSign, "=");
        return name is "subtype" or "subtype_opclass" or "collation" or "canonical" or "subtype_diff" or "multirange_type_name"
            ? name
            : throw _cursor.Error(SchemaCodes.Unsupported, $"a range type has no option \"{name}\"");
    }

    private (DataType Type, string Text) RangeOptionValue()
    {
        var first = _cursor.Index;
        var type = TypeReader.Read(_cursor);
        return (type, _cursor.TextSince(first));
    }
}

using System.Collections.Frozen;
using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Base types: CREATE TYPE with options or, for a shell, without any, and ALTER TYPE … SET.</content>
internal sealed partial class StatementParser
{
    private static readonly FrozenSet<string> AlterableOptions = new[]
    {
        "receive", "send", "typmod_in", "typmod_out", "analyze", "analyse", "subscript", "storage",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BaseTypeOptions = AlterableOptions.Concat([
        "input", "output", "internallength", "passedbyvalue", "alignment", "like", "category", "preferred", "default", "element", "delimiter", "collatable",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads what follows the name of a base type; nothing does where it is a shell.</summary>
    private BaseType BaseType(ObjectName name)
    {
        if (_cursor.AtEnd)
        {
            return new BaseType { Name = name };
        }

        var place = Here;
        var options = BaseOptions(BaseTypeOptions);
        foreach (var required in (string[])["input", "output"])
        {
            if (!options.Exists(o => o.Name == required))
            {
                throw place.Error(SchemaCodes.Syntax, $"a base type needs an {required.ToUpperInvariant()} function");
            }
        }

        return new BaseType { Name = name, Options = InOrder(options) };
    }

    /// <summary>Reads what ALTER TYPE … SET changes of a base type; NONE takes a function away.</summary>
    private void SetBaseOptions(ObjectName name, Place place)
    {
        var options = BaseOptions(AlterableOptions);
        _builder.WithType(name, place, "type", declared =>
        {
            var type = _builder.Types[declared] is BaseType { IsShell: false } current
                ? current
                : throw place.Error(SchemaCodes.BadValue, $"the type \"{declared}\" is not a base type");
            var kept = type.Options.Where(o => !options.Exists(s => s.Name == o.Name));
            _builder.Types[declared] = type with { Options = InOrder([.. kept, .. options.Where(o => !IsNone(o))]) };
        });
    }

    private static EquatableList<StorageOption> InOrder(IEnumerable<StorageOption> options) => [.. options.OrderBy(o => o.Name, StringComparer.Ordinal)];

    private static bool IsNone(StorageOption option) => option.Value?.Equals("none", StringComparison.OrdinalIgnoreCase) == true;

    private List<StorageOption> BaseOptions(FrozenSet<string> known)
    {
        var options = new List<StorageOption>();
        foreach (var (place, option) in _cursor.Parens(() => (Here, BaseOption(known))))
        {
            if (options.Exists(o => o.Name == option.Name))
            {
                throw SchemaBuilder.Twice(place, "option", option.Name);
            }

            options.Add(option);
        }

        return options;
    }

    private StorageOption BaseOption(FrozenSet<string> known)
    {
        var place = Here;
        var name = _cursor.Label("an option");
        if (!known.Contains(name))
        {
            throw place.Error(SchemaCodes.Unsupported, $"there is no such option \"{name}\" of a base type");
        }

        var value = _cursor.Accept(TokenKind.EqualsSign) ? BaseOptionValue() : null;
        return new StorageOption(name == "analyse" ? "analyze" : name, value);
    }

    private string BaseOptionValue()
    {
        var first = _cursor.Index;
        while (!_cursor.AtEnd && !_cursor.At(TokenKind.Comma) && !_cursor.At(TokenKind.RightParen))
        {
            _cursor.Next();
        }

        return _cursor.Index > first ? _cursor.TextSince(first) : throw _cursor.Expected("a value");
    }
}

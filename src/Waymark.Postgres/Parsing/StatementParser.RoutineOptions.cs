using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>What stands behind a routine's parameters, in any order; ALTER FUNCTION says it again.</content>
internal sealed partial class StatementParser
{
    private Routine RoutineOption(Routine routine)
    {
        switch (_cursor.Word)
        {
            case Keyword.Language:
                _cursor.Next();
                return routine with { Language = _cursor.Current.IsString ? _cursor.String().ToLowerInvariant() : _cursor.Label("a language") };
            case Keyword.As:
                _cursor.Next();
                return routine with { Body = new SqlExpression(_cursor.String("a body")), LinkSymbol = _cursor.AcceptComma() ? _cursor.String() : null };
            case Keyword.Window:
                _cursor.Next();
                return routine with { Window = true };
            case Keyword.Begin or Keyword.Return:
                return SqlBody(routine);
            case Keyword.Transform:
                throw _cursor.Error(SchemaCodes.Unsupported, "TRANSFORM is not supported");
            default:
                return RoutineAttribute(routine) ?? throw _cursor.Expected("an option of a function");
        }
    }

    /// <summary>Reads an option that ALTER knows as well.</summary>
    /// <returns>The routine with it; null when none stands here.</returns>
    private Routine? RoutineAttribute(Routine routine)
    {
        switch (_cursor.Word)
        {
            case Keyword.Immutable or Keyword.Stable or Keyword.Volatile:
                _cursor.Next();
                return routine with { Volatility = KeywordTable.SpellingOf(_cursor.Previous.Keyword).ToUpperInvariant() };
            case Keyword.Strict:
                _cursor.Next();
                return routine with { Strict = true };
            case Keyword.Called:
                _cursor.Next();
                return NullInput(routine with { Strict = false });
            case Keyword.Returns:
                _cursor.Next();
                _cursor.Expect(Keyword.Null);
                return NullInput(routine with { Strict = true });
            case Keyword.Not or Keyword.Leakproof:
                var leaks = _cursor.Accept(Keyword.Not);
                _cursor.Expect(Keyword.Leakproof);
                return routine with { Leakproof = !leaks };
            case Keyword.External or Keyword.Security:
                return Security(routine);
            default:
                return NumberAttribute(routine);
        }
    }

    private Routine? NumberAttribute(Routine routine)
    {
        switch (_cursor.Word)
        {
            case Keyword.Parallel:
                _cursor.Next();
                return routine with { Parallel = ParallelMode() };
            case Keyword.Cost:
                _cursor.Next();
                return routine with { Cost = _cursor.Number() };
            case Keyword.Rows:
                _cursor.Next();
                return routine with { Rows = _cursor.Number() };
            case Keyword.Support:
                _cursor.Next();
                return routine with { Support = _cursor.FunctionName("a function") };
            case Keyword.Set:
                _cursor.Next();
                return WithSetting(routine, RoutineSetting());
            default:
                return null;
        }
    }

    private Routine NullInput(Routine routine)
    {
        _cursor.Expect(Keyword.On);
        _cursor.Expect(Keyword.Null);
        _cursor.Expect(Keyword.Input);
        return routine;
    }

    private Routine Security(Routine routine)
    {
        _cursor.Accept(Keyword.External);
        _cursor.Expect(Keyword.Security);
        var definer = _cursor.Accept(Keyword.Definer);
        if (!definer)
        {
            _cursor.Expect(Keyword.Invoker);
        }

        return routine with { SecurityDefiner = definer };
    }

    private string ParallelMode()
    {
        var mode = _cursor.Label("UNSAFE, RESTRICTED or SAFE").ToUpperInvariant();
        return mode is "UNSAFE" or "RESTRICTED" or "SAFE"
            ? mode
            : throw new Place(_cursor.Source, _cursor.Previous.Offset).Error(SchemaCodes.Syntax, "expected UNSAFE, RESTRICTED or SAFE");
    }

    private static Routine WithSetting(Routine routine, StorageOption setting) => routine with
    {
        Settings = [.. routine.Settings.Where(s => s.Name != setting.Name).Append(setting).OrderBy(s => s.Name, StringComparer.Ordinal)],
    };

    /// <summary>Reads a setting of a routine. The value is what the catalogue keeps: lists of names are quoted, other values are not.</summary>
    private StorageOption RoutineSetting()
    {
        var name = SettingName();
        if (_cursor.At(Keyword.From))
        {
            throw _cursor.Error(SchemaCodes.Unsupported, "write the setting's value: what is current when it is run is not known");
        }

        if (name == "time" && _cursor.Accept(Keyword.Zone))
        {
            return new StorageOption("timezone", SettingValue());
        }

        if (!_cursor.Accept(TokenKind.EqualsSign))
        {
            _cursor.Expect(Keyword.To);
        }

        var values = _cursor.List(SettingValue);
        return new StorageOption(name, string.Join(", ", RoutineSettings.IsNameList(name) ? values.Select(RoutineSettings.QuoteName) : values));
    }

    /// <summary>Reads a body in standard SQL: <c>RETURN expression</c> or <c>BEGIN ATOMIC … END</c>, to the end of the statement.</summary>
    private Routine SqlBody(Routine routine)
    {
        var first = _cursor.Index;
        if (_cursor.At(Keyword.Begin) && _cursor.Ahead(1).Keyword != Keyword.Atomic)
        {
            throw _cursor.Expected("BEGIN ATOMIC");
        }

        while (!_cursor.AtEnd)
        {
            _cursor.Next();
        }

        return routine with { Body = new SqlExpression(_cursor.TextSince(first)), HasSqlBody = true };
    }
}

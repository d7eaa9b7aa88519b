using System.Globalization;
using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE AGGREGATE.</content>
internal sealed partial class StatementParser
{
    /// <summary>The option that holds how many of an ordered-set aggregate's parameters stand before ORDER BY.</summary>
    private const string DirectArguments = "direct_arguments";

    private void CreateAggregate(bool orReplace)
    {
        var place = Here;
        _cursor.Expect(Keyword.Aggregate);
        var routine = new Routine { Kind = RoutineKind.Aggregate, Name = RequireSchema(Here, _cursor.FunctionName("an aggregate")), Language = "internal" };
        var options = new List<StorageOption>();
        if (!IsOldStyleAggregate())
        {
            routine = routine with { Parameters = AggregateParameters(options) };
        }

        options.AddRange(_cursor.Parens(AggregateOption));
        _builder.AddRoutine(WithBaseType(routine, options, place), orReplace, place);
    }

    /// <summary>Whether the definition follows at once, the parameter's type in it (<c>BASETYPE</c>).</summary>
    private bool IsOldStyleAggregate() => _cursor.Ahead(2).Kind == TokenKind.EqualsSign;

    private EquatableList<Parameter> AggregateParameters(List<StorageOption> options)
    {
        _cursor.ExpectLeftParen();
        if (_cursor.Accept(TokenKind.Star))
        {
            _cursor.ExpectRightParen();
            return [];
        }

        var parameters = _cursor.At(Keyword.Order) || _cursor.At(TokenKind.RightParen) ? [] : _cursor.List(Parameter);
        if (_cursor.Accept(Keyword.Order, Keyword.By))
        {
            options.Add(new StorageOption(DirectArguments, parameters.Count.ToString(CultureInfo.InvariantCulture)));
            parameters = OrderedParameters(parameters);
        }

        _cursor.ExpectRightParen();
        return [.. parameters];
    }

    /// <summary>The parameters with those behind ORDER BY; a variadic one that stands on both sides is one.</summary>
    private List<Parameter> OrderedParameters(List<Parameter> direct)
    {
        var ordered = _cursor.List(Parameter);
        return direct.Count > 0 && ordered.Count == 1 && direct[^1].Mode == "VARIADIC" && direct[^1] == ordered[0] ? direct : [.. direct, .. ordered];
    }

    private StorageOption AggregateOption()
    {
        var name = _cursor.Label("an option").ToLowerInvariant();
        if (!_cursor.Accept(TokenKind.EqualsSign))
        {
            return new StorageOption(name, null);
        }

        var first = _cursor.Index;
        while (!_cursor.AtEnd && !_cursor.At(TokenKind.Comma) && !_cursor.At(TokenKind.RightParen))
        {
            _ = _cursor.At(TokenKind.LeftParen) ? _cursor.ParenthesizedText().Text.Length : Advance();
        }

        return new StorageOption(name, _cursor.TextSince(first));
    }

    private int Advance()
    {
        _cursor.Next();
        return 0;
    }

    private static Routine WithBaseType(Routine routine, List<StorageOption> options, Place place)
    {
        if (options.Find(o => o.Name == "basetype") is { } baseType)
        {
            options.Remove(baseType);
            var isAny = baseType.Value?.Trim('\'').Equals("any", StringComparison.OrdinalIgnoreCase) == true;
            routine = routine with { Parameters = isAny ? [] : [new Parameter("IN", null, TypeText.Parse(baseType.Value ?? string.Empty))] };
        }

        if (!options.Exists(o => o.Name is "sfunc" or "sfunc1") || !options.Exists(o => o.Name is "stype" or "stype1"))
        {
            throw place.Error(SchemaCodes.Syntax, "an aggregate needs SFUNC and STYPE");
        }

        return routine with { Definition = [.. options.OrderBy(o => o.Name, StringComparer.Ordinal)] };
    }
}

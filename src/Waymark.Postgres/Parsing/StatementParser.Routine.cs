using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Postgres.Normalization;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE FUNCTION and CREATE PROCEDURE.</content>
internal sealed partial class StatementParser
{
    private void CreateRoutine(bool orReplace)
    {
        var place = Here;
        var kind = _cursor.Accept(Keyword.Procedure) ? RoutineKind.Procedure : RoutineKind.Function;
        _ = kind == RoutineKind.Procedure || _cursor.Accept(Keyword.Function);
        var routine = new Routine { Kind = kind, Name = RequireSchema(Here, _cursor.FunctionName("a function")) };
        if (kind == RoutineKind.Function)
        {
            _renames.SetWhole("function", routine.Name);
        }

        routine = routine with { Parameters = Parameters() };
        routine = Returns(routine);
        while (!_cursor.AtEnd)
        {
            routine = RoutineOption(routine);
        }

        RequireBody(routine, place);
        _builder.AddRoutine(routine, orReplace, place);
    }

    private static void RequireBody(Routine routine, Place place)
    {
        if (routine.Body is null)
        {
            throw place.Error(SchemaCodes.Syntax, "the function has no body");
        }

        if (routine.Kind == RoutineKind.Function && routine.Returns is null && routine.ReturnsTable.IsEmpty
            && !routine.Parameters.Any(p => p.Mode is "OUT" or "INOUT"))
        {
            throw place.Error(SchemaCodes.Syntax, "the function says nothing of what it returns");
        }
    }

    private EquatableList<Parameter> Parameters()
    {
        _cursor.ExpectLeftParen();
        var parameters = _cursor.At(TokenKind.RightParen) ? [] : _cursor.List(Parameter);
        _cursor.ExpectRightParen();
        return [.. parameters];
    }

    private Parameter Parameter()
    {
        var mode = ParameterMode();
        var name = AtParameterName() ? _cursor.Label("a parameter") : null;
        mode ??= ParameterMode();
        var type = ParameterType();
        var hasDefault = _cursor.Accept(Keyword.Default) || _cursor.Accept(TokenKind.EqualsSign);
        return new Parameter(mode ?? "IN", name, type, hasDefault ? OpenExpression.ReadDefault(_cursor) : null);
    }

    private string? ParameterMode()
    {
        if (_cursor.Accept(Keyword.In))
        {
            return _cursor.Accept(Keyword.Out) ? "INOUT" : "IN";
        }

        var mode = _cursor.Word switch
        {
            Keyword.Out => "OUT",
            Keyword.Inout => "INOUT",
            Keyword.Variadic => "VARIADIC",
            _ => null,
        };
        if (mode is not null)
        {
            _cursor.Next();
        }

        return mode;
    }

    /// <summary>Whether a parameter's name stands here, and not its type: then a type follows.</summary>
    private bool AtParameterName() => TokenCursor.IsTypeOrFunctionName(_cursor.Current)
        && !(_cursor.Current.Kind == TokenKind.Word && TypeReader.IsTypeKeyword(_cursor.Word))
        && !TypeReader.AtDoublePrecision(_cursor)
        && (TypeReader.StartsType(_cursor.Ahead(1)) || _cursor.Ahead(1).Keyword is Keyword.In or Keyword.Out or Keyword.Inout or Keyword.Variadic);

    /// <summary>Reads the type of a parameter or result, <c>table.column%TYPE</c> included: the server replaces it at once, too.</summary>
    private DataType ParameterType()
    {
        var isSet = _cursor.Accept(Keyword.Setof);
        return RoutineNormalizer.TypeOfParameter(CopiedType() ?? TypeReader.Read(_cursor)) with { IsSet = isSet };
    }

    private DataType? CopiedType()
    {
        var start = _cursor.Index;
        var place = Here;
        if (!TokenCursor.IsIdentifier(_cursor.Current) || _cursor.Ahead(1).Kind != TokenKind.Dot)
        {
            return null;
        }

        var parts = _cursor.DottedName("a type");
        var isCopy = parts.Count > 1 && _cursor.At(TokenKind.Operator) && _cursor.TextOf(_cursor.Current) is "%" && _cursor.Ahead(1).Keyword == Keyword.Type;
        if (!isCopy)
        {
            _cursor.Index = start;
            return null;
        }

        _cursor.Index += 2;
        var table = new ObjectName(parts.Count == 2 ? null : parts[^3], parts[^2]);
        return _builder.TypeOfColumn(table, parts[^1])
            ?? throw place.Error(SchemaCodes.UndeclaredObject, $"the column \"{string.Join('.', parts)}\" is not declared before this function");
    }

    private Routine Returns(Routine routine)
    {
        if (!_cursor.At(Keyword.Returns) || _cursor.Ahead(1).Keyword == Keyword.Null)
        {
            return routine;
        }

        _cursor.Next();
        if (_cursor.Accept(Keyword.Table))
        {
            return routine with { ReturnsTable = [.. _cursor.Parens(() => new Column(_cursor.Label("a column"), ParameterType()))] };
        }

        return routine with { Returns = ParameterType() };
    }
}

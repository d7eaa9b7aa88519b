using System.Globalization;

namespace Waymark.Sql.Scanning;

/// <summary>
/// The input parameters of a function that is being created. Where its body reads a parameter's text as SQL or as a name, and does
/// nothing else with it, a constant that a call gives for it is read so too.
/// </summary>
internal sealed class FunctionParameters
{
    private readonly List<FunctionParameter> _inputs = [];
    private readonly Dictionary<string, FunctionParameter> _byName = new(StringComparer.Ordinal);
    private bool _hasOutputs;
    private bool _hasOwnSearchPath;

    /// <summary>The parameters in the order of a call's arguments.</summary>
    internal IReadOnlyList<FunctionParameter> Inputs => _inputs;

    /// <summary>Whether the last one takes any number of arguments.</summary>
    internal bool IsVariadic { get; private set; }

    /// <summary>With how few arguments a call may do.</summary>
    internal int Required { get; private set; }

    /// <summary>Adds a parameter that calls give a value for.</summary>
    internal void Add(FunctionParameter parameter, bool isVariadic)
    {
        _inputs.Add(parameter);
        _byName.TryAdd(parameter.Name, parameter);
        Required += parameter.HasDefault || isVariadic ? 0 : 1;
        IsVariadic |= isVariadic;
    }

    /// <summary>Notes a parameter that is a result only. It counts for <c>$n</c> in some languages and not in others.</summary>
    internal void AddOutput() => _hasOutputs = true;

    /// <summary>Notes that the body has a search path of its own: a call's text means something else there than where the call stands.</summary>
    internal void NoteOwnSearchPath() => _hasOwnSearchPath = true;

    /// <summary>Finds the parameter that a token of the body names.</summary>
    /// <param name="token">The token: a name or <c>$n</c>.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The parameter; null when it is something else.</returns>
    internal FunctionParameter? Find(in Token token, ReadOnlySpan<char> text)
    {
        if (token.Kind == TokenKind.Parameter)
        {
            return !_hasOutputs && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? _inputs.ElementAtOrDefault(number - 1)
                : null;
        }

        return token.IsName && _inputs.Count > 0 ? FindNamed(IdentifierText.Fold(text)) : null;
    }

    /// <summary>Keeps what was noted of the parameters that the body uses alike wherever it uses them.</summary>
    /// <param name="body">The body.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="list">Knows where the body's positions are in the source.</param>
    /// <returns>Whether something is known of any.</returns>
    internal bool KeepUsedAlike(StringValue body, ReadOnlySpan<Token> tokens, ReferenceList list)
    {
        if (_inputs.Count > 0 && !_hasOwnSearchPath)
        {
            var occurrences = OccurrencesIn(body, tokens, list);
            foreach (var parameter in _inputs)
            {
                parameter.KeepIfUsedAlike(occurrences[parameter]);
            }
        }

        return _inputs.Exists(static parameter => parameter.Syntax is not null);
    }

    /// <summary>Where each parameter stands in a body, but for what RAISE shows, as offsets in the source.</summary>
    private ILookup<FunctionParameter, int> OccurrencesIn(StringValue body, ReadOnlySpan<Token> tokens, ReferenceList list)
    {
        var occurrences = new List<(FunctionParameter Parameter, int Offset)>();
        var shows = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            shows = tokens[i].Kind != TokenKind.Semicolon && (shows || tokens[i].Keyword == Keyword.Raise);
            if (!shows && Find(tokens[i], tokens[i].TextOf(body.Sql)) is { } parameter)
            {
                occurrences.Add((parameter, list.ToSource(body.Segment, tokens[i].Offset)));
            }
        }

        return occurrences.ToLookup(static occurrence => occurrence.Parameter, static occurrence => occurrence.Offset);
    }

    /// <summary>The parameter of a name; null when there is none.</summary>
    /// <param name="name">The name, folded.</param>
    internal FunctionParameter? FindNamed(string name) => name.Length > 0 ? _byName.GetValueOrDefault(name) : null;
}

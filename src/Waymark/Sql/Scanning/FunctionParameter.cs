namespace Waymark.Sql.Scanning;

/// <summary>One parameter of a function that is being created, and how the function's body reads the text in it.</summary>
/// <param name="name">Its name, folded; empty when it has none.</param>
/// <param name="type">How its type reads text: a relation's name for <c>regclass</c>; null for a type that does not.</param>
/// <param name="typeHole">What its value is when it is put into SQL text, by its type.</param>
/// <param name="hasDefault">Whether a call may leave it out.</param>
internal sealed class FunctionParameter(string name, TextSyntax? type, HoleKind typeHole, bool hasDefault)
{
    private readonly bool _isTyped = type is not null;
    private readonly HashSet<int> _uses = [];
    private TextSyntax? _noted = type;
    private bool _disagrees;

    /// <summary>Its name, folded; empty when it has none.</summary>
    internal string Name { get; } = name;

    /// <summary>Whether a call may leave it out.</summary>
    internal bool HasDefault { get; } = hasDefault;

    /// <summary>How the text of an argument is read; null where it is data, as far as is known.</summary>
    internal TextSyntax? Syntax { get; private set; } = type;

    /// <summary>What its value can be where it is put into SQL text.</summary>
    internal HoleKind Hole => Syntax switch
    {
        _ when typeHole != HoleKind.Raw => typeHole,
        null => HoleKind.Raw,
        TextSyntax.Statements => HoleKind.Statements,
        _ => HoleKind.ServerName,
    };

    /// <summary>Notes that the body reads the parameter's text.</summary>
    /// <param name="sourceOffset">Where the parameter stands in the source.</param>
    /// <param name="syntax">How it is read there.</param>
    internal void NoteUse(int sourceOffset, TextSyntax syntax)
    {
        _uses.Add(sourceOffset);
        _disagrees |= _noted is not null && _noted != syntax;
        _noted ??= syntax;
    }

    /// <summary>Keeps what was noted where the body does nothing else with the parameter.</summary>
    /// <param name="occurrences">Where the parameter stands in the body, as offsets in the source.</param>
    internal void KeepIfUsedAlike(IEnumerable<int> occurrences)
    {
        if (!_isTyped && !_disagrees && _uses.SetEquals(occurrences))
        {
            Syntax = _noted;
        }
    }
}

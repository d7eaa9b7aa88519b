namespace Waymark.Sql.Scanning;

/// <summary>Reads the elements of an array's text, <c>{a,"b c",NULL}</c> (PostgreSQL manual, 8.15.2), one after another.</summary>
/// <param name="text">The text.</param>
internal ref struct ArrayElements(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Reads the next element.</summary>
    /// <param name="element">Where it stands, without its quotes.</param>
    /// <param name="escaped">Whether it has backslash escapes.</param>
    /// <returns>Whether there was one.</returns>
    internal bool Read(out Range element, out bool escaped)
    {
        while (_position < _text.Length && (_text[_position] is '{' or '}' or ',' || CharClass.IsSpace(_text[_position])))
        {
            _position++;
        }

        (element, escaped) = (default, false);
        if (_position == _text.Length)
        {
            return false;
        }

        element = _text[_position] == '"' ? ReadQuoted(out escaped) : ReadUnquoted(out escaped);
        return true;
    }

    private Range ReadQuoted(out bool escaped)
    {
        var start = ++_position;
        SkipTo("\"", out escaped);
        var end = _position;
        _position = Math.Min(end + 1, _text.Length);
        return start..end;
    }

    private Range ReadUnquoted(out bool escaped)
    {
        var start = _position;
        SkipTo("{},", out escaped);
        return start.._position;
    }

    /// <summary>Goes to one of some characters that no backslash stands before, or to the end.</summary>
    private void SkipTo(string ends, out bool escaped)
    {
        escaped = false;
        while (_position < _text.Length && !ends.Contains(_text[_position], StringComparison.Ordinal))
        {
            var isEscape = _text[_position] == '\\';
            escaped |= isEscape;
            _position = Math.Min(_position + (isEscape ? 2 : 1), _text.Length);
        }
    }
}

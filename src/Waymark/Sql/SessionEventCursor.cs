namespace Waymark.Sql;

/// <summary>Goes through the events of a text, in its order, as far as the statement that is being read.</summary>
/// <param name="output">The text's events.</param>
internal struct SessionEventCursor(ReferenceList output)
{
    private int _next;

    /// <summary>Takes the next event of the statements before one.</summary>
    internal bool TryTakeBefore(int statement, out SessionEvent value)
    {
        var events = output.Events;
        if (_next == events.Length || events[_next].Statement >= statement)
        {
            value = default;
            return false;
        }

        value = events[_next++];
        return true;
    }

    /// <summary>Whether the next event is one of a statement.</summary>
    internal readonly bool HasNextOf(int statement) => _next < output.Events.Length && output.Events[_next].Statement == statement;
}

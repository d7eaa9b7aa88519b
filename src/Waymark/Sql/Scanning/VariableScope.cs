namespace Waymark.Sql.Scanning;

/// <summary>
/// The variables in sight in a PL/pgSQL body, as far as they matter to names: those of labelled blocks, because
/// <c>label.variable%TYPE</c> is spelt like a table's column, and those that may hold SQL which loses data.
/// </summary>
internal sealed class VariableScope
{
    private readonly List<(string Label, string Name)> _labelled = [];
    private readonly Dictionary<(string Label, string Name), int> _counts = [];
    private readonly HashSet<string> _destructive = new(StringComparer.Ordinal);

    /// <summary>The folded label of the block that declarations belong to; null when it has none.</summary>
    internal string? Label { get; set; }

    /// <summary>How many variables of labelled blocks are in sight: a mark to go back to with <see cref="Restore"/>.</summary>
    internal int Count => _labelled.Count;

    /// <summary>Adds a variable to the block.</summary>
    /// <param name="spelling">The variable's name as written.</param>
    internal void Declare(ReadOnlySpan<char> spelling)
    {
        if (Label is not null)
        {
            var key = (Label, IdentifierText.Fold(spelling));
            _labelled.Add(key);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Puts the variables after a mark out of sight.</summary>
    internal void Restore(int mark)
    {
        while (_labelled.Count > mark)
        {
            _counts[_labelled[^1]]--;
            _labelled.RemoveAt(_labelled.Count - 1);
        }
    }

    /// <summary>Whether <c>label.variable</c> is in sight.</summary>
    internal bool Contains(ReadOnlySpan<char> label, ReadOnlySpan<char> variable) =>
        _labelled.Count > 0 && _counts.GetValueOrDefault((IdentifierText.Fold(label), IdentifierText.Fold(variable))) > 0;

    /// <summary>Notes that a variable was given text which, run as SQL, could lose data.</summary>
    internal void MarkDestructive(ReadOnlySpan<char> spelling) => _destructive.Add(IdentifierText.Fold(spelling));

    /// <summary>Whether a variable was given text which, run as SQL, could lose data.</summary>
    internal bool IsDestructive(ReadOnlySpan<char> spelling) => _destructive.Count > 0 && _destructive.Contains(IdentifierText.Fold(spelling));
}

namespace Waymark.Sql.Scanning;

/// <summary>A stack of names in sight (common table expressions, for one), each by where it stands in the text being scanned.</summary>
internal sealed class NameScope
{
    private Token[] _names = new Token[16];
    private int[] _hashes = new int[16];

    /// <summary>How many are in sight: a mark to go back to with <see cref="Restore"/>.</summary>
    internal int Count { get; private set; }

    /// <summary>The names, outermost first.</summary>
    internal ReadOnlySpan<Token> Names => _names.AsSpan(0, Count);

    /// <summary>Brings a name into sight.</summary>
    /// <param name="name">Where it stands.</param>
    /// <param name="hash">Its <see cref="IdentifierText.Hash"/>.</param>
    internal void Push(in Token name, int hash)
    {
        if (Count == _names.Length)
        {
            Array.Resize(ref _names, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        _hashes[Count] = hash;
        _names[Count++] = name;
    }

    /// <summary>The innermost name below a mark with a hash; -1 when there is none.</summary>
    internal int FindLast(int hash, int mark) => _hashes.AsSpan(0, mark).LastIndexOf(hash);

    /// <summary>Puts the names after a mark out of sight.</summary>
    internal void Restore(int mark) => Count = mark;
}

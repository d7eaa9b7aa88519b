namespace Waymark.Sql.Scanning;

/// <summary>What the scanners of one text and of the strings within it share. Its memory is used again.</summary>
internal sealed class ScanContext
{
    /// <summary>How deep strings within strings are read: <c>DO</c> in <c>EXECUTE</c> in a function body, and beyond.</summary>
    internal const int DeepestString = 16;

    private readonly Stack<TokenBuffer> _free = new();

    /// <summary>Where references and diagnostics go.</summary>
    internal ReferenceList Output { get; set; } = new();

    /// <summary>The statement of the source being scanned, counted from 0.</summary>
    internal int Statement { get; set; }

    /// <summary>How many strings the scanner is inside.</summary>
    internal int StringDepth { get; set; }

    /// <summary>The common table expressions in sight.</summary>
    internal CteScope Ctes { get; } = new();

    /// <summary>Folded names of transition tables, which functions of triggers see (<c>REFERENCING NEW TABLE AS x</c>).</summary>
    internal HashSet<string> TransitionTables { get; } = new(StringComparer.Ordinal);

    /// <summary>A token buffer to fill; give it back with <see cref="Return"/>.</summary>
    internal TokenBuffer Rent() => _free.Count > 0 ? _free.Pop() : new TokenBuffer();

    /// <summary>Gives a token buffer back.</summary>
    internal void Return(TokenBuffer buffer)
    {
        buffer.Clear();
        _free.Push(buffer);
    }
}

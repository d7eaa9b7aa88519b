namespace Waymark.Sql.Scanning;

/// <summary>What the scanners of one text and of the strings within it share. Its memory is used again.</summary>
internal sealed class ScanContext
{
    /// <summary>How deep strings within strings are read: <c>DO</c> in <c>EXECUTE</c> in a function body, and beyond.</summary>
    internal const int DeepestString = 16;

    /// <summary>How deep bodies are read a second time for what their parameters hold: each level doubles the work of those within.</summary>
    internal const int DeepestSecondReading = 4;

    /// <summary>The longest identifier (PostgreSQL's NAMEDATALEN).</summary>
    private const int LongestIdentifier = 64;

    private readonly Stack<TokenBuffer> _free = new();
    private ScanContext? _nested;

    /// <summary>Where references and diagnostics go.</summary>
    internal ReferenceList Output { get; set; } = new();

    /// <summary>The statement of the source being scanned, counted from 0.</summary>
    internal int Statement { get; set; }

    /// <summary>How many strings the scanner is inside.</summary>
    internal int StringDepth { get; init; }

    /// <summary>The common table expressions in sight.</summary>
    internal NameScope Ctes { get; } = new();

    /// <summary>The relations of the system catalogue in sight, each by its alias, or its name where it has none.</summary>
    internal NameScope SystemRelations { get; } = new();

    /// <summary>Comparisons with a schema column whose relation has not come into sight yet.</summary>
    internal List<CatalogComparison> PendingComparisons { get; } = [];

    /// <summary>Folded names of transition tables, which functions of triggers see (<c>REFERENCING NEW TABLE AS x</c>).</summary>
    internal HashSet<string> TransitionTables { get; init; } = new(StringComparer.Ordinal);

    /// <summary>How many of the strings that the text stands in double their quotes: all but dollar-quoted ones.</summary>
    internal int QuoteDepth { get; set; }

    /// <summary>Whether the text is the body of a trigger function, which sees transition tables.</summary>
    internal bool SeesTransitionTables { get; set; }

    /// <summary>What scripts create that has a say in how later text is read.</summary>
    internal ScriptDeclarations Declarations { get; set; } = new();

    /// <summary>The parameters of the function whose body the text is; null when it is none.</summary>
    internal FunctionParameters? Parameters { get; set; }

    /// <summary>Room to fold a name in.</summary>
    internal char[] NameBuffer { get; } = new char[LongestIdentifier];

    /// <summary>A token buffer to fill; give it back with <see cref="Return"/>.</summary>
    internal TokenBuffer Rent() => _free.Count > 0 ? _free.Pop() : new TokenBuffer();

    /// <summary>Gives a token buffer back.</summary>
    internal void Return(TokenBuffer buffer)
    {
        buffer.Clear();
        _free.Push(buffer);
    }

    /// <summary>
    /// The context for a string within this text: names in sight here are out of sight there, and its token positions
    /// count for themselves. Null when strings are nested too deep.
    /// </summary>
    internal ScanContext? Nested()
    {
        if (StringDepth == DeepestString)
        {
            return null;
        }

        _nested ??= new ScanContext { StringDepth = StringDepth + 1, TransitionTables = TransitionTables };
        _nested.Output = Output;
        _nested.Statement = Statement;
        _nested.SeesTransitionTables = SeesTransitionTables;
        _nested.Declarations = Declarations;
        _nested.Parameters = null;
        _nested.ForgetNames();
        return _nested;
    }

    /// <summary>Makes ready for another text.</summary>
    internal void Reset()
    {
        Output.Clear();
        Statement = 0;
        ForgetNames();
    }

    private void ForgetNames()
    {
        Ctes.Restore(0);
        SystemRelations.Restore(0);
        PendingComparisons.Clear();
    }
}

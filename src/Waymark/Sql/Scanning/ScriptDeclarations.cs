namespace Waymark.Sql.Scanning;

/// <summary>What scripts create that has a say in how later text is read.</summary>
internal sealed class ScriptDeclarations
{
    private readonly HashSet<string> _operators = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _operatorLookup;

    /// <summary>Makes an empty set.</summary>
    internal ScriptDeclarations() => _operatorLookup = _operators.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The functions, which may read text in the arguments of their calls.</summary>
    internal DeclaredFunctions Functions { get; } = new();

    /// <summary>Notes that an operator is created.</summary>
    /// <param name="sign">Its sign: <c>===</c>.</param>
    internal void AddOperator(ReadOnlySpan<char> sign) => _operatorLookup.Add(sign);

    /// <summary>Whether an operator of this sign is created; in expressions it is then a name.</summary>
    /// <param name="sign">The sign.</param>
    internal bool HasOperator(ReadOnlySpan<char> sign) => _operators.Count > 0 && _operatorLookup.Contains(sign);

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        _operators.Clear();
        Functions.Clear();
    }
}

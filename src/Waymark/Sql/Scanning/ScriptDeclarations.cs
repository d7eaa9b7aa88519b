using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <summary>What scripts create that has a say in how later text is read.</summary>
internal sealed class ScriptDeclarations
{
    private readonly HashSet<string> _operators = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _operatorLookup;

    /// <summary>Makes an empty set.</summary>
    /// <param name="serverNames">Where texts are read one by one: every sign that is not the server's own is then taken for one that a script creates.</param>
    internal ScriptDeclarations(ISystemNames? serverNames = null)
    {
        _operatorLookup = _operators.GetAlternateLookup<ReadOnlySpan<char>>();
        ServerNames = serverNames;
    }

    /// <summary>The names of the server, by which signs are told apart; null where what was created is known.</summary>
    internal ISystemNames? ServerNames { get; }

    /// <summary>The functions, which may read text in the arguments of their calls.</summary>
    internal DeclaredFunctions Functions { get; } = new();

    /// <summary>Notes that an operator is created.</summary>
    /// <param name="sign">Its sign: <c>===</c>.</param>
    internal void AddOperator(ReadOnlySpan<char> sign) => _operatorLookup.Add(sign);

    /// <summary>Whether an operator of this sign is created; in expressions it is then a name.</summary>
    /// <param name="sign">The sign.</param>
    internal bool HasOperator(ReadOnlySpan<char> sign) =>
        ServerNames is null ? _operators.Count > 0 && _operatorLookup.Contains(sign) : !ServerNames.Contains(ObjectKind.Operator, sign);

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        _operators.Clear();
        Functions.Clear();
    }
}

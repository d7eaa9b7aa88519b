namespace Waymark.Sql.Scanning;

/// <summary>The functions that scripts create, by their own names, for what their calls say in text: SQL that they run, or names.</summary>
internal sealed class DeclaredFunctions
{
    /// <summary>Of a name with more overloads than anybody writes nothing is known: each call looks at all of them.</summary>
    private const int MostOverloads = 100;

    private readonly Dictionary<string, List<DeclaredFunction>> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeclaredFunction>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Makes an empty set.</summary>
    internal DeclaredFunctions() => _lookup = _functions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether there are none, as on the way of an application's statements.</summary>
    internal bool IsEmpty => _functions.Count == 0;

    /// <summary>Adds a function; it takes the place of one that it may replace.</summary>
    /// <param name="foldedName">Its own name, folded.</param>
    /// <param name="function">The function.</param>
    internal void Add(string foldedName, DeclaredFunction function)
    {
        if (!_functions.TryGetValue(foldedName, out var overloads))
        {
            _functions[foldedName] = overloads = [];
        }

        if (overloads.Count > MostOverloads)
        {
            return;
        }

        overloads.RemoveAll(other => other.IsReplacedBy(function));
        overloads.Add(function);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear() => _functions.Clear();

    /// <summary>Whether a function of this name reads the text of any argument.</summary>
    /// <param name="foldedName">Its own name, folded.</param>
    /// <param name="overloads">The functions of the name.</param>
    internal bool TryFind(ReadOnlySpan<char> foldedName, out IReadOnlyList<DeclaredFunction> overloads)
    {
        overloads = [];
        if (!_lookup.TryGetValue(foldedName, out var found) || found.Count > MostOverloads)
        {
            return false;
        }

        overloads = found;
        return found.Exists(static function => function.Parameters.Inputs.Any(static parameter => parameter.Syntax is not null));
    }

    /// <summary>How functions that a call may be meant for read the text of an argument; null when they do not, or do not agree.</summary>
    /// <param name="overloads">The functions of the name that is called.</param>
    /// <param name="count">How many arguments the call has.</param>
    /// <param name="index">Which argument, counted from 0.</param>
    /// <param name="name">The parameter's folded name, where the call writes it; otherwise null.</param>
    internal static TextSyntax? SyntaxOf(IReadOnlyList<DeclaredFunction> overloads, int count, int index, string? name)
    {
        TextSyntax? syntax = null;
        var isFirst = true;
        foreach (var function in overloads)
        {
            if (!function.Takes(count))
            {
                continue;
            }

            var read = function.SyntaxOf(index, name);
            if (read is null || (!isFirst && read != syntax))
            {
                return null;
            }

            (syntax, isFirst) = (read, false);
        }

        return syntax;
    }
}

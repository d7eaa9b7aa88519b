using System.Collections.Frozen;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>
/// The server's own functions of which there is only one of a name and number of arguments, so that a call means that one whatever the
/// types of its arguments are.
/// </summary>
internal static class FunctionSignatures
{
    private static readonly Lazy<FrozenDictionary<(string Name, int Arguments), FunctionSignature>> Signatures = new(
        () => PostgresSystemNames.ReadLines("signatures").Select(Parse).ToFrozenDictionary(s => (s.Name, s.Parameters.Count)));

    /// <summary>The function that a call means.</summary>
    /// <returns>Null when there are none or several, or it is not the server's own.</returns>
    internal static FunctionSignature? Find(CallNode call) =>
        call.Name.Schema is null && call.Arguments.All(a => a.Prefix.Length == 0) ? Signatures.Value.GetValueOrDefault((call.Name.Name, call.Arguments.Count)) : null;

    /// <summary>Reads a line: the function's name, the types of its parameters in parentheses, the type of its result.</summary>
    private static FunctionSignature Parse(string line)
    {
        var (open, close) = (line.IndexOf('(', StringComparison.Ordinal), line.LastIndexOf(')'));
        var parameters = line[(open + 1)..close].Split(", ").Select(Type);
        return new FunctionSignature(line[..open], [.. parameters], Type(line[(close + 2)..]));
    }

    private static DataType Type(string text) => RoutineNormalizer.TypeOfParameter(TypeText.Parse(text));
}

/// <summary>A function of the server's own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The types of its parameters.</param>
/// <param name="Result">The type of its result.</param>
internal sealed record FunctionSignature(string Name, EquatableList<DataType> Parameters, DataType Result);

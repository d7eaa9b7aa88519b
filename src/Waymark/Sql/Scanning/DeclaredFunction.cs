namespace Waymark.Sql.Scanning;

/// <summary>A function that a script creates, as far as its calls matter to names.</summary>
/// <param name="Schema">Its schema as written, folded; null when none was.</param>
/// <param name="Parameters">Its parameters, in the order of a call's arguments.</param>
/// <param name="IsVariadic">Whether the last one takes any number of arguments.</param>
internal sealed record DeclaredFunction(string? Schema, IReadOnlyList<FunctionParameter> Parameters, bool IsVariadic)
{
    /// <summary>Whether a call with so many arguments may be meant for it.</summary>
    internal bool Takes(int count) => (count <= Parameters.Count || IsVariadic) && count >= Parameters.Count(static parameter => !parameter.HasDefault) - (IsVariadic ? 1 : 0);

    /// <summary>Whether a later <c>CREATE OR REPLACE</c> may mean this function.</summary>
    internal bool IsReplacedBy(DeclaredFunction other) => Schema == other.Schema && Parameters.Count == other.Parameters.Count;

    /// <summary>How the text of an argument is read; null when it is data.</summary>
    /// <param name="index">Which argument, counted from 0.</param>
    /// <param name="name">The parameter's folded name, where the call writes it; otherwise null.</param>
    internal TextSyntax? SyntaxOf(int index, string? name) => name is null
        ? Parameters[Math.Min(index, Parameters.Count - 1)].Syntax
        : Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Syntax;
}

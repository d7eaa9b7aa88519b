namespace Waymark.Sql.Scanning;

/// <summary>A function that a script creates, as far as its calls matter to names.</summary>
/// <param name="Schema">Its schema as written, folded; null when none was.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record DeclaredFunction(string? Schema, FunctionParameters Parameters)
{
    /// <summary>Whether a call with so many arguments may be meant for it.</summary>
    internal bool Takes(int count) => count >= Parameters.Required && (count <= Parameters.Inputs.Count || Parameters.IsVariadic);

    /// <summary>Whether a later <c>CREATE OR REPLACE</c> may mean this function.</summary>
    internal bool IsReplacedBy(DeclaredFunction other) => Schema == other.Schema && Parameters.Inputs.Count == other.Parameters.Inputs.Count;

    /// <summary>How the text of an argument is read; null when it is data.</summary>
    /// <param name="index">Which argument, counted from 0.</param>
    /// <param name="name">The parameter's folded name, where the call writes it; otherwise null.</param>
    internal TextSyntax? SyntaxOf(int index, string? name) => name is null
        ? Parameters.Inputs[Math.Min(index, Parameters.Inputs.Count - 1)].Syntax
        : Parameters.FindNamed(name)?.Syntax;
}

namespace Waymark.Sql.Scanning;

/// <summary>A place where a body puts a parameter's text into SQL.</summary>
/// <param name="Parameter">The parameter; null when it is something else that is put in.</param>
/// <param name="SourceOffset">Where the parameter stands in the source.</param>
internal readonly record struct ParameterUse(FunctionParameter? Parameter, int SourceOffset)
{
    /// <summary>Notes how the text is read there.</summary>
    internal void Note(TextSyntax syntax) => Parameter?.NoteUse(SourceOffset, syntax);
}

using Waymark.Schema;

namespace Waymark.Diff.Parsing;

/// <summary>A place of a file; its line and column are found when they are needed.</summary>
internal readonly record struct Place(SourceText Source, int Offset)
{
    internal SourceLocation Location => Source.LocationOf(Offset);

    /// <summary>An error here, to be thrown.</summary>
    internal SchemaSyntaxException Error(string code, string message) => Source.ErrorAt(Offset, code, message);
}

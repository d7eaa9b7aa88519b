namespace Waymark.Sql.Scanning;

/// <summary>A system function that reads an argument's text as a name or as SQL.</summary>
/// <param name="Syntax">How it reads the text.</param>
/// <param name="First">The first such argument, counted from 0.</param>
/// <param name="Last">The last such argument, counted from 0.</param>
/// <param name="Minimum">With fewer arguments, the function reads no such text.</param>
/// <param name="Maximum">With more arguments, the function reads no such text.</param>
/// <param name="FromEnd">Whether the argument's place is counted from the end, from 1: an argument before it may be left out.</param>
internal readonly record struct TextFunction(TextSyntax Syntax, int First = 0, int Last = 0, int Minimum = 1, int Maximum = 8, bool FromEnd = false)
{
    /// <summary>Whether an argument is such a text.</summary>
    /// <param name="index">Which one, counted from 0.</param>
    /// <param name="count">How many there are.</param>
    internal bool Reads(int index, int count)
    {
        var place = FromEnd ? count - index : index;
        return count >= Minimum && count <= Maximum && place >= First && place <= Last;
    }
}

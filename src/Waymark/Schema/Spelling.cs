namespace Waymark.Schema;

/// <summary>
/// How a name or a definition was written, where that is kept beside what it means: for a dialect whose names are compared without
/// case, or whose catalogue keeps the text. It comes along and does not count: any two are equal.
/// </summary>
/// <param name="Text">The text; null where it is not known.</param>
public readonly record struct Spelling(string? Text)
{
    /// <summary>Always true: spelling is no difference.</summary>
    /// <param name="other">Another spelling.</param>
    /// <returns>True.</returns>
    public bool Equals(Spelling other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}

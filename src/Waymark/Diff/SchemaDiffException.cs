using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Two schemas cannot be compared, or there is no way from one to the other.</summary>
public sealed class SchemaDiffException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">One of <see cref="SchemaCodes"/>.</param>
    /// <param name="message">A sentence for people, without the place.</param>
    /// <param name="location">Where the desired schema says so, when it is known.</param>
    public SchemaDiffException(string code, string message, SourceLocation? location = null)
        : base(location is null ? $"{code}: {message}" : $"{location}: {code}: {message}")
    {
        Code = code;
        Problem = message;
        Location = location;
    }

    /// <summary>One of <see cref="SchemaCodes"/>.</summary>
    public string Code { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>Where the desired schema says so; null when it is not known.</summary>
    public SourceLocation? Location { get; }
}

using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>A text does not declare a schema: it is not understood, or contradicts itself.</summary>
public sealed class SchemaSyntaxException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="location">Where.</param>
    /// <param name="code">One of <see cref="SchemaCodes"/> or of <see cref="Sql.DiagnosticCodes"/>.</param>
    /// <param name="message">A sentence for people, without the place.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public SchemaSyntaxException(SourceLocation location, string code, string message, Exception? innerException = null)
        : base($"{location}: {code}: {message}", innerException)
    {
        Location = location;
        Code = code;
        Problem = message;
    }

    /// <summary>Where.</summary>
    public SourceLocation Location { get; }

    /// <summary>One of <see cref="SchemaCodes"/> or of <see cref="Sql.DiagnosticCodes"/>.</summary>
    public string Code { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}

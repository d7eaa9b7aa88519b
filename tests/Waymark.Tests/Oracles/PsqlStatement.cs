namespace Waymark.Tests.Oracles;

/// <summary>One statement of a psql script.</summary>
/// <param name="File">The script's name.</param>
/// <param name="Line">The line of its first token, counted from 1.</param>
/// <param name="Sql">Its text, the semicolon included where one is written.</param>
internal sealed record PsqlStatement(string File, int Line, string Sql)
{
    /// <summary>The data lines that follow a <c>COPY … FROM STDIN</c>, without <c>\.</c>; null when none do.</summary>
    internal string? CopyData { get; set; }
}

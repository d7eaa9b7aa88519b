namespace Waymark.IntegrationTests.Regression;

/// <summary>A statement to send.</summary>
/// <param name="Sql">Its text; null when it is not sent.</param>
/// <param name="CopyData">The data lines of a <c>COPY … FROM STDIN</c>, without <c>\.</c>.</param>
internal sealed record RegressionStatement(string? Sql, string? CopyData);

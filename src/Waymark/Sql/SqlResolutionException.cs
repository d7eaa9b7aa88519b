namespace Waymark.Sql;

/// <summary>A text could not be resolved, so it must not be run.</summary>
public sealed class SqlResolutionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="diagnostics">What is wrong with it.</param>
    public SqlResolutionException(string sql, IReadOnlyList<SqlDiagnostic> diagnostics)
        : base(Describe(sql, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What is wrong with the text.</summary>
    public IReadOnlyList<SqlDiagnostic> Diagnostics { get; }

    private static string Describe(string sql, IReadOnlyList<SqlDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var error = diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        var (line, column) = new LineMap(sql).PositionOf(error.Offset);
        return $"{error.Code} at line {line}, column {column}: {error.Message}";
    }
}

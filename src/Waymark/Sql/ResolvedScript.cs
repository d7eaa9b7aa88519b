namespace Waymark.Sql;

/// <summary>A text with its names resolved.</summary>
public sealed class ResolvedScript
{
    private readonly List<TextEdit> _edits;

    internal ResolvedScript(string source, string sql, List<TextEdit> edits, IReadOnlyList<ResolvedStatement> statements, IReadOnlyList<ResolvedReference> references, IReadOnlyList<SqlDiagnostic> diagnostics)
    {
        (Source, Sql, _edits) = (source, sql, edits);
        (Statements, References, Diagnostics) = (statements, references, diagnostics);
    }

    /// <summary>The text as it was given.</summary>
    public string Source { get; }

    /// <summary>The text with its names resolved; the same instance as <see cref="Source"/> when there was nothing to do.</summary>
    public string Sql { get; }

    /// <summary>The statements, in order.</summary>
    public IReadOnlyList<ResolvedStatement> Statements { get; }

    /// <summary>The references, in order.</summary>
    public IReadOnlyList<ResolvedReference> References { get; }

    /// <summary>What there is to say about the text.</summary>
    public IReadOnlyList<SqlDiagnostic> Diagnostics { get; }

    /// <summary>Whether a diagnostic is an error: then nothing of the text may be run.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Where a position of a resolved statement stands in the source: a server counts in what it was sent.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="position">An offset in <see cref="ResolvedStatement.Sql"/>, in UTF-16 code units.</param>
    /// <returns>An offset in <see cref="Source"/>.</returns>
    public int ToSourceOffset(ResolvedStatement statement, int position)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var grown = 0;
        var start = statement.Source.TextOffset;
        foreach (var edit in _edits.Where(e => e.Start >= start && e.Start < statement.Source.End))
        {
            var sent = edit.Start - start + grown;
            if (position < sent)
            {
                break;
            }

            if (position < sent + edit.TextLength)
            {
                return edit.Start;
            }

            grown += edit.TextLength - edit.Length;
        }

        return Math.Clamp(start + position - grown, start, statement.Source.End);
    }
}

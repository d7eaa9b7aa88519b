using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>A text with what resolving it told.</summary>
/// <param name="Source">The text as it was read.</param>
/// <param name="Sql">The text with its names resolved.</param>
/// <param name="References">The references, in order.</param>
/// <param name="Diagnostics">What there is to say, in order.</param>
internal sealed record ResolvedFile(
    string Source, string Sql, IReadOnlyList<ResolvedReference> References, IReadOnlyList<SqlDiagnostic> Diagnostics);

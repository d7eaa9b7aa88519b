namespace Waymark.Sql;

/// <summary>How much a <see cref="ReferenceList"/> held at some point.</summary>
/// <param name="References">How many references.</param>
/// <param name="Segments">How many decoded strings.</param>
/// <param name="Diagnostics">How many diagnostics.</param>
/// <param name="HasErrors">Whether one of them was an error.</param>
internal readonly record struct ReferenceListMark(int References, int Segments, int Diagnostics, bool HasErrors);

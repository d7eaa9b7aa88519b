using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>COLLATE clauses.</summary>
internal static class CollationText
{
    /// <summary>The clause of a collation.</summary>
    internal static string Of(ObjectName collation) =>
        $"COLLATE {(collation.Name is "nocase" or "rtrim" or "binary" ? collation.Name.ToUpperInvariant() : NameText.QuoteExact(collation.Name))}";
}

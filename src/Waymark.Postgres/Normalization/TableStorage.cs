namespace Waymark.Postgres.Normalization;

/// <summary>Where and how relations are stored: what is the default is not written.</summary>
internal static class TableStorage
{
    /// <summary>A tablespace; null for the one that databases have where nothing else was said.</summary>
    internal static string? Tablespace(string? name) => name == "pg_default" ? null : name;

    /// <summary>An access method; null for the default.</summary>
    internal static string? AccessMethod(string? name) => name == "heap" ? null : name;
}

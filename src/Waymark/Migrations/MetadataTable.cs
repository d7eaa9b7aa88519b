namespace Waymark.Migrations;

/// <summary>A table of the runner's own, always addressed by its qualified name.</summary>
/// <param name="Schema">The schema; null where there are none.</param>
/// <param name="Name">The table.</param>
public sealed record MetadataTable(string? Schema, string Name);

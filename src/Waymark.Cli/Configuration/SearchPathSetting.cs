namespace Waymark.Cli.Configuration;

/// <summary>A search path as the user gave it.</summary>
/// <param name="Text">Schemas separated by commas, or with <paramref name="IsDefaultSchema"/> one schema.</param>
/// <param name="IsDefaultSchema">Whether it was given as a default schema, which is a path of one.</param>
/// <param name="Origin">Where it was written, for an error.</param>
/// <param name="IsAmbient">Whether it is meant for every run (the environment, <c>waymark.json</c>), not for this one.</param>
internal sealed record SearchPathSetting(string Text, bool IsDefaultSchema, string Origin, bool IsAmbient);

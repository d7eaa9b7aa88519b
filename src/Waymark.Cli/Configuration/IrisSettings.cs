using Waymark.Iris;
using Waymark.Migrations;
using Waymark.Names;

namespace Waymark.Cli.Configuration;

/// <summary>What the settings say to the <c>iris</c> backend, which has a search path of one schema.</summary>
internal static class IrisSettings
{
    /// <summary>Makes the backend that the settings ask for.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The backend.</returns>
    /// <exception cref="UsageException">A setting is none that IRIS can take.</exception>
    public static IrisAdapter CreateAdapter(Settings settings)
    {
        var schema = DefaultSchemaOf(settings);
        try
        {
            return new IrisAdapter(schema, AliasesOf(settings));
        }
        catch (MigrationException error) when (error.Code == MigrationCodes.BadSchemaName)
        {
            throw new UsageException($"{settings.SearchPath?.Origin}: {error.Problems[0].Message}");
        }
    }

    /// <summary>The default schema.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The schema as the user spells it, or null when no origin gives one.</returns>
    /// <exception cref="UsageException">The settings give a path of several schemas, or of none.</exception>
    public static string? DefaultSchemaOf(Settings settings)
    {
        if (settings.SearchPath is not { } setting)
        {
            return null;
        }

        var path = SearchPathText.Parse(setting, IdentifierFolding.Preserve);
        return path.Count == 1
            ? path.DefaultSchema
            : throw new UsageException($"{setting.Origin}: iris has a search path of one schema, the default schema");
    }

    /// <summary>The schemas that stand for the default schema.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The schemas, or null when no origin gives any; an empty text gives none, and they are none.</returns>
    /// <exception cref="UsageException">The text is no list of names.</exception>
    public static List<string>? AliasesOf(Settings settings)
    {
        if (settings.Text(SettingKeys.DefaultSchemaAlias) is not { } text)
        {
            return null;
        }

        var origin = settings.OriginOf(SettingKeys.DefaultSchemaAlias);
        var names = SearchPathText.Split(text, origin, IdentifierFolding.Preserve);
        return names.Contains("") ? throw new UsageException($"{origin}: a schema between two commas has no name") : names;
    }
}

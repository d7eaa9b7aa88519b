using System.CommandLine;
using Waymark.Cli.Configuration;

namespace Waymark.Cli.Commands;

/// <summary>The flags that every command takes which resolves names.</summary>
internal static class NameOptions
{
    /// <summary>Adds them.</summary>
    /// <param name="command">The command.</param>
    public static void AddTo(Command command)
    {
        AddPath(command);
        command.Options.Add(new SettingOption(
            "--default-schema-alias", SettingKeys.DefaultSchemaAlias, "a,b", "Schemas that stand for the default schema (iris: public); \"\" for none"));
    }

    /// <summary>Adds those of the search path, for backends without aliases.</summary>
    /// <param name="command">The command.</param>
    public static void AddPath(Command command)
    {
        command.Options.Add(new SettingOption(
            "--search-path", SettingKeys.SearchPath, "a,b", "The schemas that an unqualified name may mean, in order"));
        command.Options.Add(new SettingOption(
            "--default-schema", SettingKeys.DefaultSchema, "S", "The one schema of an unqualified name: a search path of one (DB_DEFAULT_SCHEMA)"));
    }
}

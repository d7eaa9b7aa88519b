using System.CommandLine;
using System.CommandLine.Parsing;
using Waymark.Cli.Configuration;

namespace Waymark.Cli.Commands;

/// <summary>A flag that gives a setting.</summary>
internal interface ISettingOption
{
    /// <summary>The setting: one of <see cref="SettingKeys"/>.</summary>
    string Key { get; }
}

/// <summary>A flag with a value that gives a setting.</summary>
internal sealed class SettingOption : Option<string>, ISettingOption
{
    /// <summary>Makes a flag.</summary>
    /// <param name="name">For example <c>--default-schema</c>.</param>
    /// <param name="key">The setting that it gives.</param>
    /// <param name="valueName">What the value is, for the help.</param>
    /// <param name="description">What the help says.</param>
    public SettingOption(string name, string key, string valueName, string description)
        : base(name)
    {
        Key = key;
        HelpName = valueName;
        Description = description;
    }

    /// <inheritdoc/>
    public string Key { get; }
}

/// <summary>A flag without a value that turns a setting on.</summary>
internal sealed class SettingSwitch : Option<bool>, ISettingOption
{
    /// <summary>Makes a flag.</summary>
    /// <param name="name">For example <c>--strict</c>.</param>
    /// <param name="key">The setting that it turns on.</param>
    /// <param name="description">What the help says.</param>
    public SettingSwitch(string name, string key, string description)
        : base(name)
    {
        Key = key;
        Description = description;
    }

    /// <inheritdoc/>
    public string Key { get; }
}

/// <summary>The settings that the command line gives.</summary>
internal static class FlagLayer
{
    /// <summary>Reads the flags of the command that was called.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The layer; a command may add to it.</returns>
    public static SettingsLayer From(ParseResult parsed)
    {
        var layer = new SettingsLayer();
        foreach (var option in parsed.CommandResult.Command.Options)
        {
            if (option is ISettingOption setting && parsed.GetResult(option) is { Implicit: false } given)
            {
                layer.Add(setting.Key, ValueOf(option, given), option.Name);
            }
        }

        return layer;
    }

    private static string ValueOf(Option option, OptionResult given) => option is SettingSwitch
        ? (given.GetValueOrDefault<bool>() ? "true" : "false")
        : given.GetValueOrDefault<string>() ?? "";
}

using Waymark.Cli;
using Waymark.Cli.Configuration;

namespace Waymark.Tests.Cli;

public sealed class SettingsTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Without_any_origin_nothing_is_set()
    {
        var settings = Gather();
        Assert.Null(settings.Database);
        Assert.Null(settings.SearchPath);
        Assert.Null(settings.Text(SettingKeys.Dir));
        Assert.False(settings.IsOn(SettingKeys.Strict));
    }

    [Theory]
    [InlineData("flag", "environment", "file", "flag")]
    [InlineData(null, "environment", "file", "environment")]
    [InlineData(null, null, "file", "file")]
    [InlineData(null, "", "file", "file")]
    public void The_nearest_origin_wins(string? flag, string? environment, string? file, string expected)
    {
        _host.Write("waymark.json", $$"""{ "metadataSchema": "{{file}}" }""");
        if (environment is not null)
        {
            _host.Environment["DB_METADATA_SCHEMA"] = environment;
        }

        Assert.Equal(expected, Gather(SettingKeys.MetadataSchema, flag).Text(SettingKeys.MetadataSchema));
    }

    [Fact]
    public void A_default_schema_comes_from_flag_environment_url_and_file_in_this_order()
    {
        _host.Write("waymark.json", """{ "defaultSchema": "file", "url": "iris://u@h/USER" }""");
        Assert.Equal("file", Gather().SearchPath!.Text);

        _host.Environment["DATABASE_URL"] = "iris://u@h/USER?default_schema=url";
        Assert.Equal("url", Gather().SearchPath!.Text);

        _host.Environment["DB_DEFAULT_SCHEMA"] = "environment";
        Assert.Equal("environment", Gather().SearchPath!.Text);
        Assert.Equal("DB_DEFAULT_SCHEMA", Gather().SearchPath!.Origin);

        Assert.Equal("flag", Gather(SettingKeys.DefaultSchema, "flag").SearchPath!.Text);
    }

    [Fact]
    public void A_nearer_search_path_hides_a_farther_default_schema()
    {
        _host.Environment["DB_DEFAULT_SCHEMA"] = "environment";
        var path = Gather(SettingKeys.SearchPath, "a,b").SearchPath!;
        Assert.Equal(("a,b", false), (path.Text, path.IsDefaultSchema));
    }

    [Fact]
    public void A_search_path_and_a_default_schema_of_one_origin_are_refused()
    {
        _host.Write("waymark.json", """{ "defaultSchema": "a", "searchPath": ["a"] }""");
        var error = Assert.Throws<UsageException>(() => Gather().SearchPath);
        Assert.StartsWith("waymark.json:1:3: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_flag_is_not_a_missing_one()
    {
        _host.Write("waymark.json", """{ "defaultSchemaAlias": ["public", "dbo"] }""");
        Assert.Equal("public,dbo", Gather().Text(SettingKeys.DefaultSchemaAlias));
        Assert.Equal("", Gather(SettingKeys.DefaultSchemaAlias, "").Text(SettingKeys.DefaultSchemaAlias));
    }

    [Fact]
    public void The_nearest_file_upwards_counts_and_so_does_its_directory()
    {
        _host.Write("waymark.json", """{ "dir": "far" }""");
        _host.Write("a/waymark.json", """{ "dir": "near" }""");
        Directory.CreateDirectory(Path.Combine(_host.Directory, "a/b"));
        var host = _host.InDirectory("a/b");
        var settings = Settings.Gather(host, new SettingsLayer());
        Assert.Equal(Path.Combine(_host.Directory, "a/near"), settings.FullPath(SettingKeys.Dir));
    }

    [Theory]
    [InlineData("{ \"retries\": 3 }", 3)]
    [InlineData("{ \"retries\": \"4\" }", 4)]
    public void Numbers_may_be_written_as_numbers(string json, int expected)
    {
        _host.Write("waymark.json", json);
        Assert.Equal(expected, Gather().Count(SettingKeys.Retries));
    }

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("30s", 30)]
    [InlineData("5min", 300)]
    [InlineData("5 min", 300)]
    [InlineData("2h", 7200)]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    public void Times_have_units(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Gather(SettingKeys.LockTimeout, text).Duration(SettingKeys.LockTimeout));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1.5s")]
    [InlineData("5 parsecs")]
    [InlineData("99999999999s")]
    public void A_time_that_is_none_is_refused(string text) =>
        Assert.Throws<UsageException>(() => Gather(SettingKeys.LockTimeout, text).Duration(SettingKeys.LockTimeout));

    [Theory]
    [InlineData("{\n  \"dri\": \"x\"\n}", "waymark.json:2:3: error: unknown setting \"dri\"")]
    [InlineData("{\n  \"dir\": 1\n}", "waymark.json:2:10: error: \"dir\" must be a string")]
    [InlineData("{ \"strict\": \"yes\" }", "must be true or false")]
    [InlineData("{ \"searchPath\": [1] }", "must be a list of names")]
    [InlineData("{ \"retries\": 1.5 }", "must be a whole number")]
    [InlineData("{ \"dir\": null }", "must be a string")]
    [InlineData("{ \"dir\": \"a\", \"dir\": \"b\" }", "waymark.json:1:15: error: the setting \"dir\" is given twice")]
    [InlineData("[]", "waymark.json:1:1: error: the file must hold one object")]
    [InlineData("{ \"dir\": \"a\"", "waymark.json:1:13: error: not JSON")]
    [InlineData("{} {}", "error: not JSON")]
    [InlineData("", "error: not JSON")]
    public void A_bad_file_is_refused_with_the_place(string json, string message)
    {
        _host.Write("waymark.json", json);
        var error = Assert.Throws<UsageException>(() => Gather());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_allowed()
    {
        _host.Write("waymark.json", "\uFEFF// where\n{ \"dir\": \"a\", /* end */ }\n");
        Assert.Equal("a", Gather().Text(SettingKeys.Dir));
    }

    [Fact]
    public void A_bad_url_names_its_origin_and_not_its_password()
    {
        _host.Environment["DATABASE_URL"] = "postgres://u:hunter2@h:x/d";
        var error = Assert.Throws<UsageException>(() => Gather());
        Assert.StartsWith("DATABASE_URL: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    private Settings Gather(string? key = null, string? value = null)
    {
        var flags = new SettingsLayer();
        if (key is not null && value is not null)
        {
            flags.Add(key, value, $"--{key}");
        }

        return Settings.Gather(_host.Host, flags);
    }
}

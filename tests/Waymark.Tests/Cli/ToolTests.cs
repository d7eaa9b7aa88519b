namespace Waymark.Tests.Cli;

public sealed class ToolTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("resolve", "--help")]
    [InlineData("resolve", "--format", "nonsense", "--help")]
    public async Task Help_shows_usage_and_examples(params string[] args)
    {
        Assert.Equal(0, await _host.RunAsync(args));
        Assert.Contains("Usage:", _host.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", _host.Output, StringComparison.Ordinal);
        Assert.Contains("  waymark ", _host.Output, StringComparison.Ordinal);
        Assert.Equal("", _host.Error);
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        Assert.Equal(0, await _host.RunAsync("--version"));
        Assert.Matches(@"^waymark \d+\.\d+\.\d+\n$", _host.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData]
    [InlineData("nosuch")]
    [InlineData("--nosuch")]
    [InlineData("resolve", "--backend", "iris", "--backend", "postgres")]
    public async Task Bad_usage_ends_with_64_and_points_to_the_help(params string[] args)
    {
        Assert.Equal(64, await _host.RunAsync(args));
        Assert.Equal("", _host.Output);
        Assert.Contains("--help", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_url_given_in_the_wrong_place_is_quoted_without_its_password()
    {
        Assert.Equal(64, await _host.RunAsync("nosuch", "postgres://u:hunter2@h/d"));
        Assert.DoesNotContain("hunter2", _host.Error, StringComparison.Ordinal);

        Assert.Equal(1, await _host.RunAsync("resolve", "postgres://u:hunter2@h/d", "--backend", "iris"));
        Assert.DoesNotContain("hunter2", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_waymark_json_ends_with_64_and_its_place()
    {
        _host.Write("waymark.json", "{\n  \"backnd\": \"iris\"\n}");
        Assert.Equal(64, await _host.RunAsync("resolve"));
        Assert.StartsWith("waymark.json:2:3: error: unknown setting \"backnd\"", _host.Error, StringComparison.Ordinal);
    }
}

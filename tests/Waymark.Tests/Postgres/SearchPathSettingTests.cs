using Waymark.Postgres;

namespace Waymark.Tests.Postgres;

/// <summary>The value of PostgreSQL's setting <c>search_path</c>.</summary>
public sealed class SearchPathSettingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("app", "app")]
    [InlineData("\"$user\", public", "me|public")]
    [InlineData("App,\"App\" , \"a,b\",\"a\"\"b\"", "app|App|a,b|a\"b")]
    [InlineData("  a ,b-c  ", "a|b-c")]
    public void It_is_read_as_the_server_reads_it(string value, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchPathSetting.Parse(value, "me")));
}

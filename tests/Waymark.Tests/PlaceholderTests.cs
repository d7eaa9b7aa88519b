namespace Waymark.Tests;

public class PlaceholderTests
{
    [Fact]
    public void T() => Assert.True(true);
}

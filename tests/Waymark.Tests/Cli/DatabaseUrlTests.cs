using Waymark.Cli;
using Waymark.Cli.Databases;

namespace Waymark.Tests.Cli;

public class DatabaseUrlTests
{
    [Theory]
    [InlineData("sqlite:app.db", "app.db")]
    [InlineData("sqlite:dir/app.db", "dir/app.db")]
    [InlineData("sqlite::memory:", ":memory:")]
    [InlineData("sqlite:///var/lib/app.db", "/var/lib/app.db")]
    [InlineData("sqlite:/var/lib/app.db", "/var/lib/app.db")]
    [InlineData("SQLite:my%20app%3F.db", "my app?.db")]
    [InlineData("sqlite:app.db?mode=ro", "app.db")]
    [InlineData("sqlite:a#b@c:d.db", "a#b@c:d.db")]
    public void A_sqlite_url_names_a_file(string text, string file)
    {
        var url = DatabaseUrl.Parse(text);
        Assert.Equal(("sqlite", file), (url.Backend, url.File));
    }

    [Fact]
    public void A_server_url_has_all_its_parts()
    {
        var url = DatabaseUrl.Parse("postgres://app:s%40cret@db.example:6432/shop?search_path=app,public&sslmode=require");
        Assert.Equal("postgres", url.Backend);
        Assert.Equal(("app", "s@cret"), (url.User, url.Password));
        Assert.Equal(("db.example", 6432), (url.Host, url.Port));
        Assert.Equal("shop", url.Database);
        Assert.Equal("app,public", url.Parameter("search_path"));
        Assert.Equal("require", url.Parameter("sslmode"));
        Assert.Null(url.Parameter("sslcert"));
        Assert.Null(url.File);
    }

    [Theory]
    [InlineData("postgresql://h/d", "postgres")]
    [InlineData("postgres://h/d", "postgres")]
    [InlineData("iris://u@h:5432/USER?default_schema=MyApp", "iris")]
    public void A_scheme_names_the_backend(string text, string backend) => Assert.Equal(backend, DatabaseUrl.Parse(text).Backend);

    [Theory]
    [InlineData("postgres://[::1]:5433/d", "::1", 5433)]
    [InlineData("postgres://u@[2001:db8::1]/d", "2001:db8::1", null)]
    [InlineData("postgres:///d?host=/tmp", "/tmp", null)]
    [InlineData("postgres:///d?host=/var/run/postgresql&port=5434", "/var/run/postgresql", 5434)]
    [InlineData("postgres://%2Ftmp/d", "/tmp", null)]
    [InlineData("postgres://h:/d", "h", null)]
    [InlineData("postgres://", null, null)]
    public void A_host_may_be_an_address_a_socket_or_missing(string text, string? host, int? port)
    {
        var url = DatabaseUrl.Parse(text);
        Assert.Equal((host, port), (url.Host, url.Port));
    }

    [Fact]
    public void Parameters_may_give_the_parts_as_in_libpq()
    {
        var url = DatabaseUrl.Parse("postgres://?host=h&port=1&user=u&password=p&dbname=d");
        Assert.Equal(("h", 1, "u", "p", "d"), (url.Host, url.Port, url.User, url.Password, url.Database));
        Assert.Empty(url.Parameters);
    }

    [Theory]
    [InlineData("postgres://u:a@b:c#d@h/d", "u", "a@b:c#d")]
    [InlineData("postgres://u:@h/d", "u", "")]
    [InlineData("postgres://u%3Aser:p+w@h/d", "u:ser", "p+w")]
    [InlineData("postgres://u:p%C3%A4ss@h/d", "u", "päss")]
    [InlineData("postgres://u@h/d", "u", null)]
    [InlineData("postgres://:p@h/d", null, "p")]
    public void User_and_password_end_at_the_last_at_sign_and_are_decoded(string text, string? user, string? password)
    {
        var url = DatabaseUrl.Parse(text);
        Assert.Equal((user, password), (url.User, url.Password));
    }

    [Theory]
    [InlineData("", "not the URL of a database")]
    [InlineData("app.db", "not the URL of a database")]
    [InlineData("://h", "not the URL of a database")]
    [InlineData("oracle://h/d", "unknown scheme \"oracle\"")]
    [InlineData("mysql://h/d", "mysql databases are not in this version")]
    [InlineData("sqlserver://h/d", "sqlserver databases are not in this version")]
    [InlineData("sqlite:", "names no file")]
    [InlineData("sqlite://app.db", "has no host")]
    [InlineData("postgres:h/d", "needs \"//\"")]
    [InlineData("postgres://h:x/d", "port")]
    [InlineData("postgres://h:0/d", "port")]
    [InlineData("postgres://h:65536/d", "port")]
    [InlineData("postgres://::1/d", "brackets")]
    [InlineData("postgres://[::1/d", "no IPv6 address")]
    [InlineData("postgres://[localhost]/d", "no IPv6 address")]
    [InlineData("postgres://[::1]x/d", "after \"]\"")]
    [InlineData("postgres://a,b/d", "several hosts")]
    [InlineData("postgres://h/d%zz", "database name")]
    [InlineData("postgres://h/d%2", "database name")]
    [InlineData("postgres://h/d%ff", "UTF-8")]
    [InlineData("postgres://h/d%00", "NUL")]
    [InlineData("postgres://h/d?sslmode", "no \"=\"")]
    [InlineData("postgres://h/d?sslmode=a&sslmode=b", "\"sslmode\" twice")]
    [InlineData("postgres://h/d?host=b", "host twice")]
    public void A_bad_url_is_refused_with_its_fault(string text, string fault)
    {
        var error = Assert.Throws<UsageException>(() => DatabaseUrl.Parse(text));
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://h/d?searchpath=a", "\"searchpath\"", "search_path, default_schema")]
    [InlineData("iris://u@h/USER?search_path=a", "\"search_path\"", "iris URLs take default_schema")]
    [InlineData("sqlite:a.db?x=1", "\"x\"", "sqlite URLs take mode, cache")]
    public void An_unknown_parameter_is_named_with_the_known_ones(string text, string name, string known)
    {
        var error = Assert.Throws<UsageException>(() => DatabaseUrl.Parse(text));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(known, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://u:hunter2@h:5432/d?sslmode=require", "postgres://u:***@h:5432/d?sslmode=require")]
    [InlineData("postgres://u@h/d?password=hunter2", "postgres://u:***@h/d")]
    [InlineData("iris://u:hunter2@[::1]/USER", "iris://u:***@[::1]/USER")]
    [InlineData("postgres://u@h/a%20b", "postgres://u@h/a%20b")]
    [InlineData("sqlite:app.db?mode=ro", "sqlite:app.db?mode=ro")]
    public void The_text_form_hides_the_password(string text, string shown) => Assert.Equal(shown, DatabaseUrl.Parse(text).ToString());

    [Theory]
    [InlineData("postgres://u:hun/ter2@h/d")]
    [InlineData("postgres://u:hun?ter2@h/d")]
    [InlineData("postgres://u:hun?ter2=1@h/d")]
    [InlineData("postgres://u:12?ter2=1@h/d")]
    [InlineData("postgres://u:ter2%zz@h/d")]
    [InlineData("postgres://u:ter2")]
    [InlineData("ter2@h/d")]
    public void No_error_quotes_a_badly_written_password(string text)
    {
        var error = Assert.Throws<UsageException>(() => DatabaseUrl.Parse(text));
        Assert.DoesNotContain("ter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://u:ter2@h/d")]
    [InlineData("postgres://u:hun/ter2@h/d")]
    [InlineData("nosuch://u:ter2@h/d")]
    public void A_quoted_argument_loses_its_password(string argument)
    {
        var message = SecretMask.HideUrls($"Unrecognized command or argument '{argument}'.", ["resolve", argument]);
        Assert.DoesNotContain("ter2", message, StringComparison.Ordinal);
        Assert.Contains("://", message, StringComparison.Ordinal);
    }
}

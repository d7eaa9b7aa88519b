using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Waymark.Cli;
using Waymark.Cli.Configuration;
using Waymark.Cli.Drivers;

namespace Waymark.Tests.Cli;

public sealed class DriverTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_postgres_url_becomes_settings_of_npgsql()
    {
        var settings = Connection("postgres://app:pw@db.example:6432/shop?search_path=App,\"Quoted, x\"&sslmode=require&connect_timeout=3&application_name=x");
        Assert.Equal(("db.example", 6432, "shop", "app"), (settings.Host, settings.Port, settings.Database, settings.Username));
        Assert.Equal("\"app\", \"Quoted, x\"", settings.SearchPath);
        Assert.Equal(SslMode.Require, settings.SslMode);
        Assert.Equal(3, settings.Timeout);
        Assert.Equal("x", settings.ApplicationName);
        Assert.False(settings.Pooling);
        Assert.True(settings.NoResetOnClose);
    }

    [Fact]
    public void What_the_url_leaves_out_comes_from_the_environment()
    {
        _host.Environment["PGHOST"] = "/run/pg";
        _host.Environment["PGPORT"] = "5433";
        _host.Environment["PGUSER"] = "me";
        _host.Environment["PGDATABASE"] = "mine";
        var settings = Connection("postgres://");
        Assert.Equal(("/run/pg", 5433, "mine", "me"), (settings.Host, settings.Port, settings.Database, settings.Username));
    }

    [Fact]
    public void An_empty_search_path_is_a_search_path()
    {
        Assert.Equal("-c search_path=", Connection("postgres://h/d?search_path=").Options);
        Assert.Equal("-c jit=off -c search_path=", Connection("postgres://h/d?search_path=&options=-c%20jit%3Doff").Options);
    }

    [Theory]
    [InlineData("postgres://h/d?sslmode=maybe", "sslmode")]
    [InlineData("postgres://h/d?connect_timeout=soon", "connect_timeout")]
    [InlineData("iris://h/USER", "needs a user")]
    [InlineData("iris://u@h/USER?default_schema=a&sslmode=x", "sslmode")]
    [InlineData("sqlite:a.db?mode=write", "mode")]
    public async Task A_bad_value_is_refused_with_its_name(string url, string name)
    {
        var error = await Assert.ThrowsAsync<UsageException>(async () => await Open(url).DisposeAsync());
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite:a.db", "a")]
    [InlineData("iris://u@h/USER", "a,b")]
    [InlineData("iris://u@h/USER", "")]
    public async Task A_search_path_that_the_backend_cannot_have_is_refused(string url, string path)
    {
        var flags = new SettingsLayer();
        flags.Add(SettingKeys.SearchPath, path, "--search-path");
        var error = await Assert.ThrowsAsync<UsageException>(async () => await Open(url, flags).DisposeAsync());
        Assert.StartsWith("--search-path: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_url_the_error_says_where_to_give_one()
    {
        var error = await Assert.ThrowsAsync<UsageException>(async () => await Open(null).DisposeAsync());
        Assert.Contains("DATABASE_URL", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_file_counts_from_the_directory_of_whoever_names_it()
    {
        _host.Write("a/waymark.json", """{ "url": "sqlite:file.db" }""");
        var host = _host.InDirectory("a");
        await using (var database = Database.Open(Settings.Gather(host, new SettingsLayer()), host, mayCreate: true))
        {
            await (await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken)).DisposeAsync();
            Assert.True(File.Exists(Path.Combine(_host.Directory, "a/file.db")));
        }

        // Nothing was written to it.
        Assert.False(File.Exists(Path.Combine(_host.Directory, "a/file.db")));
    }

    [Fact]
    public async Task A_file_is_only_made_when_it_may_be()
    {
        await using var database = Open("sqlite:new.db", mayCreate: false);
        await using (var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(0L, await ScalarAsync(connection, "SELECT count(*) FROM sqlite_schema"));
        }

        Assert.False(File.Exists(Path.Combine(_host.Directory, "new.db")));
    }

    [Theory]
    [InlineData("SELECT * FROM nosuch", "SQLITE_ERROR", "no such table: nosuch")]
    [InlineData("INSERT INTO t VALUES (1), (1)", "SQLITE_CONSTRAINT", "UNIQUE constraint failed: t.x")]
    public async Task Sqlite_errors_keep_their_code_and_words(string sql, string code, string message)
    {
        await using var database = Open("sqlite::memory:");
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await ScalarAsync(connection, "CREATE TABLE t (x INTEGER PRIMARY KEY)");
        var error = await Assert.ThrowsAsync<SqliteException>(() => ScalarAsync(connection, sql));
        Assert.Equal(new ServerError(code, message), database.Driver.ReadError(error));
    }

    [Fact]
    public async Task A_connection_that_fails_says_why_and_hides_the_password()
    {
        await using var database = Open("postgres://u:refused@127.0.0.1:1/d");
        var error = await Assert.ThrowsAnyAsync<DbException>(() => database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken).AsTask());
        var message = database.Driver.ReadError(error)!.Message;
        Assert.Contains("127.0.0.1:1", message, StringComparison.Ordinal);
        Assert.DoesNotContain("refused", message, StringComparison.Ordinal);
        Assert.Contains("Connection ***", message, StringComparison.Ordinal);
    }

    private Database Open(string? url, SettingsLayer? flags = null, bool mayCreate = true)
    {
        flags ??= new SettingsLayer();
        if (url is not null)
        {
            flags.Add(SettingKeys.Url, url, "the URL");
        }

        return Database.Open(Settings.Gather(_host.Host, flags), _host.Host, mayCreate);
    }

    private NpgsqlConnectionStringBuilder Connection(string url)
    {
        using var source = (NpgsqlDataSource)Open(url).DataSource;
        return new NpgsqlConnectionStringBuilder(source.ConnectionString);
    }

    private static async Task<object?> ScalarAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}

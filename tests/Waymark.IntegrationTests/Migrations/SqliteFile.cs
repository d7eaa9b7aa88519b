using System.Globalization;
using Microsoft.Data.Sqlite;
using Waymark.Cli.Drivers;
using Waymark.Migrations;
using Waymark.Sqlite;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>A SQLite database in a file of its own. Disposing removes it.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("waymark-sqlite-");

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_directory.FullName, "app.db");

    /// <summary>Runs what is pending.</summary>
    public Task<MigrationResult> RunAsync(TestMigrations migrations, MigrationOptions? options = null, RecordedEvents? events = null, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) =>
        Runner(options, events, mode).RunAsync(migrations.Read(), TestContext.Current.CancellationToken);

    /// <summary>Runs what is pending, which must fail.</summary>
    public Task<MigrationException> FailAsync(TestMigrations migrations, MigrationOptions? options = null, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) =>
        Assert.ThrowsAsync<MigrationException>(() => RunAsync(migrations, options, null, mode));

    /// <summary>How the migrations stand, seen through a connection that cannot write.</summary>
    public Task<MigrationStatus> StatusAsync(TestMigrations migrations) =>
        Runner(null, null, SqliteOpenMode.ReadOnly).GetStatusAsync(migrations.Read(), TestContext.Current.CancellationToken);

    /// <summary>Runs SQL.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of a query's rows, as text.</summary>
    public IReadOnlyList<string> QueryColumn(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        }

        return values;
    }

    /// <summary>Opens a connection.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Delete(recursive: true);

    private MigrationRunner Runner(MigrationOptions? options, RecordedEvents? events, SqliteOpenMode mode) => new(
        new SqliteAdapter(), SqliteFactory.Instance.CreateDataSource(ConnectionString(mode)), options ?? new MigrationOptions(), new SqliteDriver(), events);

    private string ConnectionString(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false }.ConnectionString;
}

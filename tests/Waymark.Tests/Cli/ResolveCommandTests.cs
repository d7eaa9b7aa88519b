using System.Text;
using System.Text.Json;

namespace Waymark.Tests.Cli;

public sealed class ResolveCommandTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Sql_is_printed_with_its_names_resolved()
    {
        _host.Write("a.sql", "SELECT * FROM \"user\" JOIN public.log USING (id);\r\n-- end");
        Assert.Equal(0, await _host.RunAsync("resolve", "a.sql", "--backend", "iris"));
        Assert.Equal("SELECT * FROM SQLUser.\"user\" JOIN SQLUser.log USING (id);\r\n-- end", _host.Output);
        Assert.Equal("", _host.Error);
    }

    [Theory]
    [InlineData("--default-schema", "MyApp", "SELECT * FROM MyApp.t, MyApp.u, dbo.v")]
    [InlineData("--search-path", "MyApp", "SELECT * FROM MyApp.t, MyApp.u, dbo.v")]
    [InlineData("--default-schema-alias", "", "SELECT * FROM SQLUser.t, public.u, dbo.v")]
    [InlineData("--default-schema-alias", "dbo", "SELECT * FROM SQLUser.t, public.u, SQLUser.v")]
    [InlineData("--default-schema-alias", "dbo, public", "SELECT * FROM SQLUser.t, SQLUser.u, SQLUser.v")]
    public async Task Flags_say_what_to_resolve_to(string flag, string value, string expected)
    {
        _host.Input = "SELECT * FROM t, public.u, dbo.v"u8.ToArray();
        Assert.Equal(0, await _host.RunAsync("resolve", "--backend", "iris", flag, value));
        Assert.Equal(expected, _host.Output);
    }

    [Fact]
    public async Task The_environment_and_the_file_say_it_too()
    {
        _host.Input = "SELECT * FROM t"u8.ToArray();
        _host.Write("waymark.json", """{ "backend": "iris", "defaultSchema": "FromFile" }""");
        Assert.Equal(0, await _host.RunAsync("resolve"));
        Assert.Equal("SELECT * FROM FromFile.t", _host.Output);

        _host.Environment["DB_DEFAULT_SCHEMA"] = "FromEnvironment";
        Assert.Equal(0, await _host.RunAsync("resolve"));
        Assert.Equal("SELECT * FROM FromEnvironment.t", _host.Output);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sqlite")]
    public async Task A_backend_that_resolves_by_itself_gets_the_very_bytes(string backend)
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFFSELECT 'ä', 1 FROM \"user\";\r\n\r\n");
        _host.Input = bytes;
        Assert.Equal(0, await _host.RunAsync("resolve", "-", "--backend", backend));
        Assert.Equal(bytes, _host.OutputBytes);
    }

    [Fact]
    public async Task Json_has_the_documented_shape()
    {
        _host.Write("a.sql", "SELECT 1;\nWITH c AS (SELECT 1) SELECT * FROM c, Public.\"user\" u");
        Assert.Equal(0, await _host.RunAsync("resolve", "a.sql", "--backend", "iris", "--format", "json"));
        const string Expected = """
            {"file":"a.sql","sql":"SELECT 1;\nWITH c AS (SELECT 1) SELECT * FROM c, SQLUser.\"user\" u","references":[
            {"statement":1,"offset":45,"length":1,"line":2,"column":36,"kind":"relation","role":"lookup","written":{"schema":null,"name":"c"},"resolved":{"schema":null,"name":"c"},"reason":"cte"},
            {"statement":1,"offset":48,"length":13,"line":2,"column":39,"kind":"relation","role":"lookup","written":{"schema":"Public","name":"user"},"resolved":{"schema":"SQLUser","name":"user"},"reason":"alias"}
            ],"diagnostics":[]}
            """;
        Assert.Equal(Expected.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal) + "\n", _host.Output);
    }

    [Fact]
    public async Task Json_is_one_line_per_file_also_for_files_with_errors()
    {
        _host.Write("good.sql", "SELECT * FROM t");
        _host.Write("bad.sql", "SELECT 1;\nSELECT 'open");
        _host.Write("latin1.sql", [.. "SELECT '"u8, 0xE4, .. "'"u8]);
        Assert.Equal(1, await _host.RunAsync("resolve", "good.sql", "bad.sql", "latin1.sql", "nosuch.sql", "--backend", "iris", "--format", "json"));

        var objects = _host.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["good.sql", "bad.sql", "latin1.sql", "nosuch.sql"], objects.Select(o => o.GetProperty("file").GetString()));
        Assert.Equal("SELECT * FROM SQLUser.t", objects[0].GetProperty("sql").GetString());
        Assert.Equal(JsonValueKind.Null, objects[1].GetProperty("sql").ValueKind);
        Assert.Equal("error WM1001 2 8", DescribeFirst(objects[1]));
        Assert.Equal("error WM3006 1 9", DescribeFirst(objects[2]));
        Assert.Equal("error WM3001 0 0", DescribeFirst(objects[3]));
    }

    [Fact]
    public async Task Offsets_count_a_byte_order_mark_and_columns_do_not()
    {
        const string Text = "\uFEFFSELECT '\U0001F600' FROM t";
        _host.Write("a.sql", Text);
        Assert.Equal(0, await _host.RunAsync("resolve", "a.sql", "--backend", "iris", "--format", "json"));
        var document = JsonDocument.Parse(_host.Output).RootElement;
        var reference = document.GetProperty("references")[0];
        Assert.Equal("\uFEFFSELECT '\U0001F600' FROM SQLUser.t", document.GetProperty("sql").GetString());
        Assert.Equal("t", Text.Substring(reference.GetProperty("offset").GetInt32(), reference.GetProperty("length").GetInt32()));
        Assert.Equal(Text.Length - 1, reference.GetProperty("column").GetInt32());
    }

    [Fact]
    public async Task A_file_with_errors_prints_no_sql_and_its_place()
    {
        _host.Write("good.sql", "SELECT 1");
        _host.Write("bad.sql", "SELECT 1;\n  SELECT \"x");
        _host.Write("also.sql", "SELECT 2");
        Assert.Equal(1, await _host.RunAsync("resolve", "good.sql", "bad.sql", "also.sql", "--backend", "iris"));
        Assert.Equal("SELECT 1\nSELECT 2", _host.Output);
        Assert.StartsWith("bad.sql:2:10: error WM1001: ", _host.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF }, "byte 1")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC3 }, "byte 4")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "byte 0")]
    [InlineData(new byte[] { 0x0A, 0xC0, 0xAF }, "byte 1")]
    public async Task What_is_not_utf8_is_refused_with_the_byte(byte[] bytes, string place)
    {
        _host.Write("a.sql", bytes);
        Assert.Equal(1, await _host.RunAsync("resolve", "a.sql", "--backend", "iris"));
        Assert.Equal("", _host.Output);
        Assert.Contains("error WM3006", _host.Error, StringComparison.Ordinal);
        Assert.Contains(place, _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_prints_a_table()
    {
        _host.Write("b.sql", "SELECT *\nFROM public.t");
        Assert.Equal(0, await _host.RunAsync("resolve", "b.sql", "--backend", "iris", "--explain"));
        var row = Assert.Single(_host.Output.Split('\n'), line => line.Contains("2:6", StringComparison.Ordinal));
        Assert.Equal(["2:6", "relation", "public.t", "SQLUser.t", "alias"], row.Split('│', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task Names_are_never_read_as_markup()
    {
        _host.Input = Encoding.UTF8.GetBytes("SELECT * FROM \"[red]x[/]\"");
        Assert.Equal(0, await _host.RunAsync("resolve", "--backend", "iris", "--explain"));
        Assert.Contains("SQLUser.\"[red]x[/]\"", _host.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--backend")]
    [InlineData("a.sql")]
    [InlineData("a.sql", "--backend", "oracle")]
    [InlineData("a.sql", "--backend", "iris", "--format", "xml")]
    [InlineData("a.sql", "--bakend", "iris")]
    [InlineData("a.sql", "--backend", "iris", "--default-schema", "my schema")]
    [InlineData("a.sql", "--backend", "iris", "--default-schema", "select")]
    [InlineData("a.sql", "--backend", "iris", "--search-path", "a,b")]
    [InlineData("a.sql", "--backend", "iris", "--search-path", "a", "--default-schema", "b")]
    [InlineData("a.sql", "--backend", "postgres", "--search-path", "a,,b")]
    [InlineData("a.sql", "--backend", "postgres", "--search-path", "\"a")]
    [InlineData("a.sql", "--backend", "postgres", "--default-schema", "")]
    public async Task Bad_usage_ends_with_64(params string[] args)
    {
        _host.Write("a.sql", "SELECT 1");
        Assert.Equal(64, await _host.RunAsync(["resolve", .. args]));
        Assert.Equal("", _host.Output);
        Assert.StartsWith("waymark: error: ", _host.Error, StringComparison.Ordinal);
    }

    private static string DescribeFirst(JsonElement file)
    {
        var diagnostic = file.GetProperty("diagnostics")[0];
        return $"{diagnostic.GetProperty("severity")} {diagnostic.GetProperty("code")} {diagnostic.GetProperty("line")} {diagnostic.GetProperty("column")}";
    }
}

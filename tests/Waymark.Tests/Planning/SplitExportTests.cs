using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Export;
using Waymark.Schema;

namespace Waymark.Tests.Planning;

/// <summary>Which file a statement goes into, and how the files are called.</summary>
public sealed class SplitExportTests
{
    [Fact]
    public void What_belongs_to_an_object_stands_with_it()
    {
        var files = Split(
            (ObjectType.Table, "app", "users", ""),
            (ObjectType.View, "app", "names", ""),
            (ObjectType.Index, "app", "users", "users_name"),
            (ObjectType.Column, "app", "names", "name"),
            (ObjectType.Privilege, "app", "users", "reader"));
        Assert.Equal(["tables/app.users.sql", "views/app.names.sql"], files.Keys);
        Assert.Equal("-- Table;\n-- Index;\n-- Privilege;\n", files["tables/app.users.sql"].Replace("\n;", ";", StringComparison.Ordinal));
        Assert.Equal("-- View;\n-- Column;\n", files["views/app.names.sql"].Replace("\n;", ";", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_differ_have_files_that_differ()
    {
        (string? Schema, string Name)[] names =
        [
            ("app", "users"), ("app", "Users"), ("app", "USERS"), ("app", "a/b"), ("app", "a\\b"), ("app", "a.b"), ("app.a", "b"), (null, "users"), (null, "con"),
            (null, ".."), (null, "é"), (null, "è"), (null, new string('x', 300)), (null, new string('x', 301)),
        ];
        var files = Split([.. names.Select(n => (ObjectType.Table, n.Schema, n.Name, ""))]);
        Assert.Equal(names.Length, files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files.Keys, path => Assert.Matches("^tables/[A-Za-z0-9_.-]{1,120}\\.sql$", path));
        Assert.Contains("tables/app.users.sql", files.Keys);
        Assert.Contains("tables/users.sql", files.Keys);
        Assert.DoesNotContain("tables/con.sql", files.Keys);
    }

    private static Dictionary<string, string> Split(params (ObjectType Type, string? Schema, string Name, string Part)[] targets) =>
        SplitExport.Split(new Plan
        {
            Backend = "test",
            Statements = [.. targets.Select(t => new PlanStatement
            {
                Sql = $"-- {t.Type}",
                Change = "Create",
                Target = new ObjectIdentity(t.Type, new ObjectName(t.Schema, t.Name), t.Part),
                Transaction = 1,
            })],
        }).ToDictionary(f => f.Path, f => f.Text);
}

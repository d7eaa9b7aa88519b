using Waymark.Diff;
using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Diff;

/// <summary>Renames by annotation.</summary>
public sealed class RenameTests
{
    /// <summary>Each kind of object that can be renamed: its annotation's kind, and how one of a name is written.</summary>
    private static readonly Dictionary<string, Func<string, SchemaObject>> Kinds = new()
    {
        ["table"] = name => Table(name),
        ["view"] = name => View(name, "SELECT 1 AS one"),
        ["sequence"] = name => Sequence(name),
        ["type"] = name => Enum(name, "a", "b"),
        ["function"] = name => Function(name, "SELECT 1", Integer),
    };

    public static TheoryData<string> AllKinds => [.. Kinds.Keys];

    private static readonly (string Rule, string Current, string Desired, string From, string[] Statements)[] Cases =
    [
        ("neither name has a schema", "app.old", "new", "old", ["app.old > app.new"]),
        ("found in a later schema of the path", "public.old", "new", "old", ["public.old > public.new"]),
        ("the new name has a schema outside the path", "other.old", "other.new", "old", ["other.old > other.new"]),
        ("the old name has a schema", "public.old", "new", "public.old", ["public.old > public.new"]),
        ("both have the same", "public.old", "public.new", "public.old", ["public.old > public.new"]),
        ("into another schema", "public.old", "app.new", "public.old", ["public.old > app.new"]),
        ("already done", "app.new", "new", "old", []),
    ];

    public static TheoryData<string, string> AllCases => [.. Cases.SelectMany(c => Kinds.Keys.Select(k => new TheoryDataRow<string, string>(c.Rule, k)))];

    [Theory]
    [MemberData(nameof(AllCases))]
    public void An_object_is_renamed(string rule, string kind)
    {
        var (_, current, desired, from, statements) = Cases.Single(c => c.Rule == rule);
        var make = Kinds[kind];
        var renames = Statements(Inspected(make(current)), Desired(make(desired), Renamed(kind, desired, "", from)));
        Assert.Equal(statements, renames.Select(s => s[(s.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.All(renames, s => Assert.StartsWith("Rename", s, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Nothing_of_the_old_name_there_makes_the_new_one(string kind)
    {
        var make = Kinds[kind];
        var statement = Assert.Single(Statements(Inspected(), Desired(make("new"), Renamed(kind, "new", "", "old"))));
        Assert.StartsWith("Create", statement, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void An_old_name_that_is_still_declared_is_an_error(string kind)
    {
        var make = Kinds[kind];
        var error = Assert.Throws<SchemaDiffException>(() =>
            Statements(Inspected(make("app.old"), make("app.new")), Desired(make("old"), make("new"), Renamed(kind, "new", "", "old"))));
        Assert.Equal(SchemaCodes.RenameConflict, error.Code);
        Assert.Equal(new SourceLocation("schema.sql", 3, 7), error.Location);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Both_names_there_is_an_error(string kind)
    {
        var make = Kinds[kind];
        var error = Assert.Throws<SchemaDiffException>(() =>
            Statements(Inspected(make("app.old"), make("app.new")), Desired(make("new"), Renamed(kind, "new", "", "old"))));
        Assert.Equal(SchemaCodes.RenameConflict, error.Code);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void A_chain_is_renamed_from_its_end_and_once(string kind)
    {
        var make = Kinds[kind];
        object[] desired = [make("b"), make("c"), Renamed(kind, "b", "", "a"), Renamed(kind, "c", "", "b")];
        Assert.Equal(["app.b > app.c", "app.a > app.b"], Statements(Inspected(make("app.a"), make("app.b")), Desired(desired)).Select(s => s[(s.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.Empty(Statements(Inspected(make("app.b"), make("app.c")), Desired(desired)));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void A_circle_is_an_error(string kind)
    {
        var make = Kinds[kind];
        object[] desired = [make("a"), make("b"), Renamed(kind, "b", "", "a"), Renamed(kind, "a", "", "b")];
        Assert.Equal(SchemaCodes.RenameConflict, Assert.Throws<SchemaDiffException>(() => Statements(Inspected(make("app.a"), make("app.b")), Desired(desired))).Code);
    }

    [Fact]
    public void What_names_a_renamed_table_follows_it()
    {
        Table Orders(string users) => Table("app.orders", Column("id"), Column("user_id")) with { ForeignKeys = [ForeignKey("fk", "user_id", users, "id")] };
        object[] Of(string users) => [
            Table(users) with { Keys = [PrimaryKey("pk", "id")] },
            Orders(users),
            View("app.v", $"SELECT id FROM {users}"),
            Function("app.f", "SELECT 1", Type(users)),
            new Privilege("TABLE", Name(users), "reader", "SELECT")];
        Assert.Equal(["RenameTable app.members > app.users"], Statements(Inspected(Of("app.members")), Desired([.. Of("app.users"), Renamed("table", "app.users", "", "members")])));
    }

    [Fact]
    public void What_names_a_renamed_type_follows_it()
    {
        object[] Of(string type) => [Enum(type, "a"), Table("app.t", Column("c", Type(type)) with { Default = Expr($"'a'::{type}") }), Domain("app.d", Type(type)), Function("app.f", "SELECT 1", Type(type))];
        Assert.Equal(["RenameType app.old > app.new"], Statements(Inspected(Of("app.old")), Desired([.. Of("app.new"), Renamed("type", "app.new", "", "old")])));
    }

    [Fact]
    public void A_column_is_renamed_with_all_that_names_it()
    {
        Table Users(string column) => Table("app.users", Column("id"), Column(column, Text), Column("up", Text) with { Generated = new GeneratedColumn(Expr($"upper({column})"), true) }) with
        {
            Keys = [Unique("u", column)],
            Checks = [Check("ck", $"({column} <> ''::text)")],
            Indexes = [Index("i", "id", column) with { Predicate = Expr($"{column} IS NOT NULL") }],
            Policies = [Policy("p", $"{column} = CURRENT_USER")],
        };

        Table Orders(string column) => Table("app.orders", Column("id"), Column("name", Text)) with { ForeignKeys = [ForeignKey("fk", "name", "app.users", column)] };
        Assert.Equal(
            ["RenameColumn app.users.login > name"],
            Statements(Inspected(Users("login"), Orders("login")), Desired(Users("name"), Orders("name"), Renamed("column", "app.users", "name", "login"))));
    }

    [Fact]
    public void A_renamed_column_may_change_too()
    {
        var current = Inspected(Table("app.users", Column("id"), Column("username", Type("varchar"))));
        var desired = Desired(Table("users", Column("id"), Column("user_name", Text) with { NotNull = true }), Renamed("column", "users", "user_name", "username"));
        Assert.Equal(
            ["RenameColumn app.users.username > user_name", "AlterColumnType app.users.user_name", "SetColumnNotNull app.users.user_name True"],
            Statements(current, desired));
    }

    [Fact]
    public void A_table_and_its_columns_are_renamed_together()
    {
        var current = Inspected(Table("app.old_accounts", Column("id"), Column("user_name"), Column("old_field")));
        var desired = Desired(
            Table("accounts", Column("id"), Column("username"), Column("created_at")),
            Renamed("table", "accounts", "", "old_accounts"),
            Renamed("column", "accounts", "username", "user_name"));
        Assert.Equal(
            ["RenameTable app.old_accounts > app.accounts", "RenameColumn app.accounts.user_name > username", "AddColumn app.accounts.created_at", "DropColumn app.accounts.old_field"],
            Statements(current, desired));
    }

    [Fact]
    public void A_column_that_is_still_declared_is_not_renamed()
    {
        var current = Inspected(Table("app.users", Column("username"), Column("user_name")));
        var desired = Desired(Table("users", Column("username"), Column("user_name")), Renamed("column", "users", "user_name", "username"));
        var error = Assert.Throws<SchemaDiffException>(() => Statements(current, desired));
        Assert.Equal(SchemaCodes.RenameConflict, error.Code);
        Assert.Contains("username is still declared", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("constraint", "RenameConstraint")]
    [InlineData("index", "RenameIndex")]
    [InlineData("trigger", "RenameTrigger")]
    [InlineData("policy", "RenamePolicy")]
    public void A_part_of_a_table_is_renamed(string kind, string change)
    {
        Table Of(string name, string check) => Table("app.t", Column("id")) with
        {
            Checks = kind == "constraint" ? [Check(name, check)] : [],
            Indexes = kind == "index" ? [Index(name, "id")] : [],
            Triggers = kind == "trigger" ? [Trigger(name, "app.f")] : [],
            Policies = kind == "policy" ? [Policy(name, check)] : [],
        };

        Assert.Equal([change], Statements(
            Inspected(Function("app.f"), Of("old", "id > 0")),
            Desired(Function("app.f"), Of("new", "id > 0"), Renamed(kind, "app.t", "new", "old"))).Select(s => s.Split(' ')[0]));
    }

    [Fact]
    public void Enum_values_are_renamed_before_others_are_added()
    {
        var desired = Desired(Enum("state", "minor", "normal", "critical", "worse"), Renamed("value", "state", "minor", "low"), Renamed("value", "state", "critical", "high"));
        Assert.Equal(
            ["RenameEnumValue app.state.low > minor", "RenameEnumValue app.state.high > critical", "AddEnumValue app.state 'worse'"],
            Statements(Inspected(Enum("app.state", "low", "normal", "high")), desired));
    }

    [Fact]
    public void A_type_and_its_values_are_renamed_together()
    {
        var desired = Desired(Enum("order_status", "pending", "shipped", "delivered"), Renamed("type", "order_status", "", "order_state"), Renamed("value", "order_status", "shipped", "shipping"));
        Assert.Equal(
            ["RenameType app.order_state > app.order_status", "RenameEnumValue app.order_status.shipping > shipped", "AddEnumValue app.order_status 'delivered'"],
            Statements(Inspected(Enum("app.order_state", "pending", "shipping")), desired));
    }

    [Fact]
    public void The_sequence_of_a_renamed_table_follows_its_column()
    {
        object[] Of(string table) => [
            Table(table, Column("id") with { Default = Expr($"nextval('{table}_id_seq'::regclass)") }),
            Sequence($"{table}_id_seq", table, "id")];
        Assert.Equal(
            ["RenameTable app.members > app.users", "RenameSequence app.members_id_seq > app.users_id_seq"],
            Statements(Inspected(Of("app.members")), Desired([.. Of("app.users"), Renamed("table", "app.users", "", "members")])));
    }
}

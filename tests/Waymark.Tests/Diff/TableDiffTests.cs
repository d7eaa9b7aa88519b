using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Diff;

/// <summary>What differs in a table, and by which changes it is made equal.</summary>
public sealed class TableDiffTests
{
    /// <summary>One thing about a table: the table without it, the table with it, and the changes there and back.</summary>
    private static readonly Dictionary<string, (Table Without, Table With, string[] There, string[] Back)> Things = new()
    {
        ["column"] = (Table("app.t"), Table("app.t", Column("id"), Column("c")), ["AddColumn app.t.c"], ["DropColumn app.t.c"]),
        ["columns in their order"] = (
            Table("app.t"), Table("app.t", Column("z"), Column("id"), Column("a")),
            ["AddColumn app.t.z", "AddColumn app.t.a"], ["DropColumn app.t.z", "DropColumn app.t.a"]),
        ["type"] = (Table("app.t", Column("c")), Table("app.t", Column("c", Text)), ["AlterColumnType app.t.c"], ["AlterColumnType app.t.c"]),
        ["collation"] = (
            Table("app.t", Column("c", Text)), Table("app.t", Column("c", Text) with { Collation = Name("C") }), ["AlterColumnType app.t.c"], ["AlterColumnType app.t.c"]),
        ["default"] = (
            Table("app.t", Column("c")), Table("app.t", Column("c") with { Default = Expr("7") }), ["SetColumnDefault app.t.c 7"], ["SetColumnDefault app.t.c none"]),
        ["not null"] = (
            Table("app.t", Column("c")), Table("app.t", Column("c") with { NotNull = true }), ["SetColumnNotNull app.t.c True"], ["SetColumnNotNull app.t.c False"]),
        ["identity"] = (
            Table("app.t", Column("c")), Table("app.t", Column("c") with { Identity = new IdentityColumn(true, new SequenceOptions()) }),
            ["SetColumnIdentity app.t.c"], ["SetColumnIdentity app.t.c"]),
        ["identity after not null"] = (
            Table("app.t", Column("c") with { Default = Expr("1") }), Table("app.t", Column("c") with { NotNull = true, Identity = new IdentityColumn(true, new SequenceOptions()) }),
            ["SetColumnDefault app.t.c none", "SetColumnNotNull app.t.c True", "SetColumnIdentity app.t.c"],
            ["SetColumnIdentity app.t.c", "SetColumnDefault app.t.c 1", "SetColumnNotNull app.t.c False"]),
        ["generated"] = (
            Table("app.t", Column("a"), Column("c") with { Generated = new GeneratedColumn(Expr("a * 2"), true) }),
            Table("app.t", Column("a"), Column("c") with { Generated = new GeneratedColumn(Expr("a * 3"), true) }),
            ["DropColumn app.t.c", "AddColumn app.t.c"], ["DropColumn app.t.c", "AddColumn app.t.c"]),
        ["storage"] = (
            Table("app.t", Column("c", Text)), Table("app.t", Column("c", Text) with { Storage = "EXTERNAL", Compression = "lz4", StatisticsTarget = 100 }),
            ["SetColumnStorage app.t.c", "SetColumnCompression app.t.c", "SetColumnStatistics app.t.c"],
            ["SetColumnStorage app.t.c", "SetColumnCompression app.t.c", "SetColumnStatistics app.t.c"]),
        ["column comment"] = (Table("app.t", Column("c")), Table("app.t", Column("c") with { Comment = "x" }), ["SetComment app.t.c"], ["SetComment app.t.c"]),
        ["primary key"] = (
            Table("app.t"), Table("app.t") with { Keys = [PrimaryKey("pk", "id")] },
            ["AddConstraint app.t.pk"], ["DropConstraint app.t.pk", "SetColumnNotNull app.t.id False"]),
        ["unique"] = (Table("app.t"), Table("app.t") with { Keys = [Unique("u", "id")] }, ["AddConstraint app.t.u"], ["DropConstraint app.t.u"]),
        ["check"] = (Table("app.t"), Table("app.t") with { Checks = [Check("ck", "id > 0")] }, ["AddConstraint app.t.ck"], ["DropConstraint app.t.ck"]),
        ["check's expression"] = (
            Table("app.t") with { Checks = [Check("ck", "id > 0")] }, Table("app.t") with { Checks = [Check("ck", "id > 1")] },
            ["DropConstraint app.t.ck", "AddConstraint app.t.ck"], ["DropConstraint app.t.ck", "AddConstraint app.t.ck"]),
        ["constraint's name"] = (
            Table("app.t") with { Checks = [Check("a", "id > 0")] }, Table("app.t") with { Checks = [Check("b", "id > 0")] },
            ["RenameConstraint app.t.a > b"], ["RenameConstraint app.t.b > a"]),
        ["constraint's comment"] = (
            Table("app.t") with { Checks = [Check("a", "id > 0")] }, Table("app.t") with { Checks = [Check("a", "id > 0") with { Comment = "x" }] }, ["SetComment app.t.a"], ["SetComment app.t.a"]),
        ["foreign key"] = (
            Table("app.t", Column("id"), Column("p")) with { Keys = [PrimaryKey("pk", "id")] },
            Table("app.t", Column("id"), Column("p")) with { Keys = [PrimaryKey("pk", "id")], ForeignKeys = [ForeignKey("fk", "p", "app.t", "id")] },
            ["AddConstraint app.t.fk"], ["DropConstraint app.t.fk"]),
        ["foreign key's action"] = (
            Table("app.t", Column("id"), Column("p")) with { ForeignKeys = [ForeignKey("fk", "p", "app.t", "id")] },
            Table("app.t", Column("id"), Column("p")) with { ForeignKeys = [ForeignKey("fk", "p", "app.t", "id") with { OnDelete = ReferentialAction.Cascade }] },
            ["DropConstraint app.t.fk", "AddConstraint app.t.fk"], ["DropConstraint app.t.fk", "AddConstraint app.t.fk"]),
        ["deferral"] = (
            Table("app.t", Column("id"), Column("p")) with { ForeignKeys = [ForeignKey("fk", "p", "app.t", "id")] },
            Table("app.t", Column("id"), Column("p")) with { ForeignKeys = [ForeignKey("fk", "p", "app.t", "id") with { Deferral = Deferral.InitiallyDeferred }] },
            ["AlterConstraint app.t.fk"], ["AlterConstraint app.t.fk"]),
        ["validation: a checked constraint is as good as one that need not be"] = (
            Table("app.t") with { Checks = [Check("ck", "id > 0") with { NotValid = true }] }, Table("app.t") with { Checks = [Check("ck", "id > 0")] },
            ["ValidateConstraint app.t.ck"], []),
        ["exclusion"] = (
            Table("app.t"),
            Table("app.t") with { Exclusions = [new ExclusionConstraint { Name = "e", Method = "gist", Elements = [new ExclusionElement(new IndexKey { Column = "id" }, "=")] }] },
            ["AddConstraint app.t.e"], ["DropConstraint app.t.e"]),
        ["index"] = (Table("app.t"), Table("app.t") with { Indexes = [Index("i", "id")] }, ["CreateIndex app.t.i"], ["DropIndex app.t.i"]),
        ["index's keys"] = (
            Table("app.t", Column("a"), Column("b")) with { Indexes = [Index("i", "a")] }, Table("app.t", Column("a"), Column("b")) with { Indexes = [Index("i", "b")] },
            ["DropIndex app.t.i", "CreateIndex app.t.i"], ["DropIndex app.t.i", "CreateIndex app.t.i"]),
        ["index's name"] = (
            Table("app.t") with { Indexes = [Index("i", "id")] }, Table("app.t") with { Indexes = [Index("j", "id")] }, ["RenameIndex app.t.i > j"], ["RenameIndex app.t.j > i"]),
        ["index's options"] = (
            Table("app.t") with { Indexes = [Index("i", "id")] }, Table("app.t") with { Indexes = [Index("i", "id") with { Options = [new StorageOption("fillfactor", "70")] }] },
            ["AlterIndex app.t.i"], ["AlterIndex app.t.i"]),
        ["clustering"] = (
            Table("app.t") with { Indexes = [Index("i", "id")] }, Table("app.t") with { Indexes = [Index("i", "id") with { Clustered = true }] }, ["SetClusterIndex app.t"], ["SetClusterIndex app.t"]),
        ["unique constraint or unique index of one name"] = (
            Table("app.t") with { Keys = [Unique("u", "id")] }, Table("app.t") with { Indexes = [Index("u", "id") with { Unique = true }] },
            ["DropConstraint app.t.u", "CreateIndex app.t.u"], ["DropIndex app.t.u", "AddConstraint app.t.u"]),
        ["trigger"] = (Table("app.t"), Table("app.t") with { Triggers = [Trigger("tr", "app.f")] }, ["CreateTrigger app.t.tr"], ["DropTrigger app.t.tr"]),
        ["trigger's events"] = (
            Table("app.t") with { Triggers = [Trigger("tr", "app.f")] }, Table("app.t") with { Triggers = [Trigger("tr", "app.f") with { Events = ["DELETE"] }] },
            ["ReplaceTrigger app.t.tr"], ["ReplaceTrigger app.t.tr"]),
        ["trigger's state"] = (
            Table("app.t") with { Triggers = [Trigger("tr", "app.f")] }, Table("app.t") with { Triggers = [Trigger("tr", "app.f") with { State = "DISABLE" }] },
            ["SetTriggerState app.t.tr"], ["SetTriggerState app.t.tr"]),
        ["policy"] = (Table("app.t"), Table("app.t") with { Policies = [Policy("p", "true")] }, ["CreatePolicy app.t.p"], ["DropPolicy app.t.p"]),
        ["policy's expression"] = (
            Table("app.t") with { Policies = [Policy("p", "true")] }, Table("app.t") with { Policies = [Policy("p", "false")] }, ["AlterPolicy app.t.p"], ["AlterPolicy app.t.p"]),
        ["row security"] = (Table("app.t"), Table("app.t") with { RowSecurity = true }, ["SetRowSecurity app.t"], ["SetRowSecurity app.t"]),
        ["forced row security"] = (Table("app.t"), Table("app.t") with { ForceRowSecurity = true }, ["ForceRowSecurity app.t"], ["ForceRowSecurity app.t"]),
        ["options"] = (Table("app.t"), Table("app.t") with { Options = [new StorageOption("fillfactor", "70")] }, ["SetTableOptions app.t"], ["SetTableOptions app.t"]),
        ["logging"] = (Table("app.t"), Table("app.t") with { Unlogged = true }, ["SetTableLogging app.t"], ["SetTableLogging app.t"]),
        ["tablespace"] = (Table("app.t"), Table("app.t") with { Tablespace = "fast" }, ["SetTableSpace app.t"], ["SetTableSpace app.t"]),
        ["access method"] = (Table("app.t"), Table("app.t") with { AccessMethod = "columnar" }, ["SetTableAccessMethod app.t"], ["SetTableAccessMethod app.t"]),
        ["replica identity"] = (Table("app.t"), Table("app.t") with { ReplicaIdentity = "FULL" }, ["SetReplicaIdentity app.t"], ["SetReplicaIdentity app.t"]),
        ["comment"] = (Table("app.t"), Table("app.t") with { Comment = "x" }, ["SetComment app.t"], ["SetComment app.t"]),
        ["parent"] = (Table("app.t"), Table("app.t") with { Inherits = [Name("app.p")] }, ["AddInheritance app.t"], ["DropInheritance app.t"]),
        ["partition"] = (
            Table("app.t"), Table("app.t") with { PartitionOf = Name("app.p"), PartitionBound = Expr("FROM (1) TO (2)") }, ["AttachPartition app.t"], ["DetachPartition app.t"]),
        ["partition's bounds"] = (
            Table("app.t") with { PartitionOf = Name("app.p"), PartitionBound = Expr("FROM (1) TO (2)") },
            Table("app.t") with { PartitionOf = Name("app.p"), PartitionBound = Expr("FROM (1) TO (3)") },
            ["DetachPartition app.t", "AttachPartition app.t"], ["DetachPartition app.t", "AttachPartition app.t"]),
        ["partition key"] = (Table("app.t"), Table("app.t") with { PartitionBy = Expr("RANGE (id)") }, ["DropTable app.t", "CreateTable app.t"], ["DropTable app.t", "CreateTable app.t"]),
    };

    public static TheoryData<string> AllThings => [.. Things.Keys];

    [Theory]
    [MemberData(nameof(AllThings))]
    public void A_difference_takes_these_changes(string thing)
    {
        var (without, with, there, back) = Things[thing];
        object[] around = [Function("app.f"), Table("app.p")];
        Assert.Equal(there, Statements(Inspected([without, .. around]), Desired([with, .. around])));
        Assert.Equal(back, Statements(Inspected([with, .. around]), Desired([without, .. around])));
        Assert.Empty(Statements(Inspected([with, .. around]), Desired([with, .. around])));
    }

    [Fact]
    public void The_order_of_columns_is_no_difference() =>
        Assert.Empty(Statements(Inspected(Table("app.t", Column("a"), Column("b"))), Desired(Table("app.t", Column("b"), Column("a")))));

    [Fact]
    public void What_has_no_name_is_matched_by_what_it_is()
    {
        Table Of(params string?[] names) => Table("app.t", Column("a"), Column("b")) with
        {
            Keys = [PrimaryKey(names[0], "a"), Unique(names[1], "b")],
            ForeignKeys = [ForeignKey(names[2], "b", "app.t", "a")],
            Checks = [Check(names[3], "a > 0")],
            Indexes = [Index(names[4], "a", "b")],
        };

        Assert.Empty(Statements(Inspected(Of("t_pkey", "t_b_key", "t_b_fkey", "t_a_check", "t_a_b_idx")), Desired(Of(null, null, null, null, null))));
    }

    [Fact]
    public void A_foreign_key_without_columns_refers_to_the_primary_key()
    {
        Table[] Of(params string[] columns) => [
            Table("app.p") with { Keys = [PrimaryKey("pk", "id")] },
            Table("app.t", Column("p")) with { ForeignKeys = [ForeignKey("fk", "p", "app.p", columns)] }];
        Assert.Empty(Statements(Inspected(Of("id")), Desired(Of())));
    }

    [Fact]
    public void Another_primary_key_takes_the_place_of_the_old_one()
    {
        var current = Inspected(Table("app.t", Column("a"), Column("b")) with { Keys = [PrimaryKey("t_pkey", "a")] });
        var desired = Desired(Table("app.t", Column("a"), Column("b")) with { Keys = [PrimaryKey(null, "b", "a")] });
        Assert.Equal(["DropConstraint app.t.t_pkey", "AddConstraint app.t"], Statements(current, desired).Select(s => s.TrimEnd('.')));
        Assert.Equal(["DropConstraint app.t.t_pkey", "AddConstraint app.t"], Statements(current, desired, Config("app", enableDrop: false)).Select(s => s.TrimEnd('.')));
    }

    [Fact]
    public void A_foreign_key_steps_aside_for_a_change_of_the_key_that_it_refers_to()
    {
        Table[] Of(params string[] key) => [
            Table("app.p", Column("a"), Column("b")) with { Keys = [PrimaryKey("pk", key)] },
            Table("app.t", Column("x")) with { ForeignKeys = [ForeignKey("fk", "x", "app.p", "a")] }];
        Table[] WithUnique(params string[] key) => [Of(key)[0] with { Keys = [PrimaryKey("pk", key), Unique("u", "a")] }, Of()[1]];
        Assert.Equal(
            ["DropConstraint app.t.fk", "DropConstraint app.p.pk", "AddConstraint app.p.pk", "AddConstraint app.p.u", "AddConstraint app.t.fk"],
            Statements(Inspected(Of("a")), Desired(WithUnique("a", "b"))));
    }

    [Fact]
    public void A_change_that_cannot_be_made_in_place_rebuilds_the_table()
    {
        var dialect = new TestDialect { Features = DialectFeatures.RebuildTable, Cannot = c => c is AlterColumnType or AddConstraint };
        var current = Inspected(Table("t", Column("a"), Column("b")) with { Indexes = [Index("i", "a")] }, View("v", "SELECT a FROM t"));
        var desired = Desired(Table("t", Column("a", Text)) with { Indexes = [Index("i", "a"), Index("j", "a")] }, View("v", "SELECT a FROM t"));
        Assert.Equal(["DropView v", "RebuildTable t", "CreateView v SELECT a FROM t"], Statements(current, desired, Config(""), dialect));
        var rebuild = dialect.Written.OfType<RebuildTable>().Single();
        Assert.Equal(["a"], rebuild.To.Columns.Select(c => c.Name));
    }

    [Fact]
    public void A_rebuild_keeps_what_must_not_be_dropped()
    {
        var dialect = new TestDialect { Features = DialectFeatures.RebuildTable, Cannot = c => c is AlterColumnType };
        var current = Inspected(Table("t", Column("a"), Column("b")) with { Indexes = [Index("i", "b")] });
        var plan = new Waymark.Planning.SchemaPlanner(dialect, Config("", enableDrop: false)).Plan(current, Desired(Table("t", Column("a", Text))));
        Assert.Equal(["RebuildTable t"], plan.Statements.Select(s => s.Sql));
        Assert.Equal(["DropColumn t.b", "DropIndex t.i"], plan.Skipped.Select(s => s.Sql));
        var rebuild = dialect.Written.OfType<RebuildTable>().Single();
        Assert.Equal(["a", "b"], rebuild.To.Columns.Select(c => c.Name));
        Assert.Equal(["i"], rebuild.To.Indexes.Select(i => i.Name));
    }

    [Fact]
    public void A_change_that_nothing_can_make_is_an_error()
    {
        var dialect = new TestDialect { Cannot = c => c is AlterColumnType };
        var error = Assert.Throws<SchemaDiffException>(() => Statements(Inspected(Table("app.t", Column("a"))), Desired(Table("app.t", Column("a", Text))), Config("app"), dialect));
        Assert.Equal(SchemaCodes.CannotChange, error.Code);
        Assert.Contains("column app.t.a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Making_a_table_anew_takes_the_leave_to_drop()
    {
        var current = Inspected(Table("app.t"));
        var desired = Desired(Table("app.t") with { PartitionBy = Expr("RANGE (id)") });
        Assert.Equal(SchemaCodes.NeedsDrop, Assert.Throws<SchemaDiffException>(() => Statements(current, desired, Config("app", enableDrop: false))).Code);
    }
}

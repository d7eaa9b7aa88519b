using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Schema;
using Waymark.Tests.Diff;
using static Waymark.Tests.Diff.Model;
using Property = Waymark.Tests.Properties.Property;

namespace Waymark.Tests.Planning;

/// <summary>What holds of every plan, whatever the schemas.</summary>
public sealed class PlanPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
    private static readonly Config Runs = Property.Times(300);

    [Fact]
    public void A_schema_takes_nothing_to_become_itself() =>
        Prop.ForAll(Seeds, seed => Statements(SchemaGenerator.Make(seed), SchemaGenerator.Make(seed), enableDrop: true).Length == 0).Check(Runs);

    [Fact]
    public void A_plan_makes_the_desired_schema_and_no_step_of_it_is_refused() =>
        Prop.ForAll(Seeds, Seeds, (from, to) => Check(SchemaGenerator.Make(from), SchemaGenerator.Make(to))).Check(Runs);

    /// <summary>Pairs that have failed.</summary>
    [Theory]
    [InlineData(214934484, 1058802721)]
    public void A_plan_that_once_went_wrong_makes_the_desired_schema(int from, int to) => Check(SchemaGenerator.Make(from), SchemaGenerator.Make(to));

    [Fact]
    public void A_plan_without_drops_keeps_everything_and_leaves_nothing_to_do()
    {
        var made = 0;
        Prop.ForAll(Seeds, Seeds, (from, to) =>
        {
            made += CheckWithoutDrops(SchemaGenerator.Make(from), SchemaGenerator.Make(to)) ? 1 : 0;
        }).Check(Runs);
        Assert.True(made > 100, $"only {made} plans were made");
    }

    [Fact]
    public void A_plan_is_the_same_every_time_and_whatever_the_order_of_the_declarations() =>
        Prop.ForAll(Seeds, Seeds, (from, to) =>
        {
            var (current, desired) = (SchemaGenerator.Make(from), SchemaGenerator.Make(to));
            Assert.Equal(Statements(current, desired, enableDrop: true), Statements(Shuffled(current, to), Shuffled(desired, from), enableDrop: true));
        }).Check(Runs);

    private static void Check(DatabaseSchema current, DatabaseSchema desired)
    {
        var result = Run(current, desired, enableDrop: true);
        Assert.Equal(ObjectsOf(desired), ObjectsOf(result));
        Assert.Empty(Statements(result, desired, enableDrop: true));
    }

    /// <summary>Makes a plan without drops and runs it.</summary>
    /// <returns>Whether there can be one: what is kept may contradict what is declared.</returns>
    private static bool CheckWithoutDrops(DatabaseSchema current, DatabaseSchema desired)
    {
        DatabaseSchema result;
        try
        {
            result = Run(current, desired, enableDrop: false);
        }
        catch (SchemaDiffException e) when (e.Code is SchemaCodes.NameTaken or SchemaCodes.NeedsDrop)
        {
            return false;
        }
        catch (InvalidOperationException e) when (e.Message.Contains("reads a column that is not there", StringComparison.Ordinal))
        {
            // A view that is not declared reads what a declared one no longer has: no plan without drops can be.
            return false;
        }

        Assert.Empty(Statements(result, desired, enableDrop: false));
        Assert.Superset(NamesOf(current), NamesOf(result));
        Assert.Superset(NamesOf(desired), NamesOf(result));
        return true;
    }

    private static DatabaseSchema Run(DatabaseSchema current, DatabaseSchema desired, bool enableDrop)
    {
        var dialect = Dialect();
        var plan = new SchemaPlanner(dialect, Config("app,public", enableDrop)).Plan(new InspectedSchema { Schema = current }, DesiredOf(desired));
        var engine = new ModelEngine(current);
        engine.Run(dialect.Written, plan);
        return engine.Schema;
    }

    private static string[] Statements(DatabaseSchema current, DatabaseSchema desired, bool enableDrop) =>
        [.. new SchemaPlanner(Dialect(), Config("app,public", enableDrop)).Plan(new InspectedSchema { Schema = current }, DesiredOf(desired)).Statements.Select(s => s.Sql)];

    private static DesiredSchema DesiredOf(DatabaseSchema schema) => new() { Schema = schema };

    private static TestDialect Dialect() => new()
    {
        WritesExpressions = true,
        Cannot = c => c is SetColumnGeneration
            || (c is ReplaceView replace && !ModelRules.ColumnsOf(replace.From.Query).SetEquals(ModelRules.ColumnsOf(replace.View.Query)))
            || (c is ReplaceRoutine routine && routine.From.Returns != routine.Routine.Returns),
    };

    private static HashSet<ObjectName> NamesOf(DatabaseSchema schema) =>
        [.. schema.Tables.SelectMany(t => t.Columns.Select(c => new ObjectName($"{t.Name}", c.Name)).Append(t.Name)), .. schema.Views.Select(v => v.Name), .. schema.Types.Select(t => t.Name), .. schema.Sequences.Select(s => s.Name)];

    // What is equal but for the order of columns and lists is equal.
    private static IEnumerable<string> ObjectsOf(DatabaseSchema schema) =>
        new object[] { schema.Types.ToArray<object>(), schema.Tables.Select(Canonical), schema.Views, schema.Routines, schema.Sequences, schema.Privileges }
            .SelectMany(list => ((System.Collections.IEnumerable)list).Cast<object>())
            .Select(o => JsonSerializer.Serialize(o, o.GetType()))
            .Order(StringComparer.Ordinal);

    private static Table Canonical(Table table) => table with
    {
        Columns = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal)],
        Keys = [.. table.Keys.OrderBy(k => k.Name, StringComparer.Ordinal)],
        ForeignKeys = [.. table.ForeignKeys.OrderBy(k => k.Name, StringComparer.Ordinal)],
        Indexes = [.. table.Indexes.OrderBy(k => k.Name, StringComparer.Ordinal)],
    };

    private static DatabaseSchema Shuffled(DatabaseSchema schema, int seed)
    {
        var random = new Random(seed);
        EquatableList<T> Shuffle<T>(EquatableList<T> list)
        {
            T[] items = [.. list];
            random.Shuffle(items);
            return [.. items];
        }

        return schema with { Types = Shuffle(schema.Types), Tables = Shuffle(schema.Tables), Views = Shuffle(schema.Views), Routines = Shuffle(schema.Routines), Sequences = Shuffle(schema.Sequences) };
    }
}

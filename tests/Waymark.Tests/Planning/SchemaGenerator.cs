using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Planning;

/// <summary>Makes whole schemas at random, of so few names that two of them have much in common.</summary>
internal sealed class SchemaGenerator
{
    private static readonly string[] Labels = ["la", "lb", "lc", "ld"];

    private static readonly string[] Schemas = ["app", "public"];

    private readonly Random _random;
    private readonly List<EnumType> _enums = [];
    private readonly List<Routine> _functions = [];
    private readonly List<Table> _tables = [];
    private readonly List<View> _views = [];
    private readonly List<Sequence> _sequences = [];
    private readonly List<Privilege> _privileges = [];

    private SchemaGenerator(int seed) => _random = new Random(seed);

    /// <summary>Makes the schema of a number.</summary>
    internal static DatabaseSchema Make(int seed)
    {
        var generator = new SchemaGenerator(seed);
        generator.MakeEnums();
        generator.MakeFunctions();
        generator.MakeTables();
        generator.MakeViews();
        generator.MakePrivileges();
        return SchemaOf([.. generator._enums, .. generator._functions, .. generator._tables, .. generator._views, .. generator._sequences, .. generator._privileges]);
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private string? Comment() => Chance(15) ? $"comment {_random.Next(2)}" : null;

    private void MakeEnums()
    {
        for (var i = 0; i < 2; i++)
        {
            if (Chance(75))
            {
                string[] labels = [.. Labels.Where(_ => Chance(70))];
                _enums.Add(Enum($"app.e{i}", labels.Length == 0 ? ["la"] : labels) with { Comment = Comment() });
            }
        }
    }

    private void MakeFunctions()
    {
        for (var i = 0; i < 3; i++)
        {
            if (Chance(75))
            {
                _functions.Add(Function($"app.f{i}", $"SELECT {_random.Next(2)}") with { Returns = Chance(70) || _enums.Count == 0 ? Integer : Type($"{Pick(_enums).Name}") });
            }
        }
    }

    private void MakeTables()
    {
        for (var i = 0; i < 4; i++)
        {
            if (Chance(75))
            {
                _tables.Add(MakeTable($"{(Chance(85) ? "app" : Pick(Schemas))}.t{i}"));
            }
        }

        for (var i = 0; i < _tables.Count; i++)
        {
            _tables[i] = AddForeignKeys(_tables[i]);
            AddSequence(i);
        }
    }

    private Table MakeTable(string name)
    {
        Column[] columns = [.. Enumerable.Range(0, 5).Where(_ => Chance(70)).Select(MakeColumn)];
        if (columns.Length == 0)
        {
            columns = [Column("c0")];
        }

        _random.Shuffle(columns);
        var plain = columns.Where(c => c.Generated is null).Select(c => c.Name).ToList();
        var table = Table(name, columns);
        table = table with
        {
            Columns = [.. table.Columns.Select(c => c.Generated is null ? c : Computed(c, plain))],
            RowSecurity = Chance(20),
            Comment = Comment(),
        };
        return AddParts(table, [.. table.Columns.Where(c => c.Generated is null).Select(c => c.Name)]);
    }

    private Column MakeColumn(int number)
    {
        var type = Chance(60) || _enums.Count == 0 ? (Chance(70) ? Integer : Text) : Type($"{Pick(_enums).Name}");
        var column = Column($"c{number}", type) with { NotNull = Chance(30), Comment = Comment() };
        if (number == 4 && Chance(50))
        {
            return column with { Type = Integer, Generated = new GeneratedColumn(Expr(string.Empty), true) };
        }

        return Chance(50) ? column : column with { Default = MakeDefault(type) };
    }

    private SqlExpression MakeDefault(DataType type)
    {
        if (type.Name.Schema is not null)
        {
            return Expr(Label(_enums.First(e => e.Name == type.Name)));
        }

        return _functions.Count > 0 && Chance(40) ? Expr($"{Pick(_functions).Name}()") : Expr($"{_random.Next(3)}");
    }

    private Column Computed(Column column, List<string> plain) => plain.Count == 0
        ? column with { Generated = null }
        : column with { Generated = new GeneratedColumn(Expr(_functions.Count > 0 && Chance(30) ? $"{Pick(plain)} + {Pick(_functions).Name}()" : $"{Pick(plain)} + {_random.Next(2)}"), true) };

    private Table AddParts(Table table, List<string> plain)
    {
        var name = table.Name.Name;
        var all = table.Columns.Select(c => c.Name).ToList();
        if (plain.Count > 0 && Chance(70))
        {
            var key = Pick(plain);
            table = table with { Keys = [PrimaryKey($"{name}_pk{_random.Next(2)}", key)], Columns = [.. table.Columns.Select(c => c.Name == key ? c with { NotNull = true } : c)] };
        }

        table = Chance(30) ? table with { Keys = [.. table.Keys, Unique($"{name}_u{_random.Next(2)}", Pick(all))] } : table;
        table = Chance(40) ? table with { Indexes = [Index($"{name}_{(Chance(50) ? "i" : "u")}{_random.Next(2)}x", Pick(all)) with { Unique = Chance(30) }] } : table;
        table = Chance(30) ? table with { Checks = [Check($"k{_random.Next(2)}", MakeCheck(all))] } : table;
        table = Chance(30) && _functions.Count > 0 ? table with { Triggers = [Trigger($"g{_random.Next(2)}", $"{Pick(_functions).Name}")] } : table;
        return Chance(30) ? table with { Policies = [Policy($"p{_random.Next(2)}", MakeCheck(all))] } : table;
    }

    private string MakeCheck(List<string> columns) => _random.Next(3) switch
    {
        0 when _functions.Count > 0 => $"{Pick(columns)} > {Pick(_functions).Name}()",
        1 when _enums.Count > 0 => $"{Pick(columns)} <> {Label(Pick(_enums))}",
        _ => $"{Pick(columns)} > {_random.Next(2)}",
    };

    private string Label(EnumType type) => $"'{Pick(type.Labels)}'::{type.Name}";

    private Table AddForeignKeys(Table table)
    {
        var keys = new List<ForeignKey>();
        foreach (var target in _tables.Where(_ => Chance(35)))
        {
            if (target.Keys.FirstOrDefault(k => k.IsPrimary) is { } primary)
            {
                keys.Add(ForeignKey($"k_{target.Name.Name}", Pick([.. table.Columns]).Name, $"{target.Name}", primary.Keys[0].Column!) with { OnDelete = Chance(80) ? ReferentialAction.NoAction : ReferentialAction.Cascade });
            }
        }

        return table with { ForeignKeys = [.. keys.DistinctBy(k => k.Name).OrderBy(k => k.Name, StringComparer.Ordinal)] };
    }

    private void AddSequence(int position)
    {
        var table = _tables[position];
        var column = table.Columns.FirstOrDefault(c => c.Generated is null && c.Type == Integer);
        if (column is null || !Chance(35))
        {
            return;
        }

        var sequence = Sequence($"{table.Name}_s", $"{table.Name}", column.Name) with { Options = new SequenceOptions { Increment = _random.Next(1, 3) } };
        _sequences.Add(Chance(75) ? sequence : sequence with { OwnerTable = null, OwnerColumn = null });
        _tables[position] = table with { Columns = [.. table.Columns.Select(c => c == column ? c with { Default = Expr($"nextval('{sequence.Name}'::regclass)") } : c)] };
    }

    private void MakeViews()
    {
        for (var i = 0; i < 4 && _tables.Count > 0; i++)
        {
            if (Chance(60))
            {
                MakeView($"app.v{i}");
            }
        }
    }

    private void MakeView(string name)
    {
        var (source, columns) = _views.Count > 0 && Chance(50) ? FromView(Pick(_views)) : FromTable(Pick(_tables));
        string[] read = [.. columns.Where(_ => Chance(60))];
        var extra = _functions.Count > 0 && Chance(25) ? $", {Pick(_functions).Name}() AS x" : string.Empty;
        _views.Add(View(name, $"SELECT {string.Join(", ", read.Length == 0 ? [columns[0]] : read)}{extra} FROM {source}") with { IsMaterialized = Chance(20), Comment = Comment() });
    }

    private static (ObjectName Source, List<string> Columns) FromTable(Table table) => (table.Name, [.. table.Columns.Select(c => c.Name)]);

    private static (ObjectName Source, List<string> Columns) FromView(View view) => (view.Name, [.. ModelRules.ColumnsOf(view.Query).Order(StringComparer.Ordinal)]);

    private void MakePrivileges()
    {
        foreach (var table in _tables.Select(t => t.Name).Concat(_views.Select(v => v.Name)).Where(_ => Chance(30)))
        {
            _privileges.Add(new Privilege("TABLE", table, Pick(["reader", "writer"]), Pick(["SELECT", "INSERT"])) { GrantOption = Chance(30) });
        }
    }
}

using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Tables and their columns.</content>
internal sealed partial class SchemaBuilder
{
    private const int DeepestInheritance = 64;

    /// <summary>The columns that a table lists itself, rather than that they are changed where it has them from a parent.</summary>
    private readonly HashSet<(ObjectName Table, string Column)> _declaredColumns = [];

    /// <summary>Declares a table with its elements.</summary>
    internal void AddTable(Table table, IReadOnlyList<TableElement> elements, bool ifNotExists, Place place) => WhenDeclared(
        () =>
        {
            var ready = (table.OfType is not { } type || Types.TryFind(type, out _)) && elements.All(element => IsReady(table, element));
            if (ready)
            {
                DeclareTable(table, elements, ifNotExists, place);
            }

            return ready;
        },
        () => MissingSource(table, elements, place));

    /// <summary>Adds a column with its constraints.</summary>
    internal void AddColumn(ObjectName table, ColumnDraft draft, bool ifNotExists)
    {
        if (ifNotExists && HasColumn(table, draft.Column.Name))
        {
            return;
        }

        DeclareColumn(table, draft);
        AddConstraints(table, [.. draft.Constraints]);
    }

    /// <summary>Changes a column. One that a partition or child inherits is listed there from then on.</summary>
    internal void ChangeColumn(ObjectName table, string column, Place place, Func<Column, Column> change)
    {
        var index = FindColumn(Tables[table], column);
        if (index < 0)
        {
            var inherited = FindInherited(Tables[table], column)
                ?? throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{table}\" has no column \"{column}\"");
            Tables[table] = Tables[table] with { Columns = [.. Tables[table].Columns, change(inherited with { Comment = null })] };
            return;
        }

        Tables[table] = Tables[table] with { Columns = [.. Tables[table].Columns.Select((c, i) => i == index ? change(c) : c)] };
    }

    /// <summary>Whether a table has a column, of its own or from its parents.</summary>
    internal bool HasColumn(ObjectName table, string column) =>
        FindColumn(Tables[table], column) >= 0 || FindInherited(Tables[table], column) is not null;

    /// <summary>A column's type, for <c>table.column%TYPE</c>.</summary>
    internal DataType? TypeOfColumn(ObjectName table, string column)
    {
        var index = Tables.TryFind(table, out var declared) ? FindColumn(Tables[declared], column) : -1;
        return index < 0 ? null : Tables[declared].Columns[index].Type;
    }

    private static int FindColumn(Table table, string column)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Name == column)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the tables are declared that an element copies from.</summary>
    private bool IsReady(Table table, TableElement element) => element switch
    {
        LikeDraft like => Tables.TryFind(like.Table, out _),
        ColumnDraft { OptionsOnly: true } when table.PartitionOf is not null => Tables.TryFind(table.PartitionOf!.Value, out _),
        _ => true,
    };

    private SchemaSyntaxException MissingSource(Table table, IReadOnlyList<TableElement> elements, Place place)
    {
        if (table.OfType is { } type && !Types.TryFind(type, out _))
        {
            return Undeclared(place, "type", type);
        }

        var element = elements.First(e => !IsReady(table, e));
        return Undeclared(element.Place, "table", element is LikeDraft like ? like.Table : table.PartitionOf!.Value);
    }

    private void DeclareTable(Table table, IReadOnlyList<TableElement> elements, bool ifNotExists, Place place)
    {
        if (ifNotExists && Tables.Contains(table.Name))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, $"the table \"{table.Name}\" is declared twice; IF NOT EXISTS would hide the second declaration");
        }

        ClaimRelation(table.Name, "table", place);
        Tables.TryAdd(table.Name, table with { Columns = ColumnsOf(table, place) });
        NoteHeirs(table);
        if (table.PartitionOf is not null)
        {
            _partitionPlaces.Add((table.Name, place));
        }

        RefuseForeignOptions(table, elements);
        Locate(ObjectIdentities.Of(table), place);
        var constraints = new List<ConstraintDraft>();
        foreach (var element in elements)
        {
            DeclareElement(table.Name, element, constraints);
        }

        foreach (var notNull in elements.OfType<NotNullDraft>())
        {
            SetNotNull(table.Name, notNull);
        }

        AddConstraints(table.Name, constraints.ConvertAll(OfNewTable));
        foreach (var like in elements.OfType<LikeDraft>())
        {
            CopyIndexes(table.Name, like);
        }
    }

    // A table that is made has no rows that might not be valid: the server takes NOT VALID there for nothing.
    private static ConstraintDraft OfNewTable(ConstraintDraft draft) => draft.Constraint switch
    {
        CheckConstraint { NotValid: true } check => draft with { Constraint = check with { NotValid = false } },
        ForeignKey { NotValid: true } key => draft with { Constraint = key with { NotValid = false } },
        _ => draft,
    };

    private static void RefuseForeignOptions(Table table, IReadOnlyList<TableElement> elements)
    {
        if (table.Foreign is null && elements.OfType<ColumnDraft>().FirstOrDefault(c => !c.Column.ForeignOptions.IsEmpty) is { } column)
        {
            throw column.Place.Error(SchemaCodes.BadValue, $"the column \"{column.Column.Name}\" has options of a wrapper, but its table is no foreign table");
        }
    }

    private void DeclareElement(ObjectName table, TableElement element, List<ConstraintDraft> constraints)
    {
        switch (element)
        {
            case ColumnDraft column:
                DeclareColumn(table, column);
                constraints.AddRange(column.Constraints);
                break;
            case ConstraintDraft constraint:
                constraints.Add(constraint);
                break;
            case LikeDraft like:
                CopyColumns(table, like);
                break;
        }
    }

    /// <summary>Marks a column NOT NULL. A partition's or child's column that the parent declares is listed for it.</summary>
    internal void SetNotNull(ObjectName table, NotNullDraft draft) =>
        ChangeColumn(table, draft.Column, draft.Place, c => c with { NotNull = true, NotNullName = draft.Name, NotNullNoInherit = draft.NoInherit, NotNullNotValid = draft.NotValid });

    private void DeclareColumn(ObjectName table, ColumnDraft draft)
    {
        if (draft.OptionsOnly)
        {
            SetOptions(table, draft);
            return;
        }

        var current = Tables[table];
        if (FindColumn(current, draft.Column.Name) >= 0)
        {
            throw Twice(draft.Place, "column", draft.Column.Name);
        }

        var column = draft.IsSerial ? NumberColumn(current, draft) : draft.Column;
        if (column.Identity is { } identity)
        {
            column = column with { Identity = identity with { Options = ClaimIdentitySequence(current, draft.Column.Name, identity.Options, draft.Place) } };
        }

        _declaredColumns.Add((table, column.Name));
        Tables[table] = current with { Columns = [.. current.Columns, column with { Default = column.Default ?? InheritedDefault(current, column) }] };
    }

    /// <summary>The default that a column has from a parent which has the column, too (manual, CREATE TABLE, INHERITS).</summary>
    private SqlExpression? InheritedDefault(Table table, Column column) =>
        column.Generated is null && column.Identity is null ? FindInherited(table, column.Name)?.Default : null;

    /// <summary>Notes what tables declare although they have it from a table that they inherit from.</summary>
    private void NoteRedeclared()
    {
        foreach (var table in Tables.Values.Where(t => !t.Inherits.IsEmpty).ToList())
        {
            var columns = table.Columns.Select(c => c.Name).Where(c => _declaredColumns.Contains((table.Name, c)) && FindInherited(table, c) is not null);
            Tables[table.Name] = table with
            {
                RedeclaredColumns = [.. columns.Order(StringComparer.Ordinal)],
                RedeclaredChecks = [.. table.Checks.Select(c => c.Name!).Where(c => HasInheritedCheck(table, c, 0)).Order(StringComparer.Ordinal)],
            };
        }
    }

    private bool HasInheritedCheck(Table table, string name, int depth) => depth < DeepestInheritance
        && ParentsOf(table).Any(p => p.Checks.Any(c => c.Name == name && !c.NoInherit) || HasInheritedCheck(p, name, depth + 1));

    /// <summary>Marks columns NOT NULL that are so in a parent: there it holds for the children's rows, too.</summary>
    private void InheritNotNull()
    {
        foreach (var table in Tables.Values.Where(t => !t.Columns.IsEmpty && (t.PartitionOf is not null || !t.Inherits.IsEmpty)).ToList())
        {
            Tables[table.Name] = table with { Columns = [.. table.Columns.Select(c => c with { NotNull = c.NotNull || IsInheritedNotNull(table, c.Name, 0) })] };
        }
    }

    private bool IsInheritedNotNull(Table table, string column, int depth) => depth < DeepestInheritance && ParentsOf(table).Any(
        p => (FindColumn(p, column) is >= 0 and var index && p.Columns[index] is { NotNull: true, NotNullNoInherit: false }) || IsInheritedNotNull(p, column, depth + 1));

    private IEnumerable<Table> ParentsOf(Table table)
    {
        foreach (var parent in table.PartitionOf is { } partitioned ? [partitioned] : table.Inherits)
        {
            if (Tables.TryFind(parent, out var declared))
            {
                yield return Tables[declared];
            }
        }
    }

    /// <summary>Gives a partition's column the options that stand there.</summary>
    private void SetOptions(ObjectName partition, ColumnDraft draft) => ChangeColumn(partition, draft.Column.Name, draft.Place, inherited => inherited with
    {
        NotNull = inherited.NotNull || draft.Column.NotNull,
        Default = draft.Column.Default ?? inherited.Default,
        Generated = draft.Column.Generated ?? inherited.Generated,
    });

    private Column? FindInherited(Table table, string column, int depth = 0)
    {
        if (depth == DeepestInheritance)
        {
            return null;
        }

        foreach (var parent in ParentsOf(table))
        {
            var index = FindColumn(parent, column);
            if ((index >= 0 ? parent.Columns[index] : FindInherited(parent, column, depth + 1)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What <c>serial</c> stands for: a sequence that the column owns, NOT NULL and a default (manual, 8.1.4).</summary>
    private Column NumberColumn(Table table, ColumnDraft draft)
    {
        var name = new ObjectName(
            table.Name.Schema,
            DefaultNames.Choose(table.Name.Name, draft.Column.Name, "seq", chosen => IsRelation(table.Name.Schema, chosen)));
        var type = draft.Column.Type.Name.Name;
        AddSequence(
            new Sequence
            {
                Name = name,
                Options = new SequenceOptions { DataType = type == "bigint" ? null : type },
                OwnerTable = table.Name,
                OwnerColumn = draft.Column.Name,
            },
            draft.Place);
        var next = $"nextval({StringConstant.Quote(ObjectNameText.Quote(name))}::regclass)";
        return draft.Column with { NotNull = true, Default = new SqlExpression(next) };
    }

    /// <summary>Numbers a column.</summary>
    internal void AddIdentity(ObjectName table, string column, IdentityColumn identity, Place place)
    {
        var options = ClaimIdentitySequence(Tables[table], column, identity.Options, place);
        ChangeColumn(table, column, place, c => c with { NotNull = true, Identity = identity with { Options = options } });
    }

    /// <summary>Takes the name of an identity column's sequence. The server's own choice is not kept.</summary>
    private SequenceOptions ClaimIdentitySequence(Table table, string column, SequenceOptions options, Place place)
    {
        var schema = table.Name.Schema;
        var chosen = DefaultNames.Choose(table.Name.Name, column, "seq", name => IsRelation(schema, name));
        var given = options.Name ?? new ObjectName(schema, chosen);
        ClaimRelation(given.Schema is null ? given with { Schema = schema } : given, "sequence", place);
        return given.Name == chosen && _lookup.MayBeSame(given.Schema, schema) ? options with { Name = null } : options;
    }
}

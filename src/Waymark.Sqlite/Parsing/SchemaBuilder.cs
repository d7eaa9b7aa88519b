using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Sqlite.Parsing;

/// <summary>Puts together what the statements of a text declare. What a statement says of an object may stand before that one's declaration.</summary>
internal sealed class SchemaBuilder
{
    private readonly OrderedDictionary<string, Table> _tables = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, View> _views = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _modules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relationNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _triggerNames = new(StringComparer.Ordinal);
    private readonly List<Rename> _renames = [];
    private readonly Dictionary<string, SourceLocation> _locations = new(StringComparer.Ordinal);
    private readonly List<Action> _columns = [];

    /// <summary>Whether an expression may name columns that its table does not have: what the catalogue holds has passed the engine.</summary>
    internal bool AllowsUnknownColumns { get; init; }

    /// <summary>The tables that were declared.</summary>
    internal IEnumerable<Table> Tables => _tables.Values;

    /// <summary>The views that were declared.</summary>
    internal IEnumerable<View> Views => _views.Values;

    /// <summary>The virtual tables that were declared, and their modules.</summary>
    internal IEnumerable<(string Name, string Module)> VirtualTables => _modules.Select(m => (m.Key, m.Value));

    /// <summary>The indexes that were declared.</summary>
    internal List<IndexDraft> Indexes { get; } = [];

    /// <summary>The triggers that were declared.</summary>
    internal List<TriggerDraft> Triggers { get; } = [];

    internal void AddRename(Rename rename) => _renames.Add(rename);

    /// <summary>Declares a table. SQLite's own are left out.</summary>
    internal void AddTable(Table table, Place place)
    {
        if (ShadowTables.IsReserved(table.Name.Name))
        {
            throw place.Error(SchemaCodes.BadValue, $"the name \"{table.Name.Name}\" is reserved for SQLite's own objects");
        }

        if (!ShadowTables.IsInternal(table.Name.Name))
        {
            Claim(table.Name.Name, "table", place);
            _tables.Add(table.Name.Name, table);
            Locate(table, place);
        }
    }

    /// <summary>Declares a virtual table.</summary>
    internal void AddVirtualTable(Table table, string module, Place place)
    {
        AddTable(table, place);
        _modules[table.Name.Name] = module;
    }

    /// <summary>Adds a column to a table.</summary>
    internal void AddColumn(Name table, TableDraft draft, Place place) => _columns.Add(() =>
    {
        var current = Find(_tables, table, "table", place);
        if (current.Columns.Any(c => c.Name == draft.Columns[0].Name))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, $"the column \"{draft.Columns[0].Name}\" is declared twice");
        }

        if (draft.Keys.Count > 0)
        {
            throw place.Error(SchemaCodes.Unsupported, "ALTER TABLE adds no PRIMARY KEY or UNIQUE column; declare it in CREATE TABLE");
        }

        _tables[table.Folded] = current with
        {
            Columns = current.Columns.Append(draft.Columns),
            ForeignKeys = current.ForeignKeys.Append(draft.ForeignKeys),
            Checks = current.Checks.Append(draft.Checks),
            Written = default,
        };
    });

    /// <summary>Declares an index.</summary>
    internal void AddIndex(IndexDraft draft)
    {
        Claim(draft.Index.Name!, "index", draft.Place);
        Indexes.Add(draft);
    }

    /// <summary>Declares a view.</summary>
    internal void AddView(View view, Place place)
    {
        Claim(view.Name.Name, "view", place);
        _views.Add(view.Name.Name, view);
        Locate(view, place);
    }

    /// <summary>Declares a trigger.</summary>
    internal void AddTrigger(TriggerDraft draft)
    {
        if (!_triggerNames.Add(draft.Trigger.Name))
        {
            throw Twice(draft.Place, "trigger", draft.Trigger.Name);
        }

        Triggers.Add(draft);
    }

    /// <summary>The schema.</summary>
    internal DesiredSchema Build()
    {
        _columns.ForEach(add => add());
        Indexes.ForEach(Attach);
        Triggers.ForEach(Attach);
        return new DesiredSchema
        {
            Schema = new DatabaseSchema { Tables = [.. _tables.Values.Where(t => !IsShadow(t))], Views = [.. _views.Values] },
            Renames = [.. _renames],
            Locations = _locations,
        };
    }

    private void Attach(IndexDraft draft)
    {
        var owner = Find(_tables, draft.Table, "table", draft.Place);
        foreach (var (column, place) in draft.References.Where(r => owner.Columns.All(c => c.Name != r.Column)))
        {
            throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{draft.Table.Spelling.Text}\" has no column \"{column}\"");
        }

        var missing = draft.Index.Keys.Select(k => k.Column).FirstOrDefault(c => c is not null && owner.Columns.All(o => o.Name != c));
        if (missing is not null)
        {
            throw draft.Place.Error(SchemaCodes.UndeclaredObject, $"the table \"{draft.Table.Spelling.Text}\" has no column \"{missing}\"");
        }

        _tables[draft.Table.Folded] = owner with { Indexes = owner.Indexes.Append([draft.Index]) };
    }

    private void Attach(TriggerDraft draft)
    {
        if (_views.TryGetValue(draft.Owner.Folded, out var view))
        {
            RequireTiming(draft, draft.Trigger.Timing == "INSTEAD OF", $"\"{draft.Owner.Spelling.Text}\" is a view, which has INSTEAD OF triggers alone");
            _views[draft.Owner.Folded] = view with { Triggers = view.Triggers.Append([draft.Trigger]) };
            return;
        }

        var table = Find(_tables, draft.Owner, "table or view", draft.Place);
        RequireTiming(draft, draft.Trigger.Timing != "INSTEAD OF", $"\"{draft.Owner.Spelling.Text}\" is a table, and only a view has INSTEAD OF triggers");
        _tables[draft.Owner.Folded] = table with { Triggers = table.Triggers.Append([draft.Trigger]) };
    }

    private static void RequireTiming(TriggerDraft draft, bool isRight, string problem)
    {
        if (!isRight)
        {
            throw draft.Place.Error(SchemaCodes.BadValue, problem);
        }
    }

    private bool IsShadow(Table table) => _modules.Any(m => ShadowTables.IsShadow(table.Name.Name, m.Key, m.Value, isModuleKnown: true));

    // Tables, views and indexes share one namespace.
    private void Claim(string name, string what, Place place)
    {
        if (!_relationNames.Add(name))
        {
            throw Twice(place, what, name);
        }
    }

    private void Locate(SchemaObject item, Place place) => _locations.TryAdd(ObjectIdentities.Of(item).ToString(), place.Location);

    private static SchemaSyntaxException Twice(Place place, string what, string name) =>
        place.Error(SchemaCodes.DeclaredTwice, $"the {what} \"{name}\" is declared twice, or its name is another's");

    private static T Find<T>(OrderedDictionary<string, T> items, Name name, string what, Place place) => items.TryGetValue(name.Folded, out var item)
        ? item
        : throw place.Error(SchemaCodes.UndeclaredObject, $"the {what} \"{name.Spelling.Text}\" is not declared");
}

/// <summary>An index as it was declared.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The index.</param>
/// <param name="References">The columns that its expressions name.</param>
/// <param name="Place">Where it was declared.</param>
internal sealed record IndexDraft(Name Table, TableIndex Index, IReadOnlyList<(string Column, Place Place)> References, Place Place);

/// <summary>A trigger as it was declared.</summary>
/// <param name="Owner">The table or view.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Place">Where it was declared.</param>
internal sealed record TriggerDraft(Name Owner, Trigger Trigger, Place Place);

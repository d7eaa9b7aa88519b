using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Sqlite.Renaming;

/// <summary>A statement of a rehearsal. One of a view or trigger is run only together with what it is of.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Of">The view or trigger that it drops or makes; null for any other statement.</param>
internal sealed record RehearsalStep(string Sql, ObjectIdentity? Of = null);

/// <summary>What is tried out, and on which tables.</summary>
internal sealed class RehearsalScript
{
    // Renaming its column is refused as any other rename is: it shows what is not valid.
    private const string Probe = "waymark_probe";

    private static readonly SqliteGenerator Generator = new();

    private readonly Dictionary<ObjectName, ObjectName> _newNames;
    private readonly ChangeContext _context;
    private readonly List<RehearsalStep> _steps = [new($"CREATE TABLE {Probe} (a)")];
    private readonly HashSet<string> _mentioned;
    private bool _isProbed;

    private RehearsalScript(DatabaseSchema schema, IReadOnlyList<SchemaChange> changes, ChangeContext context)
    {
        _context = context;
        _newNames = changes.OfType<RenameTable>().ToDictionary(r => r.From, r => r.To);
        var renamed = changes.Where(c => c is RenameTable or RenameColumn).Select(c => c.Target.Name);
        Tables = MentionedTables.Keep(schema, [], _newNames.Keys.Concat(renamed));
        Texts = DependentTexts.Of(schema);
        _mentioned = [.. MentionedTables.NamesIn(schema), .. Tables.Tables.Select(t => t.Name.Name)];
        _mentioned.UnionWith(_newNames.Where(n => _mentioned.Contains(n.Key.Name)).Select(n => n.Value.Name).ToList());
    }

    /// <summary>The schema whose tables are needed.</summary>
    internal DatabaseSchema Tables { get; private set; }

    /// <summary>The views and triggers, each after those that it names.</summary>
    internal IReadOnlyList<DependentText> Texts { get; private set; }

    /// <summary>The statements.</summary>
    internal IReadOnlyList<RehearsalStep> Steps => _steps;

    /// <summary>What is to be tried out of renames. A table that has the name of another to be is dropped in the plan before, and is not there.</summary>
    internal static RehearsalScript OfRenames(DatabaseSchema schema, IReadOnlyList<SchemaChange> renames, ChangeContext context)
    {
        var script = new RehearsalScript(schema, renames, context);
        var taken = script._newNames.Values.Except(script._newNames.Keys).ToHashSet();
        script.Tables = script.Tables with { Tables = script.Tables.Tables.Where(t => !taken.Contains(t.Name)) };
        script._steps.AddRange(renames.SelectMany(script.Write));
        script.AddProbe();
        script._steps.Add(new RehearsalStep($"DROP TABLE {Probe}"));
        return script;
    }

    /// <summary>What is to be tried out of a plan: all to its last change that is refused while something is not valid.</summary>
    internal static RehearsalScript OfPlan(DatabaseSchema schema, IReadOnlyList<SchemaChange> changes, ChangeContext context)
    {
        var script = new RehearsalScript(schema, changes, context);
        foreach (var change in changes)
        {
            script.Add(change);
        }

        script.RemoveAfterLastProbe();
        script.AddNewTexts();
        return script;
    }

    /// <summary>Objects with the new names of their owners.</summary>
    internal IReadOnlySet<ObjectIdentity> Renamed(IEnumerable<ObjectIdentity> items) => items.Select(i => i with { Name = _newNames.GetValueOrDefault(i.Name, i.Name) }).ToHashSet();

    private void Add(SchemaChange change)
    {
        switch (change)
        {
            case DropView or CreateView or DropTrigger or CreateTrigger:
                _steps.AddRange(Write(change).Select(s => s with { Of = change.Target }));
                break;
            case RenameTable or RenameColumn or DropColumn or DropTable or RebuildTable or CreateTable or AddColumn or CreateIndex or DropIndex when IsNeeded(change):
                _steps.AddRange(Write(change));
                break;
        }

        _isProbed &= change is DropColumn && !IsNeeded(change);
        if (change is RenameTable or RenameColumn or DropColumn && !_isProbed)
        {
            AddProbe();
        }
    }

    private bool IsNeeded(SchemaChange change) => _mentioned.Contains(change.Target.Name.Name);

    private IEnumerable<RehearsalStep> Write(SchemaChange change) => Generator.Generate(change, _context).Select(s => new RehearsalStep(s.Sql));

    private void AddProbe()
    {
        _steps.Add(new RehearsalStep($"ALTER TABLE {Probe} RENAME COLUMN a TO b"));
        _steps.Add(new RehearsalStep($"ALTER TABLE {Probe} RENAME COLUMN b TO a"));
        _isProbed = true;
    }

    // What is there already may name them only if it is not valid before they are made.
    private void AddNewTexts()
    {
        var known = Texts.Select(t => t.Key).ToHashSet();
        Texts = [.. Texts, .. _steps.Where(s => s.Of is not null).Select(s => new DependentText(s.Of!.Value, null)).Where(t => known.Add(t.Key))];
    }

    private void RemoveAfterLastProbe()
    {
        var last = _steps.FindLastIndex(s => s.Sql.StartsWith($"ALTER TABLE {Probe} ", StringComparison.Ordinal));
        _steps.RemoveRange(last + 1, _steps.Count - last - 1);
    }
}

using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sqlite.Generation;

namespace Waymark.Sqlite.Renaming;

/// <summary>A view or trigger and the statement that makes it.</summary>
/// <param name="Identity">What it is.</param>
/// <param name="Sql">The statement; null for one that is not there yet.</param>
internal sealed record DependentText(ObjectIdentity Identity, string? Sql)
{
    /// <summary>What tells it from all others, whatever the table of a trigger is called.</summary>
    internal (ObjectType Type, string Name) Key => KeyOf(Identity);

    /// <summary>What tells a view or trigger from all others.</summary>
    internal static (ObjectType Type, string Name) KeyOf(ObjectIdentity item) => (item.Type, item.Type == ObjectType.Trigger ? item.Part : item.Name.Name);
}

/// <summary>The views and triggers of a schema, each after those that it names.</summary>
internal sealed class DependentTexts
{
    private readonly Dictionary<string, View> _views;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<View> _ordered = [];

    private DependentTexts(DatabaseSchema schema) => _views = schema.Views.ToDictionary(v => v.Name.Name);

    /// <summary>Finds them.</summary>
    internal static IReadOnlyList<DependentText> Of(DatabaseSchema schema)
    {
        var texts = new DependentTexts(schema);
        foreach (var view in schema.Views)
        {
            texts.Add(view);
        }

        return [
            .. texts._ordered.Select(v => new DependentText(ObjectIdentities.Of(v), ViewText.Create(v))),
            .. schema.Tables.SelectMany(t => TriggersOf(t, t.Triggers)),
            .. schema.Views.SelectMany(v => TriggersOf(v, v.Triggers))];
    }

    private static IEnumerable<DependentText> TriggersOf(SchemaObject owner, EquatableList<Trigger> triggers) =>
        triggers.Select(t => new DependentText(new ObjectIdentity(ObjectType.Trigger, owner.Name, t.Name), TriggerText.Create(owner, owner.Name, t)));

    // Views may be named before they are made, and in a circle; then any order is as good as another.
    private void Add(View view)
    {
        if (!_seen.Add(view.Name.Name))
        {
            return;
        }

        foreach (var name in SqliteNames.Instance.Find(view.Query, ExpressionKind.ViewQuery))
        {
            if (_views.TryGetValue(name.Name.Name, out var needed))
            {
                Add(needed);
            }
        }

        _ordered.Add(view);
    }
}

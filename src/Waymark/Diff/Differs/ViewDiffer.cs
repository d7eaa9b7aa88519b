using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares views and materialized views.</summary>
internal static class ViewDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        foreach (var view in scope.Desired.Schema.Views)
        {
            if (scope.Current.FindView(view.Name) is not { } current)
            {
                scope.Changes.AddRange(CreationChanges.Of(view));
            }
            else if (current != view)
            {
                Compare(scope, current, view);
            }
        }

        foreach (var view in scope.Current.Schema.Views.Where(v => scope.Desired.FindView(v.Name) is null))
        {
            Drop(scope, view);
        }
    }

    // A view holds no rows of its own: it makes way for a table of its name.
    private static void Drop(DiffScope scope, View view)
    {
        if (scope.IsTaken(view.Name))
        {
            scope.Add(new DropView(view));
        }
        else
        {
            scope.Drop(new DropView(view));
        }
    }

    private static void Compare(DiffScope scope, View current, View desired)
    {
        if (CompareDefinition(scope, current, desired) is not { } changes)
        {
            scope.Add(new DropView(current));
            scope.Changes.AddRange(CreationChanges.Of(desired));
            return;
        }

        scope.Changes.AddRange(changes);
        var indexes = IndexDiffer.Compare(scope, desired.Name, current.Indexes, desired.Indexes, scope.Drop).ToList();
        scope.Changes.AddRange([.. indexes, .. ClusterDiffer.Compare(current, desired, indexes)]);
        scope.Changes.AddRange(TriggerDiffer.Compare(scope, desired.Name, current.Triggers, desired.Triggers, scope.Drop));
        CompareDefaults(scope, current, desired);
        CompareSettings(scope, current, desired);
        CompareComments(scope, current, desired);
    }

    // A storage that is the type's own is none; and where it goes back to that, it has to be named.
    private static void CompareSettings(DiffScope scope, View current, View desired)
    {
        var (before, after) = (current.ColumnSettings.ToDictionary(s => s.Column), desired.ColumnSettings.ToDictionary(s => s.Column));
        foreach (var column in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (blank, native) = (new ViewColumnSettings(column), current.ColumnStorages.Find(column));
            var (was, becomes) = (before.GetValueOrDefault(column, blank), after.GetValueOrDefault(column, blank));
            was = was with { Storage = was.Storage ?? native };
            becomes = becomes with { Storage = becomes.Storage ?? native };
            if (was != becomes)
            {
                scope.Add(new SetViewColumnSettings(desired.Name, was, becomes));
            }
        }
    }

    private static void CompareDefaults(DiffScope scope, View current, View desired)
    {
        var before = current.ColumnDefaults.ToDictionary(d => d.Column, d => d.Default);
        foreach (var item in desired.ColumnDefaults)
        {
            before.Remove(item.Column, out var was);
            if (was != item.Default)
            {
                scope.Add(new SetViewColumnDefault(desired.Name, item.Column, was, item.Default));
            }
        }

        foreach (var (column, was) in before.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            scope.Add(new SetViewColumnDefault(desired.Name, column, was, null));
        }
    }

    /// <summary>Compares what a view is.</summary>
    /// <returns>The changes in place; null where the view has to be made anew.</returns>
    private static List<SchemaChange>? CompareDefinition(DiffScope scope, View current, View desired)
    {
        if (current.IsMaterialized != desired.IsMaterialized)
        {
            return null;
        }

        var replace = new ReplaceView(current, desired) { IsReplaceable = scope.FindReplaceable(desired.Name) };
        if (QueryOf(current) != QueryOf(desired))
        {
            return scope.Can(replace) ? [replace] : null;
        }

        if (OptionsOf(current) == OptionsOf(desired))
        {
            return [];
        }

        var alter = new AlterView(current, desired);
        return scope.Can(alter) ? [alter] : scope.Can(replace) ? [replace] : null;
    }

    private static void CompareComments(DiffScope scope, View current, View desired)
    {
        scope.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment);
        var before = current.ColumnComments.ToDictionary(c => c.Column, c => c.Comment);
        foreach (var comment in desired.ColumnComments)
        {
            before.Remove(comment.Column, out var was);
            scope.Comment(new ObjectIdentity(ObjectType.Column, desired.Name, comment.Column), was, comment.Comment);
        }

        foreach (var (column, comment) in before.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            scope.Comment(new ObjectIdentity(ObjectType.Column, desired.Name, column), comment, null);
        }
    }

    private static (SqlExpression Query, EquatableList<string> Columns, bool Recursive) QueryOf(View view) => (view.Query, view.Columns, view.Recursive);

    private static (string? CheckOption, EquatableList<StorageOption> Options, string? AccessMethod, string? Tablespace) OptionsOf(View view) =>
        (view.CheckOption, view.Options, view.AccessMethod, view.Tablespace);
}

using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a view or materialized view.</summary>
/// <param name="View">The view as it is desired; as it is when it is dropped.</param>
public abstract record ViewChange(View View) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(View);
}

/// <summary>Makes a view; its indexes, triggers and comments come by changes of their own.</summary>
/// <param name="View">The view.</param>
public sealed record CreateView(View View) : ViewChange(View);

/// <summary>Gives a view another query in place (<c>CREATE OR REPLACE</c>).</summary>
/// <param name="From">The view as it is.</param>
/// <param name="View">The view as it is desired.</param>
public sealed record ReplaceView(View From, View View) : ViewChange(View)
{
    /// <summary>Whether the engine has said that the one query can replace the other; null when it was not asked.</summary>
    public bool? IsReplaceable { get; init; }
}

/// <summary>Changes options, check option, access method or tablespace of a view.</summary>
/// <param name="From">The view as it is.</param>
/// <param name="View">The view as it is desired.</param>
public sealed record AlterView(View From, View View) : ViewChange(View);

/// <summary>Sets or drops the default of a view's column.</summary>
/// <param name="View">The view.</param>
/// <param name="Column">The column.</param>
/// <param name="From">The default that it has; null for none.</param>
/// <param name="To">The default that it is to have; null for none.</param>
public sealed record SetViewColumnDefault(ObjectName View, string Column, SqlExpression? From, SqlExpression? To) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Column, View, Column);
}

/// <summary>Changes how a materialized view keeps a column.</summary>
/// <param name="View">The view.</param>
/// <param name="From">How it keeps it.</param>
/// <param name="To">How it is to keep it.</param>
public sealed record SetViewColumnSettings(ObjectName View, ViewColumnSettings From, ViewColumnSettings To) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Column, View, To?.Column ?? string.Empty);
}

/// <summary>Gives a view another name, perhaps in another schema.</summary>
/// <param name="From">The old name.</param>
/// <param name="View">The view under its new name.</param>
public sealed record RenameView(ObjectName From, View View) : ViewChange(View);

/// <summary>Drops a view with its indexes and triggers.</summary>
/// <param name="View">The view.</param>
public sealed record DropView(View View) : ViewChange(View);

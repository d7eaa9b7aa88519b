namespace Waymark.Migrations;

/// <summary>The columns of a journal.</summary>
public enum JournalLayout
{
    /// <summary>drizzle-orm 0.x: <c>id</c>, <c>hash</c>, <c>created_at</c>.</summary>
    Drizzle0,

    /// <summary>drizzle-orm 1.x: <c>id</c>, <c>hash</c>, <c>created_at</c>, <c>name</c>, <c>applied_at</c>.</summary>
    Drizzle1,

    /// <summary>Waymark's own: <c>id</c>, <c>name</c>, <c>hash</c>, <c>applied_at</c>.</summary>
    Waymark,
}

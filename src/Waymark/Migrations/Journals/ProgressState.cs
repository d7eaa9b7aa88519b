namespace Waymark.Migrations.Journals;

/// <summary>What is known of the statement that an unfinished run goes on with.</summary>
internal enum ProgressState
{
    /// <summary>It was not begun, or took no effect.</summary>
    Ready,

    /// <summary>It was begun outside of a transaction, and nobody saw its end.</summary>
    Running,

    /// <summary>It was begun outside of a transaction, and the server refused it.</summary>
    Failed,
}

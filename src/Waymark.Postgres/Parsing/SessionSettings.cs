namespace Waymark.Postgres.Parsing;

/// <summary>The settings of a file's session that change what its statements declare. They start anew with each file.</summary>
internal sealed class SessionSettings
{
    /// <summary>The search path that the file has set; null as long as it is the connection's.</summary>
    internal IReadOnlyList<string>? SearchPath { get; set; }

    /// <summary>The search path to return to when the transaction ends, where it was set for the transaction alone.</summary>
    internal IReadOnlyList<string>? OuterSearchPath { get; set; }

    /// <summary>Whether <see cref="OuterSearchPath"/> counts.</summary>
    internal bool IsSearchPathLocal { get; set; }

    /// <summary>Where tables and indexes go that name no tablespace; null for the database's.</summary>
    internal string? DefaultTablespace { get; set; }

    /// <summary>The access method of tables that name none; null for the server's.</summary>
    internal string? DefaultAccessMethod { get; set; }
}

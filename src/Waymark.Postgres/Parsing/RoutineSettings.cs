using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Settings whose values are lists of names, each of which the server quotes by itself (its <c>GUC_LIST_QUOTE</c>).</summary>
internal static class RoutineSettings
{
    /// <summary>Whether a setting is such a list.</summary>
    internal static bool IsNameList(string setting) => setting is "search_path" or "temp_tablespaces" or "local_preload_libraries"
        or "session_preload_libraries" or "shared_preload_libraries" or "unix_socket_directories";

    /// <summary>A name of a list as the catalogue keeps it.</summary>
    internal static string QuoteName(string name) => name.Length == 0 ? "\"\"" : IdentifierQuoting.Quote(name);
}

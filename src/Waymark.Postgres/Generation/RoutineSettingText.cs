using Waymark.Postgres.Normalization;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Generation;

/// <summary>The value of a routine's setting, as SET spells it.</summary>
internal static class RoutineSettingText
{
    /// <summary>The value. A list of names is written name by name; whatever else, as a constant.</summary>
    internal static string Of(StorageOption setting)
    {
        var value = setting.Value ?? string.Empty;
        return RoutineSettings.IsNameList(setting.Name) && value.Length > 0 ? string.Join(", ", Names(value).Select(SqlText.Constant)) : SqlText.Constant(value);
    }

    private static List<string> Names(string list)
    {
        var names = new List<string>();
        var cursor = TokenText.CursorOf(list);
        foreach (var token in cursor.Tokens)
        {
            if (token.IsName)
            {
                names.Add(IdentifierText.Fold(cursor.TextOf(token)));
            }
        }

        return names;
    }
}

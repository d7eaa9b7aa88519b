using System.Text;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>Reads the value of the setting <c>search_path</c> as the server does (<c>SplitIdentifierString</c>): names between commas, quoted where they must be.</summary>
internal static class SearchPathSetting
{
    private const string UserSchema = "$user";

    /// <summary>Reads a value that the server holds, which is well formed.</summary>
    /// <param name="value">For example <c>"$user", public, "a,b"</c>.</param>
    /// <param name="user">The role that <c>"$user"</c> stands for.</param>
    /// <returns>The names in order, folded.</returns>
    internal static List<string> Parse(string value, string user)
    {
        var names = new List<string>();
        var rest = value.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var name = rest[0] == '"' ? TakeQuoted(ref rest) : TakePlain(ref rest);
            names.Add(name == UserSchema ? user : name);
            rest = rest.TrimStart().TrimStart(',').TrimStart();
        }

        return names;
    }

    private static string TakePlain(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(',');
        var name = (end < 0 ? rest : rest[..end]).TrimEnd();
        rest = end < 0 ? default : rest[end..];
        return IdentifierText.Fold(name);
    }

    private static string TakeQuoted(ref ReadOnlySpan<char> rest)
    {
        var name = new StringBuilder();
        var i = 1;
        for (; i < rest.Length && (rest[i] != '"' || (i + 1 < rest.Length && rest[i + 1] == '"')); i++)
        {
            name.Append(rest[i]);
            i += rest[i] == '"' ? 1 : 0;
        }

        rest = rest[Math.Min(i + 1, rest.Length)..];
        return name.ToString();
    }
}

using System.Text;
using Waymark.Names;

namespace Waymark.Cli.Configuration;

/// <summary>Reads a search path as PostgreSQL's setting of that name is written: names separated by commas, quoted with <c>"</c> where they must be.</summary>
internal static class SearchPathText
{
    /// <summary>Reads the schemas that the user gave.</summary>
    /// <param name="setting">The setting. A default schema that is not quoted is one name, whatever it holds.</param>
    /// <param name="folding">What the backend does with unquoted names.</param>
    /// <returns>The schemas in order, folded.</returns>
    /// <exception cref="UsageException">The text is no search path.</exception>
    public static SchemaSearchPath Parse(SearchPathSetting setting, IdentifierFolding folding)
    {
        var isOneName = setting.IsDefaultSchema && !setting.Text.StartsWith('"');
        var names = isOneName ? [Fold(setting.Text.Trim(), folding)] : Split(setting.Text, setting.Origin, folding);
        if (names.Contains("") || (setting.IsDefaultSchema && names.Count != 1))
        {
            throw new UsageException(setting.IsDefaultSchema
                ? $"{setting.Origin}: write the name of one schema"
                : $"{setting.Origin}: a schema between two commas has no name");
        }

        return new SchemaSearchPath(names);
    }

    /// <summary>Reads a list of schemas.</summary>
    /// <param name="text">Names separated by commas; nothing but white space for no schema.</param>
    /// <param name="origin">Where it was written, for an error.</param>
    /// <param name="folding">What the backend does with unquoted names.</param>
    /// <returns>The names; an empty one where a comma has nothing beside it.</returns>
    /// <exception cref="UsageException">A quote has no end, or text follows it.</exception>
    public static List<string> Split(string text, string origin, IdentifierFolding folding)
    {
        var names = new List<string>();
        var rest = text.AsSpan().Trim();
        var more = !rest.IsEmpty;
        while (more)
        {
            names.Add(rest.StartsWith("\"") ? TakeQuoted(ref rest, origin) : TakePlain(ref rest, folding));
            more = !rest.IsEmpty;
            if (more && rest[0] != ',')
            {
                throw new UsageException($"{origin}: a comma must follow the quoted name \"{names[^1]}\"");
            }

            rest = more ? rest[1..].TrimStart() : rest;
        }

        return names;
    }

    private static string TakePlain(ref ReadOnlySpan<char> rest, IdentifierFolding folding)
    {
        var end = rest.IndexOf(',');
        var name = (end < 0 ? rest : rest[..end]).TrimEnd().ToString();
        rest = end < 0 ? default : rest[end..];
        return Fold(name, folding);
    }

    private static string TakeQuoted(ref ReadOnlySpan<char> rest, string origin)
    {
        var name = new StringBuilder();
        for (rest = rest[1..]; ; rest = rest[2..])
        {
            var quote = rest.IndexOf('"');
            if (quote < 0)
            {
                throw new UsageException($"{origin}: a quoted name has no end");
            }

            name.Append(rest[..quote]);
            rest = rest[quote..];
            if (!rest.StartsWith("\"\""))
            {
                rest = rest[1..].TrimStart();
                return name.ToString();
            }

            name.Append('"');
        }
    }

    private static string Fold(string name, IdentifierFolding folding) => folding switch
    {
        IdentifierFolding.Lower => string.Create(name.Length, name, static (span, source) => System.Text.Ascii.ToLower(source, span, out _)),
        IdentifierFolding.Upper => string.Create(name.Length, name, static (span, source) => System.Text.Ascii.ToUpper(source, span, out _)),
        _ => name,
    };
}

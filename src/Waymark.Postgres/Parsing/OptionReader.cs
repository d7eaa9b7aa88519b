using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Reads storage options and their like.</summary>
internal static class OptionReader
{
    /// <summary>Reads <c>(name = value, …)</c>, sorted by name.</summary>
    internal static EquatableList<StorageOption> Read(TokenCursor cursor) =>
        [.. cursor.Parens(() => Option(cursor)).Select((o, i) => o with { Position = i }).OrderBy(o => o.Name, StringComparer.Ordinal)];

    private static StorageOption Option(TokenCursor cursor)
    {
        var name = cursor.Label("an option");
        if (cursor.Accept(TokenKind.Dot))
        {
            name = $"{name}.{cursor.Label("an option")}";
        }

        return new StorageOption(name, cursor.Accept(TokenKind.EqualsSign) ? Value(cursor) : null);
    }

    private static string Value(TokenCursor cursor)
    {
        if (cursor.Current.IsString)
        {
            return cursor.String();
        }

        return cursor.Current.IsName ? cursor.Label() : cursor.Number("a value");
    }
}

using Waymark.Diff;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>Reads a type that stands alone in a text, as <c>format_type</c> prints it.</summary>
internal static class TypeText
{
    /// <summary>Reads a type.</summary>
    /// <param name="text">For example <c>timestamp(3) with time zone[]</c>.</param>
    /// <exception cref="SchemaSyntaxException">The text is no type.</exception>
    internal static DataType Parse(string text)
    {
        var cursor = TokenText.CursorOf(text);
        var type = TypeReader.Read(cursor);
        cursor.ExpectEnd();
        return type;
    }
}

using Waymark.Diff.Changes;
using Waymark.Postgres.Normalization;
using Waymark.Postgres.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Generation;

/// <summary>
/// When CREATE OR REPLACE does for a view: its columns stay, in their order and of their types; more may follow (manual, CREATE VIEW).
/// The server knows for certain; without it, only what is plain from the text is taken to be so.
/// </summary>
internal static class ViewReplacement
{
    /// <summary>Whether it does.</summary>
    internal static bool IsPossible(ReplaceView change) => !change.View.IsMaterialized && !change.From.IsMaterialized
        && (change.IsReplaceable ?? (change.From.Columns == change.View.Columns && HasSameOutputs(change.From.Query.Text, change.View.Query.Text)));

    private static bool HasSameOutputs(string from, string to) =>
        SelectList(from) is { } before && SelectList(to) is { } after
        && after.Count >= before.Count && before.SequenceEqual(after.Take(before.Count), StringComparer.Ordinal);

    /// <summary>What a plain query selects, piece by piece; null where its text does not tell (<c>*</c>, WITH, a set operation).</summary>
    private static List<string>? SelectList(string query)
    {
        var cursor = TokenText.CursorOf(query);
        if (!cursor.Accept(Keyword.Select) || cursor.Word is Keyword.Distinct or Keyword.All)
        {
            return null;
        }

        var items = new List<string>();
        var (first, depth) = (cursor.Index, 0);
        for (; !cursor.AtEnd && !(depth == 0 && cursor.At(Keyword.From)); cursor.Next())
        {
            if (depth == 0 && cursor.At(TokenKind.Star))
            {
                return null;
            }

            depth += DepthOf(cursor);
            if (depth == 0 && cursor.At(TokenKind.Comma))
            {
                items.Add(TokenText.Join(cursor, first, cursor.Index));
                first = cursor.Index + 1;
            }
        }

        items.Add(TokenText.Join(cursor, first, cursor.Index));
        return items;
    }

    private static int DepthOf(TokenCursor cursor) => cursor.Current.Kind switch
    {
        TokenKind.LeftParen => 1,
        TokenKind.RightParen => -1,
        _ => 0,
    };
}

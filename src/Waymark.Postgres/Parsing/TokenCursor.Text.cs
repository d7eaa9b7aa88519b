using System.Globalization;
using System.Text;
using Waymark.Diff;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Constants, and slices of the text.</content>
internal sealed partial class TokenCursor
{
    /// <summary>Reads a string constant of any spelling.</summary>
    /// <returns>Its value; pieces that stand on several lines are put together (manual, 4.1.2.1).</returns>
    internal string String(string what = "a string")
    {
        if (!Current.IsString)
        {
            throw Expected(what);
        }

        var value = StringConstant.ValueOf(TextOf(Current), Current.Kind);
        Next();
        return Current.IsString && Previous.Kind != TokenKind.DollarString && ContinuesString() ? ReadPieces(value) : value;
    }

    /// <summary>Reads a whole number, perhaps with a sign.</summary>
    internal long Integer(string what = "a whole number")
    {
        var negative = Current.Kind == TokenKind.Operator && TextOf(Current) is "-";
        if (negative || (Current.Kind == TokenKind.Operator && TextOf(Current) is "+"))
        {
            Next();
        }

        var text = TextOf(Current).ToString().Replace("_", string.Empty, StringComparison.Ordinal);
        if (Current.Kind != TokenKind.Number || !long.TryParse(negative ? $"-{text}" : text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw Expected(what);
        }

        Next();
        return value;
    }

    /// <summary>Reads a number as it is written, perhaps with a sign.</summary>
    internal string Number(string what = "a number")
    {
        var first = Index;
        if (Current.Kind == TokenKind.Operator && TextOf(Current) is "-" or "+")
        {
            Next();
        }

        if (!Accept(TokenKind.Number))
        {
            throw Expected(what);
        }

        return TextSince(first);
    }

    private bool ContinuesString() => Source.Text.AsSpan(Previous.End, Current.Offset - Previous.End).ContainsAny('\n', '\r');

    private string ReadPieces(string first)
    {
        var value = new StringBuilder(first);
        while (Current.Kind == TokenKind.String && ContinuesString())
        {
            value.Append(StringConstant.ValueOf(TextOf(Current), Current.Kind));
            Next();
        }

        if (Current.IsString)
        {
            throw Error(SchemaCodes.Syntax, "unexpected string constant");
        }

        return value.ToString();
    }
}

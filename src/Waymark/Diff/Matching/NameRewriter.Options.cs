using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <content>Options of aggregates, base types and range types whose values are names.</content>
internal sealed partial class NameRewriter
{
    private EquatableList<StorageOption> RewriteNames(EquatableList<StorageOption> options) =>
        options.Map(o => o.Value is { } value && FrameOf(o.Name) is { } frame ? o with { Value = Rewrite(value, frame) } : o);

    // A name alone does not say what it is of; in an expression it does.
    private static (string Before, string After)? FrameOf(string option) => option switch
    {
        "sfunc" or "finalfunc" or "combinefunc" or "serialfunc" or "deserialfunc" or "msfunc" or "minvfunc" or "mfinalfunc" or "sfunc1" or "subtype_diff" => (string.Empty, "()"),
        _ when SupportFunctions.IsNamedBy(option) => (string.Empty, "()"),
        "stype" or "mstype" or "stype1" or "element" or "like" => ("NULL::", string.Empty),
        "collation" => ("'' COLLATE ", string.Empty),
        _ => null,
    };

    private string Rewrite(string value, (string Before, string After) frame)
    {
        var text = RewriteText(new SqlExpression($"{frame.Before}{value}{frame.After}"), ExpressionKind.Default).Text;
        return text[frame.Before.Length..^frame.After.Length];
    }
}

using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Views and materialized views. Of the query only the spelling is changed: what it means, the engine decides.</summary>
internal static class ViewNormalizer
{
    private static readonly Dictionary<string, ObjectName> NoCollations = [];

    internal static View Normalize(View view) => view with
    {
        Query = view.Query.Respell(TokenText.Canonicalize(view.Query.Text).TrimEnd(';', ' ')),
        ColumnDefaults =
        [
            .. view.ColumnDefaults
                .Select(d => (d.Column, Default: DefaultNormalizer.Normalize(d.Default, ExpressionScope.Unknown)))
                .Where(d => d.Default is not null)
                .Select(d => new ViewColumnDefault(d.Column, d.Default!))
                .OrderBy(d => d.Column, StringComparer.Ordinal),
        ],
        ColumnSettings =
        [
            .. view.ColumnSettings
                .Select(s => s with { Options = StorageOptions.Normalize(s.Options), Storage = s.Storage == "DEFAULT" ? null : s.Storage })
                .Where(s => s != new ViewColumnSettings(s.Column))
                .OrderBy(s => s.Column, StringComparer.Ordinal),
        ],
        ColumnComments = [.. view.ColumnComments.Where(c => c.Comment.Length > 0).OrderBy(c => c.Column, StringComparer.Ordinal)],
        CheckOption = view.CheckOption?.ToUpperInvariant(),
        Options = StorageOptions.Normalize(view.Options),
        Indexes = [.. NameIndexes(view).Select(i => IndexNormalizer.Normalize(i, ExpressionScope.Unknown, NoCollations)).OrderBy(i => i.Name, StringComparer.Ordinal)],
        Triggers = [.. view.Triggers.Select(t => RuleNormalizer.Normalize(t, ExpressionScope.Unknown)).OrderBy(t => t.Name, StringComparer.Ordinal)],
        AccessMethod = TableStorage.AccessMethod(view.AccessMethod),
        Tablespace = TableStorage.Tablespace(view.Tablespace),
        Comment = CommentText.Normalize(view.Comment),
    };

    private static EquatableList<TableIndex> NameIndexes(View view) =>
        ConstraintNames.Complete(new Table { Name = view.Name, Indexes = view.Indexes }).Indexes;
}

using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>LIKE in CREATE TABLE: what it copies becomes the new table's own (manual, CREATE TABLE).</content>
internal sealed partial class SchemaBuilder
{
    private void CopyColumns(ObjectName table, LikeDraft like)
    {
        Tables.TryFind(like.Table, out var sourceName);
        var source = Tables[sourceName];
        foreach (var column in source.Columns)
        {
            DeclareColumn(table, new ColumnDraft(CopyColumn(column, like.Includes), like.Place));
        }

        if (like.Includes.HasFlag(LikeOptions.Constraints))
        {
            foreach (var check in source.Checks)
            {
                AddCheck(table, new ConstraintDraft(CopyComment(check, like.Includes), like.Place));
            }
        }
    }

    private static Column CopyColumn(Column column, LikeOptions includes)
    {
        var generated = includes.HasFlag(LikeOptions.Generated);
        var identity = includes.HasFlag(LikeOptions.Identity) ? column.Identity : null;
        return column with
        {
            Default = includes.HasFlag(LikeOptions.Defaults) ? column.Default : null,
            Generated = generated ? column.Generated : null,
            Identity = identity is null ? null : identity with { Options = identity.Options with { Name = null } },
            Storage = includes.HasFlag(LikeOptions.Storage) ? column.Storage : null,
            Compression = includes.HasFlag(LikeOptions.Compression) ? column.Compression : null,
            Comment = includes.HasFlag(LikeOptions.Comments) ? column.Comment : null,
            NotNullName = null,
            StatisticsTarget = null,
        };
    }

    /// <summary>Copies keys and indexes; the server gives the copies names of their own.</summary>
    private void CopyIndexes(ObjectName table, LikeDraft like)
    {
        if (!like.Includes.HasFlag(LikeOptions.Indexes))
        {
            return;
        }

        Tables.TryFind(like.Table, out var sourceName);
        var source = Tables[sourceName];
        var constraints = source.Keys.Cast<TableConstraint>().Concat(source.Exclusions);
        AddConstraints(table, [.. constraints.Select(c => new ConstraintDraft(CopyIndexComment(c, like.Includes) with { Name = null }, like.Place))]);
        foreach (var index in source.Indexes)
        {
            var comment = like.Includes.HasFlag(LikeOptions.Comments) ? index.Comment : null;
            DeclareIndex(table, index with { Name = null, Comment = comment, Clustered = false }, ifNotExists: false, like.Place);
        }
    }

    // Of a constraint that has an index, the comment of the index is copied.
    private static TableConstraint CopyIndexComment(TableConstraint constraint, LikeOptions includes) =>
        constraint with { Comment = null, IndexComment = includes.HasFlag(LikeOptions.Comments) ? constraint.IndexComment : null };

    private static T CopyComment<T>(T constraint, LikeOptions includes)
        where T : TableConstraint => includes.HasFlag(LikeOptions.Comments) ? constraint : constraint with { Comment = null };
}

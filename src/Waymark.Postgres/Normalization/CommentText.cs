namespace Waymark.Postgres.Normalization;

/// <summary>Comments: the server keeps no empty one.</summary>
internal static class CommentText
{
    internal static string? Normalize(string? comment) => string.IsNullOrEmpty(comment) ? null : comment;
}

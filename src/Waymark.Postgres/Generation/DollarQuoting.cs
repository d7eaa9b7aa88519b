namespace Waymark.Postgres.Generation;

/// <summary>Dollar-quoted string constants (manual, 4.1.2.4).</summary>
internal static class DollarQuoting
{
    /// <summary>A text between dollar signs, with a tag where the text holds two of them, or ends in one.</summary>
    internal static string Quote(string text)
    {
        var tag = "$$";
        for (var name = "body"; text.Contains(tag, StringComparison.Ordinal) || $"{text}$".EndsWith(tag, StringComparison.Ordinal); name += "_")
        {
            tag = $"${name}$";
        }

        return $"{tag}{text}{tag}";
    }
}

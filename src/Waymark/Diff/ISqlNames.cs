using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Finds and replaces names in the SQL text that the model does not look into.</summary>
public interface ISqlNames
{
    /// <summary>Finds the names of database objects; names that are local to the text (aliases, CTEs, variables) are not among them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">How to read it.</param>
    /// <param name="language">The language of a routine's body; null otherwise.</param>
    /// <returns>The names, in the order of the text. Empty where the text is not understood: it may be in another language.</returns>
    IReadOnlyList<NameInText> Find(SqlExpression text, ExpressionKind kind, string? language = null);

    /// <summary>Finds every identifier, whatever it means: a column of the table that the text belongs to is among them if the text uses it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">How to read it.</param>
    /// <returns>The identifiers, folded, each once.</returns>
    IReadOnlySet<string> FindIdentifiers(SqlExpression text, ExpressionKind kind);

    /// <summary>Replaces names of database objects.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">How to read it.</param>
    /// <param name="replace">Gives what to write in place of a name; null leaves it.</param>
    /// <returns>The text; the same instance when nothing was replaced.</returns>
    SqlExpression Replace(SqlExpression text, ExpressionKind kind, Func<NameInText, ObjectName?> replace);

    /// <summary>Replaces the name of a column wherever the text may mean it, for comparing with a text that was written after a rename.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">How to read it.</param>
    /// <param name="oldName">The old name, folded.</param>
    /// <param name="newName">The new name, folded.</param>
    /// <returns>The text; the same instance when nothing was replaced.</returns>
    SqlExpression RenameColumn(SqlExpression text, ExpressionKind kind, string oldName, string newName);
}

/// <summary>A name of a database object in SQL text.</summary>
/// <param name="Kind">The namespace that it is looked up in.</param>
/// <param name="Name">The name, folded; without a schema where none is written.</param>
public readonly record struct NameInText(ObjectKind Kind, ObjectName Name);

using Waymark.Sql;

namespace Waymark.Diff.Parsing;

/// <summary>How a dialect reads the old name in an annotation of a rename.</summary>
internal interface IAnnotationNames
{
    /// <summary>What the dialect's lexer allows.</summary>
    LexerOptions LexerOptions { get; }

    /// <summary>The name that an identifier spells, as the model has it.</summary>
    string Fold(ReadOnlySpan<char> spelling);

    /// <summary>The value of a string constant.</summary>
    string ValueOf(ReadOnlySpan<char> spelling, TokenKind kind);
}

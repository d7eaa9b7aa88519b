namespace Waymark.Sql;

/// <summary>One statement of a text: where it stands. Offsets count UTF-16 code units from the start of the text.</summary>
/// <param name="Offset">Where the previous statement ended: the white space and comments before this one belong to it.</param>
/// <param name="TextOffset">Where its first token stands.</param>
/// <param name="End">Where it ends, its semicolon included.</param>
/// <param name="DataOffset">With <c>COPY … FROM STDIN</c>, where the data lines start; otherwise equal to <paramref name="End"/>.</param>
/// <param name="DataEnd">Where the data lines end, before their <c>\.</c>; otherwise equal to <paramref name="End"/>.</param>
/// <param name="NextOffset">Where the next statement's gap starts: after the semicolon, or after <c>\.</c> and its line's end.</param>
public readonly record struct SqlStatement(int Offset, int TextOffset, int End, int DataOffset, int DataEnd, int NextOffset)
{
    /// <summary>Whether data lines follow the statement.</summary>
    public bool HasData => NextOffset > End;
}

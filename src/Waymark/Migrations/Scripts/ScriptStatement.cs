namespace Waymark.Migrations.Scripts;

/// <summary>One statement of a migration.</summary>
/// <param name="Offset">Where its first token stands in the file's text.</param>
/// <param name="End">Where it ends there, data lines included.</param>
/// <param name="Sql">What is sent.</param>
/// <param name="Profile">What a run has to know of it.</param>
/// <param name="CopyData">The data lines that follow it; null when it reads none.</param>
/// <param name="Origin">How positions in what is sent are found in the file.</param>
internal sealed record ScriptStatement(int Offset, int End, string Sql, StatementProfile Profile, string? CopyData, StatementOrigin Origin)
{
    /// <summary>Where a position of the sent text stands in the file's text.</summary>
    /// <param name="position">Characters (code points), counted from 1, as servers count.</param>
    internal int ToFileOffset(int position)
    {
        var units = 0;
        for (var i = 1; i < position && units < Sql.Length; i++)
        {
            units += units + 1 < Sql.Length && char.IsSurrogatePair(Sql[units], Sql[units + 1]) ? 2 : 1;
        }

        return Origin.ToFileOffset(Offset, units);
    }
}

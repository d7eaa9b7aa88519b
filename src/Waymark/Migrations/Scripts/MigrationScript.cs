using System.Security.Cryptography;
using System.Text;
using Waymark.Sql;

namespace Waymark.Migrations.Scripts;

/// <summary>A migration cut into statements, each as it is sent.</summary>
internal sealed class MigrationScript(Migration migration, IReadOnlyList<ScriptStatement> statements, IReadOnlyList<ScriptPiece> pieces)
{
    private LineMap? _lines;
    private string[]? _hashes;

    internal Migration Migration => migration;

    internal IReadOnlyList<ScriptStatement> Statements => statements;

    /// <summary>The texts between breakpoints with their references; none where the server resolves names.</summary>
    internal IReadOnlyList<ScriptPiece> Pieces => pieces;

    /// <summary>The line and column of an offset in the file's text, both counted from 1.</summary>
    internal (int Line, int Column) PositionOf(int offset) => (_lines ??= new LineMap(migration.Text)).PositionOf(offset);

    /// <summary>The line of a statement; of the end of the file beyond the last.</summary>
    internal int LineOf(int index) => PositionOf(index < statements.Count ? statements[index].Offset : migration.Text.Length).Line;

    /// <summary>The hash of the text up to a statement: what may not change once that part is committed.</summary>
    internal string HashBefore(int index) => (_hashes ??= HashEachPart())[index];

    /// <summary>A problem at a place of the file.</summary>
    internal MigrationProblem Problem(DiagnosticSeverity severity, string code, string message, int offset)
    {
        var (line, column) = PositionOf(offset);
        return new MigrationProblem(severity, code, message, migration.File, line, column);
    }

    private string[] HashEachPart()
    {
        var hashes = new string[statements.Count + 1];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var start = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = Convert.ToHexStringLower(hash.GetCurrentHash());
            var end = i < statements.Count ? statements[i].End : start;
            hash.AppendData(Encoding.UTF8.GetBytes(migration.Text[start..end]));
            start = end;
        }

        return hashes;
    }
}

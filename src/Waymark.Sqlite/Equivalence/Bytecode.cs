using System.Data.Common;
using System.Globalization;

namespace Waymark.Sqlite.Equivalence;

/// <summary>Reads the instructions that SQLite compiles statements to (SQLite documentation, "EXPLAIN").</summary>
/// <param name="connection">A database in memory, in which objects may be made.</param>
internal sealed class Bytecode(DbConnection connection)
{
    // The operands of the one are the versions of the schema, which every object that is made changes; that of the other is the text of
    // a trigger's statement.
    private static readonly string[] WithoutOperands = ["Transaction", "Trace"];

    /// <summary>Compiles an expression.</summary>
    /// <returns>Its instructions; null when it cannot be compiled.</returns>
    internal async Task<IReadOnlyList<string>?> TryReadAsync(Probe probe, string text, bool isDesired, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync("SAVEPOINT probe", cancellationToken).ConfigureAwait(false);
            try
            {
                foreach (var statement in probe.Before(text, isDesired))
                {
                    await ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
                }

                var instructions = await ReadAsync($"EXPLAIN {probe.Explained(text)}", cancellationToken).ConfigureAwait(false);
                instructions = [.. instructions, .. InexactConstants.Of(text)];
                return probe.Described is { } query ? [.. instructions, .. await ReadAsync(query, cancellationToken).ConfigureAwait(false)] : instructions;
            }
            finally
            {
                await ExecuteAsync("ROLLBACK TO probe", CancellationToken.None).ConfigureAwait(false);
                await ExecuteAsync("RELEASE probe", CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (DbException)
        {
            return null;
        }
    }

    private Task ExecuteAsync(string sql, CancellationToken cancellationToken) => InMemoryDatabase.ExecuteAsync(connection, sql, cancellationToken);

    // The first column of EXPLAIN is the address, the last one a comment that only some builds write.
    private async Task<IReadOnlyList<string>> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var isInstruction = reader.FieldCount > 2;
            var fields = Enumerable.Range(0, isInstruction ? reader.FieldCount - 1 : reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? string.Empty : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!).ToArray();
            rows.Add(isInstruction && WithoutOperands.Contains(fields[1]) ? fields[1] : string.Join('\t', fields));
        }

        return rows;
    }
}

using System.Data;
using System.Data.Common;
using System.Text.Json.Nodes;
using Waymark.Diff;
using Waymark.Postgres.Parsing;

namespace Waymark.Postgres.Equivalence;

/// <summary>A transaction that is rolled back, or the part of the caller's transaction from here on.</summary>
internal sealed class ScratchTransaction : IAsyncDisposable
{
    private const string Begin = """
        SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMP'),
          pg_catalog.set_config('standard_conforming_strings', 'on', true), pg_catalog.set_config('client_min_messages', 'warning', true),
          pg_catalog.set_config('jit', 'off', true), pg_catalog.set_config('check_function_bodies', 'off', true), pg_catalog.current_setting('server_version_num')::pg_catalog.int4
        """;

    // Variables of a block keep what they hold when a subtransaction is rolled back: so the verdict comes out of it.
    private const string Block = """
        DO $waymark$
        DECLARE
          path text := pg_catalog.current_setting('search_path');
          verdicts text := '';
          question json;
          step text;
          verdict char;
          equal boolean;
        BEGIN
          FOR question IN SELECT q.value FROM pg_catalog.json_array_elements(pg_catalog.current_setting('waymark.questions')::json) q LOOP
            verdict := 'u';
            BEGIN
              FOR step IN SELECT s.value FROM pg_catalog.json_array_elements_text(question->'steps') s LOOP
                EXECUTE step;
              END LOOP;
              PERFORM pg_catalog.set_config('search_path', '', true);
              EXECUTE 'SELECT ' || (question->>'verdict') INTO equal;
              IF equal THEN
                verdict := 'e';
              ELSIF NOT equal THEN
                verdict := 'd';
                IF question->>'replacement' IS NOT NULL THEN
                  PERFORM pg_catalog.set_config('search_path', path, true);
                  EXECUTE question->>'replacement';
                  verdict := 'r';
                END IF;
              END IF;
              RAISE EXCEPTION 'undo';
            EXCEPTION WHEN OTHERS THEN
              NULL;
            END;
            verdicts := verdicts || verdict;
          END LOOP;
          PERFORM pg_catalog.set_config('waymark.verdicts', verdicts, true);
        END
        $waymark$
        """;

    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;

    private ScratchTransaction(DbConnection connection, DbTransaction? transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Whether the role may make temporary tables.</summary>
    internal bool MayCreateTemporary { get; private init; }

    /// <summary>The server's version as a number: <c>150004</c>.</summary>
    internal int ServerVersion { get; private init; }

    /// <summary>Begins.</summary>
    /// <exception cref="DbException">The server refused.</exception>
    internal static async Task<ScratchTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await TransactionState.TryBeginAsync(connection, IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        if (transaction is null)
        {
            command.CommandText = "SAVEPOINT waymark_scratch";
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        command.CommandText = Begin;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return new ScratchTransaction(connection, transaction) { MayCreateTemporary = !reader.IsDBNull(0) && reader.GetBoolean(0), ServerVersion = reader.GetInt32(5) };
    }

    /// <summary>Asks some questions.</summary>
    /// <exception cref="DbException">The server refused.</exception>
    internal async Task<IEnumerable<ExpressionVerdict>> AskAsync(IReadOnlyList<QuestionScript> questions, CancellationToken cancellationToken)
    {
        var json = new JsonArray([.. questions.Select(ToJson)]).ToJsonString();
        await using var command = _connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT pg_catalog.set_config('waymark.questions', {StringConstant.Quote(json)}, true)";
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        command.CommandText = Block;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        command.CommandText = "SELECT pg_catalog.current_setting('waymark.verdicts')";
        var verdicts = (string)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        return verdicts.Zip(questions, (verdict, question) => verdict switch
        {
            'e' => ExpressionVerdict.Equal,
            'r' => ExpressionVerdict.Replaceable,
            'd' => ExpressionVerdict.Different,
            _ => question.Unread,
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
        }
        else if (_connection.State == ConnectionState.Open)
        {
            await using var command = _connection.CreateCommand();
            command.CommandText = "ROLLBACK TO SAVEPOINT waymark_scratch";
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            command.CommandText = "RELEASE SAVEPOINT waymark_scratch";
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }

    private static JsonObject ToJson(QuestionScript question) => new()
    {
        ["steps"] = new JsonArray([.. question.Steps.Select(s => JsonValue.Create(s))]),
        ["verdict"] = question.Verdict,
        ["replacement"] = question.Replacement,
    };
}

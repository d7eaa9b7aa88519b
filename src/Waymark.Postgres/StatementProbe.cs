using System.Data.Common;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>Asks PostgreSQL's catalogue whether a statement took effect that no transaction could hold.</summary>
public sealed class StatementProbe : IStatementProbe
{
    private static readonly ProbeResult Unknown = new(ProbeOutcome.Unknown, []);
    private static readonly ProbeResult NotDone = new(ProbeOutcome.NotDone, []);
    private static readonly ProbeResult Done = new(ProbeOutcome.Done, []);

    private StatementProbe()
    {
    }

    /// <summary>The one instance.</summary>
    public static StatementProbe Instance { get; } = new();

    /// <inheritdoc/>
    public async Task<ProbeResult> ProbeAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(sql);
        var tokens = new TokenList(sql, LexerOptions.PostgreSql);
        if (FindQuery(tokens, sql) is not { } query)
        {
            return Unknown;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var found = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var repair = found && reader.FieldCount > 1 && !await reader.IsDBNullAsync(1, cancellationToken).ConfigureAwait(false) ? reader.GetString(1) : null;
        return Judge(tokens, found, repair);
    }

    /// <summary>A query that finds a row where the statement's object exists; its second column repairs what a broken attempt left.</summary>
    private static string? FindQuery(TokenList tokens, string sql) => (tokens[0].Keyword, tokens[1].Keyword) switch
    {
        (Keyword.Create, Keyword.Index or Keyword.Unique) => FindIndex(tokens, sql),
        (Keyword.Drop, Keyword.Index) => $"SELECT 1 WHERE pg_catalog.to_regclass({Text(tokens, sql, AfterExists(tokens, 3))}) IS NOT NULL",
        (Keyword.Alter, Keyword.Table) => FindPartition(tokens, sql),
        (Keyword.Create or Keyword.Drop, Keyword.Database) => FindGlobal(tokens, "pg_database", "datname"),
        (Keyword.Create or Keyword.Drop, Keyword.Tablespace) => FindGlobal(tokens, "pg_tablespace", "spcname"),
        (Keyword.Create or Keyword.Drop, Keyword.Subscription) => FindGlobal(tokens, "pg_subscription", "subname"),
        (Keyword.Commit or Keyword.Rollback, Keyword.Prepared) => $"SELECT 1 FROM pg_catalog.pg_prepared_xacts WHERE gid = {Quote(tokens.StringOf(2) ?? "")}",
        _ => null,
    };

    private static ProbeResult Judge(TokenList tokens, bool found, string? repair)
    {
        if (tokens[0].Keyword == Keyword.Create)
        {
            return repair is null
                ? found ? Done : NotDone
                : new ProbeResult(ProbeOutcome.NotDone, [repair], "the earlier attempt left an invalid index, which is dropped and built anew");
        }

        if (!found)
        {
            return Done;
        }

        return repair is null ? NotDone : new ProbeResult(ProbeOutcome.Done, [repair], "the earlier attempt left the partition half detached, which is finished");
    }

    private static string? FindIndex(TokenList tokens, string sql)
    {
        var name = AfterExists(tokens, tokens.IndexOf(Keyword.Concurrently) + 1);
        var on = tokens[name].Keyword == Keyword.On ? -1 : name + 1;
        if (on < 0)
        {
            return null;
        }

        var table = tokens[on + 1].Keyword == Keyword.Only ? on + 2 : on + 1;
        return "SELECT 1, CASE WHEN NOT i.indisvalid THEN 'DROP INDEX CONCURRENTLY ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) END "
            + "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
            + $"WHERE c.relname = {Quote(tokens.NameOf(name) ?? "")} "
            + $"AND c.relnamespace = (SELECT t.relnamespace FROM pg_catalog.pg_class t WHERE t.oid = pg_catalog.to_regclass({Text(tokens, sql, table)}))";
    }

    private static string FindPartition(TokenList tokens, string sql)
    {
        var parent = AfterExists(tokens, 2);
        parent += tokens[parent].Keyword == Keyword.Only ? 1 : 0;
        var child = tokens.IndexOf(Keyword.Detach) + 2;
        var detach = $"ALTER TABLE {NameText(tokens, sql, parent)} DETACH PARTITION {NameText(tokens, sql, child)} FINALIZE";
        return $"SELECT 1, CASE WHEN inhdetachpending THEN {Quote(detach)} END FROM pg_catalog.pg_inherits "
            + $"WHERE inhparent = pg_catalog.to_regclass({Text(tokens, sql, parent)}) AND inhrelid = pg_catalog.to_regclass({Text(tokens, sql, child)})";
    }

    private static string FindGlobal(TokenList tokens, string catalog, string column) =>
        $"SELECT 1 FROM pg_catalog.{catalog} WHERE {column} = {Quote(tokens.NameOf(AfterExists(tokens, 2)) ?? "")}";

    private static int AfterExists(TokenList tokens, int index)
    {
        if (tokens.Spells(index, Keyword.If, Keyword.Not, Keyword.Exists))
        {
            return index + 3;
        }

        return tokens.Spells(index, Keyword.If, Keyword.Exists) ? index + 2 : index;
    }

    private static string Text(TokenList tokens, string sql, int index) => Quote(NameText(tokens, sql, index));

    /// <summary>A qualified name as it was written.</summary>
    private static string NameText(TokenList tokens, string sql, int index)
    {
        var last = index;
        while (tokens[last + 1].Kind == TokenKind.Dot && tokens[last + 2].IsName)
        {
            last += 2;
        }

        return sql[tokens[index].Offset..tokens[last].End];
    }

    private static string Quote(string value) => MigrationDialect.Instance.Literal(value);
}

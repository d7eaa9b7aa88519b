using Npgsql;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>
/// What migrations leave in the database runs later, in sessions that know nothing of Waymark: functions and triggers find
/// their tables although the search path of those sessions is empty.
/// </summary>
public sealed class FiredOnStandInTests(PostgresServer server)
{
    private const string Bodies = """
        CREATE TYPE state AS ENUM ('new', 'old');
        CREATE TABLE "public"."item" (id int PRIMARY KEY, state state DEFAULT 'new' NOT NULL, label text);
        CREATE TABLE audit (item int REFERENCES item (id), at text DEFAULT 'now');
        CREATE SEQUENCE label_seq;
        CREATE FUNCTION next_label() RETURNS text LANGUAGE sql AS $$ SELECT 'label ' || nextval('label_seq') $$;
        CREATE FUNCTION record_item() RETURNS trigger LANGUAGE plpgsql AS $body$
        DECLARE
          known state := 'old';
        BEGIN
          INSERT INTO audit (item) VALUES (NEW.id);
          UPDATE public.item AS i SET label = next_label(), state = known WHERE i.id = NEW.id AND label IS NULL;
          EXECUTE 'UPDATE audit SET at = ''later'' WHERE item = $1' USING NEW.id;
          RETURN NULL;
        END
        $body$;
        CREATE TRIGGER record_item AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION record_item();
        CREATE FUNCTION audited() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM audit; END;
        CREATE VIEW audited_item AS SELECT i.label, i.state::text, a.at FROM item i JOIN audit a ON a.item = i.id;
        DO $$ BEGIN IF to_regclass('public.item') IS NOT NULL THEN INSERT INTO item (id) VALUES (1); END IF; END $$;
        """;

    [Fact]
    public async Task Functions_and_triggers_find_their_tables_with_an_empty_search_path()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server, "Shop");
        using var folder = TestMigrations.Plain(("1.sql", Bodies));
        await WaymarkTool.MigrateAsync(standIn.Url, folder.Path, standIn.DefaultSchema);

        await using var session = await standIn.Database.OpenAsync();
        Assert.Equal("\"\"", await ValueAsync(session, "SHOW search_path"));
        await ValueAsync(session, "INSERT INTO shop.item (id) VALUES (2)");
        Assert.Equal(2L, await ValueAsync(session, "SELECT shop.audited()"));
        Assert.Equal(
            "label 1 old later, label 2 old later",
            await ValueAsync(session, "SELECT string_agg(label || ' ' || state || ' ' || at, ', ' ORDER BY label) FROM shop.audited_item"));
    }

    private static async Task<object?> ValueAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        return await command.ExecuteScalarAsync();
    }
}

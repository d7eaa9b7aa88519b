-- Constants are SQL, at any depth
DO $$
BEGIN
    EXECUTE 'ALTER TABLE a RENAME TO b';
    EXECUTE $x$ INSERT INTO c VALUES ('from d') $x$;
    EXECUTE 'DELETE FROM ' || 'e' || ' WHERE x = ''y''';
    EXECUTE ('TRUNCATE f'::text);
    EXECUTE 'DO $y$ BEGIN EXECUTE ''DROP TABLE public.g''; END $y$';
    EXECUTE 'SELECT 1; SELECT 2 FROM h';
    EXECUTE E'DROP\tTABLE "\x69"';
    EXECUTE concat('DROP ', 'TABLE j');
    EXECUTE format('DROP TABLE k');
    EXECUTE format('UPDATE l SET x = ''100 %%''');
END $$;
--> relation lookup a @3:26 in-string
--> relation creation b @3:38 in-string new-name
--> relation lookup c @4:29 in-string
--> relation lookup e @5:32 in-string
--> relation lookup f @6:24 in-string
--> type lookup text @6:28 in-string
--> relation lookup public.g @7:48 dropped in-string
--> relation lookup h @8:38 in-string
--> relation lookup "i" @9:27 dropped in-string
--> function lookup concat @10:13 in-string
--> relation lookup j @10:36 dropped in-string
--> function lookup format @11:13 in-string
--> relation lookup k @11:32 dropped in-string
--> function lookup format @12:13 in-string
--> relation lookup l @12:28 in-string

-- Values that are put in as constants change no name
DO $$
BEGIN
    EXECUTE 'DELETE FROM a WHERE id = ' || quote_literal(v);
    EXECUTE 'UPDATE b SET x = ' || quote_nullable(v) || ', y = 1';
    EXECUTE format('SELECT count(*) FROM c WHERE x = %L AND y = %2$L', v, w);
    EXECUTE format('COMMENT ON TABLE d IS %L', v);
END $$;
--> relation lookup a @3:26 in-string
--> function lookup quote_literal @3:44 in-string
--> relation lookup b @4:21 in-string
--> function lookup quote_nullable @4:36 in-string
--> function lookup format @5:13 in-string
--> function lookup count @5:28 in-string
--> relation lookup c @5:42 in-string
--> function lookup format @6:13 in-string
--> relation lookup d @6:38 in-string

-- Identifiers that are put in where nothing is resolved change no name
DO $$
BEGIN
    EXECUTE format('ALTER TABLE a DROP CONSTRAINT %I, DROP COLUMN %I', v, w);
    EXECUTE 'ALTER TABLE b DROP CONSTRAINT ' || quote_ident(v);
    EXECUTE format('UPDATE c SET %I = %L WHERE c.%I IS NULL', v, w, x);
    EXECUTE format('ALTER TABLE d RENAME TO %I', v);
END $$;
--> function lookup format @3:13 in-string
--> relation lookup a @3:33 in-string
--> relation lookup b @4:26 in-string
--> function lookup quote_ident @4:49 in-string
--> function lookup format @5:13 in-string
--> relation lookup c @5:28 in-string
--> function lookup format @6:13 in-string
--> relation lookup d @6:33 in-string
--> relation creation "%" @6:45 in-string new-name

-- A constant schema is known, however the name after it is built
DO $$
BEGIN
    EXECUTE format('DROP TABLE public.%I', v);
    EXECUTE 'ALTER TABLE public.' || quote_ident(v) || ' ADD COLUMN x int';
    EXECUTE 'TRUNCATE public.' || v;
END $$;
--> function lookup format @3:13 in-string
--> relation lookup public."%" @3:32 dropped in-string
--> relation lookup public."%" @4:26 in-string
--> function lookup quote_ident @4:38 in-string
--> relation lookup public."%" @5:23 in-string
--> warning WM2001 @5:13 a part of this SQL is built at run time; names in that part are not resolved

-- Names that the server writes are found again
DO $$
BEGIN
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.conrelid::regclass, r.conname);
    EXECUTE 'DROP TABLE ' || r.oid::regclass::text;
END $$;
--> function lookup format @3:13 in-string
--> relation lookup "%" @3:33 in-string unqualifiable
--> type lookup regclass @3:69 in-string
--> relation lookup "%" @4:30 dropped in-string unqualifiable
--> type lookup regclass @4:37 in-string
--> type lookup text @4:47 in-string

-- Any text where a value stands: the other names are known
DO $$
BEGIN
    EXECUTE 'DELETE FROM a WHERE id = ' || v;
    EXECUTE format('SELECT * FROM b WHERE x = %s', v);
    EXECUTE 'UPDATE c SET x = ''' || v || ''' WHERE id = 1';
    EXECUTE 'ALTER TABLE d DROP CONSTRAINT ' || v;
END $$;
--> relation lookup a @3:26 in-string
--> function lookup format @4:13 in-string
--> relation lookup b @4:35 in-string
--> relation lookup c @5:21 in-string
--> relation lookup d @6:26 in-string
--> warning WM2001 @3:13 a part of this SQL is built at run time; names in that part are not resolved
--> warning WM2001 @4:13 a part of this SQL is built at run time; names in that part are not resolved
--> warning WM2001 @5:13 a part of this SQL is built at run time; names in that part are not resolved
--> warning WM2001 @6:13 a part of this SQL is built at run time; names in that part are not resolved

-- What names a relation at run time is not known
DO $$
BEGIN
    EXECUTE v;
    EXECUTE 'SELECT * FROM ' || v;
    EXECUTE format('SELECT * FROM %I JOIN a ON true', v);
    EXECUTE 'SELECT * FROM a_' || v;
    EXECUTE 'SELECT * FROM a ' || v;
    EXECUTE 'CREATE TABLE ' || v || '(x int)';
    EXECUTE format('SELECT * FROM %I.%I', v, w);
    EXECUTE format('SELECT nextval(%L)', v);
    EXECUTE 'SELECT nextval(''' || v || ''')';
    EXECUTE format('WITH %I AS (SELECT 1) SELECT * FROM a', v);
    EXECUTE format('SELECT 1 FROM information_schema.tables WHERE table_schema = %L', v);
    EXECUTE format(v, w);
    EXECUTE format('%', v);
    EXECUTE 'explain ' || v;
    EXECUTE 'CREATE TABLE a (b int' || v || ')';
    EXECUTE 'ALTER TABLE "a' || v || '" ADD COLUMN x int';
    FOR r IN EXECUTE v LOOP NULL; END LOOP;
    RETURN QUERY EXECUTE v;
    OPEN c FOR EXECUTE v;
END $$;
--> function lookup format @5:13 in-string
--> function lookup format @9:13 in-string
--> function lookup format @10:13 in-string
--> function lookup format @12:13 in-string
--> function lookup format @13:13 in-string
--> function lookup format @14:13 in-string
--> function lookup format @15:13 in-string
--> warning WM2001 @3:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @4:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @5:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @6:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @7:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @8:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @9:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @10:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @11:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @12:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @13:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @14:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @15:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @16:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @17:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @18:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @19:22 this SQL is built at run time; its names cannot be known
--> warning WM2001 @20:26 this SQL is built at run time; its names cannot be known
--> warning WM2001 @21:24 this SQL is built at run time; its names cannot be known

-- It is an error where data could be lost
DO $$
DECLARE
    command text := 'DROP TABLE ' || v;
BEGIN
    EXECUTE 'DROP TABLE ' || v;
    EXECUTE format('TRUNCATE %I', v);
    EXECUTE 'DELETE FROM ' || quote_ident(v);
    EXECUTE format('ALTER TABLE %I DROP COLUMN x', v);
    EXECUTE replace('DROP TABLE x', 'x', v);
    EXECUTE lower(command);
    FOR r IN SELECT 'DROP TABLE ' || relname AS command FROM pg_class LOOP
        EXECUTE r.command;
    END LOOP;
    SELECT string_agg('DROP VIEW ' || v, ';') INTO commands FROM pg_views;
    other := commands || ';';
    EXECUTE other;
    EXECUTE format('DO $x$ BEGIN DROP TABLE %I; END $x$', v);
    EXECUTE 'DR' || 'OP TABLE ' || v;
END $$;
--> type lookup text @3:13 in-string
--> function lookup format @6:13 in-string
--> function lookup quote_ident @7:31 in-string
--> function lookup format @8:13 in-string
--> function lookup replace @9:13 in-string
--> function lookup lower @10:13 in-string
--> relation lookup pg_class @11:62 in-string
--> function lookup string_agg @14:12 in-string
--> relation lookup pg_views @14:66 in-string
--> function lookup format @17:13 in-string
--> error WM2002 @5:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @6:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @7:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @8:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @9:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @10:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @12:17 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @16:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @17:13 this SQL is built at run time and may drop or delete something; its names cannot be known
--> error WM2002 @18:13 this SQL is built at run time and may drop or delete something; its names cannot be known

-- A variable that holds nothing but SQL is read where it is assigned
DO $$
DECLARE
    command text;
    initial text := 'DELETE FROM a';
    unknown text := v;
    other text := 'SELECT 1 FROM b';
BEGIN
    EXECUTE initial;
    command := 'ALTER TABLE c DROP COLUMN x';
    RAISE NOTICE 'running %', command;
    EXECUTE command;
    command = format('SELECT * FROM d WHERE x = %L', v);
    EXECUTE command INTO x;
    command := 'DROP TABLE ' || v;
    FOR r IN EXECUTE command LOOP NULL; END LOOP;
    EXECUTE unknown USING 1;
    other := other || ' WHERE true';
    EXECUTE other;
END $$;
CREATE FUNCTION run(command text) RETURNS void LANGUAGE plpgsql AS 'BEGIN EXECUTE command; END';
--> type lookup text @3:13 in-string
--> type lookup text @4:13 in-string
--> relation lookup a @4:34 in-string
--> type lookup text @5:13 in-string
--> type lookup text @6:11 in-string
--> relation lookup c @9:29 in-string
--> function lookup format @12:15 in-string
--> relation lookup d @12:37 in-string
--> function creation run @20:17
--> type lookup text @20:29
--> type lookup void @20:43
--> warning WM2001 @5:21 this SQL is built at run time; its names cannot be known
--> error WM2002 @14:16 this SQL is built at run time and may drop or delete something; its names cannot be known
--> warning WM2001 @18:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @20:83 this SQL is built at run time; its names cannot be known

-- Words that lose nothing
DO $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (a) REFERENCES b ON DELETE CASCADE', v);
    EXECUTE format('GRANT DELETE ON %I TO c', v);
    EXECUTE 'UPDATE ' || v || ' SET x = ''DROP''';
END $$;
--> function lookup format @3:13 in-string
--> function lookup format @4:13 in-string
--> warning WM2001 @3:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @4:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @5:13 this SQL is built at run time; its names cannot be known

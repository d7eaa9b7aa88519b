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
    EXECUTE format('ALTER SEQUENCE %s RESTART WITH 1', pg_get_serial_sequence('users', 'id'));
END $$;
--> function lookup format @3:13 in-string
--> relation lookup "%" @3:33 in-string unqualifiable
--> type lookup regclass @3:69 in-string
--> relation lookup "%" @4:30 dropped in-string unqualifiable
--> type lookup regclass @4:37 in-string
--> type lookup text @4:47 in-string
--> function lookup format @5:13 in-string
--> relation lookup "%" @5:36 in-string unqualifiable
--> function lookup pg_get_serial_sequence @5:56 in-string
--> relation lookup users @5:80 in-string

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

-- Numbers hold no names
DO $$
BEGIN
    EXECUTE 'DELETE FROM a WHERE id = ' || v::bigint || ' OR id = ' || 5;
    EXECUTE format('UPDATE b SET x = now() - interval ''%s days''', v::int);
END $$;
--> relation lookup a @3:26 in-string
--> function lookup format @4:13 in-string
--> relation lookup b @4:28 in-string
--> function lookup now @4:38 in-string

-- Names of what is not resolved may be built: indexes, triggers, policies, columns, roles
DO $$
BEGIN
    EXECUTE format('CREATE INDEX %I ON a (%I)', v, w);
    EXECUTE format('CREATE POLICY %I ON b TO %I USING (%I = 1)', v, w, x);
    EXECUTE format('COMMENT ON COLUMN c.%I IS %L', v, w);
    EXECUTE format('ALTER TABLE d DISABLE TRIGGER %I', v);
    EXECUTE format('GRANT SELECT (%I) ON e TO %I', v, w);
    EXECUTE format('ALTER TABLE f ADD COLUMN %I int', v);
    EXECUTE format('SELECT %1$I.%2$I FROM g AS %1$I ORDER BY %2$I', v, w);
END $$;
--> function lookup format @3:13 in-string
--> relation lookup a @3:40 in-string
--> function lookup format @4:13 in-string
--> relation lookup b @4:41 in-string
--> function lookup format @5:13 in-string
--> relation lookup c @5:39 in-string
--> function lookup format @6:13 in-string
--> relation lookup d @6:33 in-string
--> function lookup format @7:13 in-string
--> relation lookup e @7:42 in-string
--> function lookup format @8:13 in-string
--> relation lookup f @8:33 in-string
--> function lookup format @9:13 in-string
--> relation lookup g @9:43 in-string

-- A string that is built is data, but neither a name nor SQL
DO $$
BEGIN
    EXECUTE 'INSERT INTO a VALUES (''' || v || ''')';
    EXECUTE 'SELECT to_regclass(''' || v || ''') FROM b';
    EXECUTE format('DO $x$ BEGIN PERFORM 1 FROM c WHERE x = %s; END $x$', v);
    EXECUTE format('SELECT %L::regtype FROM d', v);
    EXECUTE format('SELECT %L::int FROM e', v);
END $$;
--> relation lookup a @3:26 in-string
--> function lookup format @5:13 in-string
--> function lookup format @6:13 in-string
--> function lookup format @7:13 in-string
--> relation lookup e @7:41 in-string
--> warning WM2001 @3:13 a part of this SQL is built at run time; names in that part are not resolved
--> warning WM2001 @4:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @5:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @6:13 this SQL is built at run time; its names cannot be known

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
--> warning WM2001 @16:13 a part of this SQL is built at run time; names in that part are not resolved
--> warning WM2001 @17:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @18:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @19:22 this SQL is built at run time; its names cannot be known
--> warning WM2001 @20:26 this SQL is built at run time; its names cannot be known
--> warning WM2001 @21:24 this SQL is built at run time; its names cannot be known

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

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
--> notice WM2001 @20:83 this runs SQL that callers give; its names are resolved in calls that give it as a constant

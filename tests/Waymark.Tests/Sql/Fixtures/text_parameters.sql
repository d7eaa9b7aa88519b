-- A function that runs its parameter: a constant in a call is SQL
CREATE FUNCTION run(query text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE NOTICE 'running %', query;
    EXECUTE query;
END $$;
SELECT run('DELETE FROM a');
SELECT run(query => $x$SELECT 'b' FROM public.c$x$);
SELECT run('SELECT 1 FROM ' || 'd');
CALL run('TRUNCATE e');
--> function creation run @1:17
--> type lookup text @1:27
--> type lookup void @1:41
--> function lookup run @6:8
--> relation lookup a @6:25 in-string
--> function lookup run @7:8
--> relation lookup public.c @7:40 in-string
--> function lookup run @8:8
--> relation lookup d @8:33 in-string
--> function lookup run @9:6
--> relation lookup e @9:20 in-string
--> notice WM2001 @4:13 this runs SQL that callers give; its names are resolved in calls that give it as a constant

-- Without a name, and put into other SQL as a whole statement or as a query in parentheses
CREATE FUNCTION explained(text, int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('EXPLAIN ANALYZE %s', $1);
    EXECUTE 'SELECT count(*) FROM (' || $1 || ') q';
    EXECUTE 'CREATE TEMP VIEW v AS ' || $1;
END $$;
SELECT * FROM explained('SELECT * FROM a', 1);
--> function creation explained @1:17
--> type lookup text @1:27
--> type lookup void @1:46
--> function lookup format @3:13 in-string
--> function lookup count @4:21 in-string
--> relation creation v @5:31 temporary in-string view
--> function lookup explained @7:15
--> relation lookup a @7:40 in-string
--> notice WM2001 @3:13 this runs SQL that callers give; its names are resolved in calls that give it as a constant
--> notice WM2001 @4:13 this runs SQL that callers give; its names are resolved in calls that give it as a constant
--> notice WM2001 @5:13 this runs SQL that callers give; its names are resolved in calls that give it as a constant

-- Text that only runs with something after it may be anything
CREATE FUNCTION run(query text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE query || ' UNION SELECT * FROM a';
END $$;
SELECT run('SELECT * FROM b');
--> function creation run @1:17
--> type lookup text @1:27
--> type lookup void @1:41
--> function lookup run @5:8
--> warning WM2001 @3:13 this SQL is built at run time; its names cannot be known

-- What is given at run time cannot be known
CREATE FUNCTION run(query text) RETURNS void LANGUAGE plpgsql AS 'BEGIN EXECUTE query; END';
SELECT run(q), run(NULL), run('SELECT * FROM ' || q) FROM commands;
--> function creation run @1:17
--> type lookup text @1:27
--> type lookup void @1:41
--> function lookup run @2:8
--> function lookup run @2:16
--> function lookup run @2:27
--> relation lookup commands @2:59
--> notice WM2001 @1:81 this runs SQL that callers give; its names are resolved in calls that give it as a constant
--> warning WM2001 @2:12 this SQL is built at run time; its names cannot be known
--> warning WM2001 @2:31 this SQL is built at run time; its names cannot be known

-- A parameter that is also data, that the body shadows, or that runs under a path of its own
CREATE FUNCTION logged(query text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO log VALUES (query);
    EXECUTE query;
END $$;
CREATE FUNCTION shadowed(query text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE query text := 'SELECT 1';
BEGIN
    EXECUTE query;
END $$;
CREATE FUNCTION elsewhere(query text) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
    EXECUTE query;
END $$;
SELECT logged('SELECT * FROM a'), shadowed('SELECT * FROM b'), elsewhere('SELECT * FROM c');
--> function creation logged @1:17
--> type lookup text @1:30
--> type lookup void @1:44
--> relation lookup log @3:17 in-string
--> function creation shadowed @6:17
--> type lookup text @6:32
--> type lookup void @6:46
--> type lookup text @7:15 in-string
--> function creation elsewhere @11:17
--> type lookup text @11:33
--> type lookup void @11:47
--> function lookup logged @15:8
--> function lookup shadowed @15:35
--> function lookup elsewhere @15:64
--> warning WM2001 @4:13 this SQL is built at run time; its names cannot be known
--> warning WM2001 @13:13 this SQL is built at run time; its names cannot be known

-- A parameter that is a relation's name in the body's SQL
CREATE FUNCTION secure(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'ALTER TABLE ' || name || ' ENABLE ROW LEVEL SECURITY';
    EXECUTE format('CREATE POLICY p ON %s USING (id IN (SELECT id FROM a))', name);
END $$;
SELECT secure('b'), secure('public.c');
--> function creation secure @1:17
--> type lookup text @1:29
--> type lookup void @1:43
--> relation lookup "%" @3:31 in-string unqualifiable
--> function lookup format @4:13 in-string
--> relation lookup "%" @4:40 in-string unqualifiable
--> relation lookup a @4:72 in-string
--> function lookup secure @6:8
--> relation lookup b @6:16 in-string
--> function lookup secure @6:21
--> relation lookup public.c @6:29 in-string

-- Quoted as one identifier, it can take no schema
CREATE FUNCTION secure(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
END $$;
SELECT secure('b');
--> function creation secure @1:17
--> type lookup text @1:29
--> type lookup void @1:43
--> function lookup format @3:13 in-string
--> function lookup secure @5:8
--> warning WM2001 @3:13 this SQL is built at run time; its names cannot be known

-- A parameter of a type that reads names
CREATE FUNCTION audit.watch(target regclass, columns text[] DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'DROP TRIGGER t ON ' || target;
END $$;
SELECT audit.watch('a'), audit.watch(columns => '{x}', target => 'b'), audit.watch('c', '{d}');
--> function creation audit.watch @1:17
--> type lookup regclass @1:36
--> type lookup text @1:54
--> type lookup void @1:83
--> relation lookup "%" @3:37 in-string unqualifiable
--> function lookup audit.watch @5:8
--> relation lookup a @5:21 in-string
--> function lookup audit.watch @5:26
--> relation lookup b @5:67 in-string
--> function lookup audit.watch @5:72
--> relation lookup c @5:85 in-string

-- A parameter that the body gives to a function or a type which reads names
CREATE FUNCTION advance(sequence text) RETURNS bigint LANGUAGE sql AS 'SELECT nextval(sequence)';
CREATE FUNCTION size(text) RETURNS bigint LANGUAGE sql AS 'SELECT pg_table_size($1::regclass)';
SELECT advance('a'), size('b');
--> function creation advance @1:17
--> type lookup text @1:34
--> function lookup nextval @1:79 in-string
--> function creation size @2:17
--> type lookup text @2:22
--> function lookup pg_table_size @2:67 in-string
--> type lookup regclass @2:85 in-string
--> function lookup advance @3:8
--> relation lookup a @3:17 in-string
--> function lookup size @3:22
--> relation lookup b @3:28 in-string

-- Overloads that do not agree say nothing; a replaced function counts no more
CREATE FUNCTION f(a regclass) RETURNS void LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS void LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION g(a regclass) RETURNS void LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION g(a regclass) RETURNS void LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION h(a regclass, b int) RETURNS void LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION h(a text) RETURNS void LANGUAGE sql AS 'SELECT 1';
SELECT f('x'), g('y'), h('z', 1), h('w');
--> function creation f @1:17
--> type lookup regclass @1:21
--> type lookup void @1:39
--> function creation f @2:17
--> type lookup text @2:21
--> type lookup void @2:35
--> function creation g @3:17
--> type lookup regclass @3:21
--> type lookup void @3:39
--> function creation g @4:28 if-not-exists
--> type lookup regclass @4:32
--> type lookup void @4:50
--> function creation h @5:17
--> type lookup regclass @5:21
--> type lookup void @5:46
--> function creation h @6:17
--> type lookup text @6:21
--> type lookup void @6:35
--> function lookup f @7:8
--> function lookup g @7:16
--> relation lookup y @7:19 in-string
--> function lookup h @7:24
--> relation lookup z @7:27 in-string
--> function lookup h @7:35

-- Declarations: what is copied from a table is a reference, what is copied from a variable is none
CREATE FUNCTION declare_all(a int) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
<<outermost>>
DECLARE
    plain int;
    assigned CONSTANT numeric(10, 2) NOT NULL := 1.5;
    defaulted text COLLATE "de_DE" DEFAULT lower('X');
    equal shop.mood = 'sad';
    counted bigint := (SELECT count(*) FROM counts);
    row_of users%ROWTYPE;
    row_of_qualified shop.users%ROWTYPE;
    column_of users.id%TYPE;
    column_of_qualified public.users.id%TYPE;
    column_array shop.users.id%TYPE[];
    copied plain%TYPE;
    copied_from_block outermost.plain%TYPE;
    alias_of ALIAS FOR $1;
    cursor_of CURSOR FOR SELECT * FROM listed;
    cursor_with NO SCROLL CURSOR (key int, low users.id%TYPE) IS SELECT * FROM keyed WHERE id = key;
    unbound refcursor;
BEGIN
    NULL;
END outermost
$$;
--> function creation declare_all @1:17
--> type lookup void @1:44
--> type lookup text @7:15 in-string
--> collation lookup "de_DE" @7:28 in-string
--> function lookup lower @7:44 in-string
--> type lookup shop.mood @8:11 in-string
--> function lookup count @9:31 in-string
--> relation lookup counts @9:45 in-string
--> relation lookup users @10:12 in-string
--> relation lookup shop.users @11:22 in-string
--> relation lookup users @12:15 in-string
--> relation lookup public.users @13:25 in-string
--> relation lookup shop.users @14:18 in-string
--> relation lookup listed @18:40 in-string
--> relation lookup users @19:48 in-string
--> relation lookup keyed @19:80 in-string
--> type lookup refcursor @20:13 in-string

-- Assignments: a target is a variable, its subscripts are expressions
DO $$
DECLARE r record; a int[];
BEGIN
    r := (SELECT t FROM t LIMIT 1);
    r.field = (SELECT 1 FROM t2);
    a[(SELECT 1 FROM t3)] := 5;
    a[1:2].x := (SELECT array_agg(y) FROM shop.t4);
    r := x FROM t5 WHERE id = 1;
    $1 := 1;
END $$;
--> type lookup record @2:11 in-string
--> relation lookup t @4:25 in-string
--> relation lookup t2 @5:30 in-string
--> relation lookup t3 @6:22 in-string
--> function lookup array_agg @7:25 in-string
--> relation lookup shop.t4 @7:43 in-string
--> relation lookup t5 @8:17 in-string

-- Control structures
DO $$
BEGIN
    IF EXISTS (SELECT FROM a) THEN
        DELETE FROM b;
    ELSIF (SELECT true FROM c) THEN
        NULL;
    ELSEIF x THEN
        UPDATE d SET x = 1;
    ELSE
        INSERT INTO e VALUES (1);
    END IF;
    CASE (SELECT 1 FROM f)
        WHEN 1, 2 THEN TRUNCATE g;
        ELSE NULL;
    END CASE;
    CASE WHEN x IN (SELECT y FROM h) THEN NULL; END CASE;
    <<loops>>
    LOOP
        EXIT loops WHEN (SELECT done FROM i);
        CONTINUE WHEN x > 1;
        EXIT;
    END LOOP loops;
    WHILE EXISTS (SELECT FROM j) LOOP
        PERFORM count(*) FROM k;
    END LOOP;
    FOR n IN 1..(SELECT max(id) FROM l) BY 2 LOOP NULL; END LOOP;
    FOR n IN REVERSE 10..1 LOOP NULL; END LOOP;
    FOR r IN SELECT * FROM m LOOP NULL; END LOOP;
    FOR x, y IN INSERT INTO n VALUES (1) RETURNING a, b LOOP NULL; END LOOP;
    FOR r IN bound LOOP NULL; END LOOP;
    FOR r IN bound((SELECT 1 FROM o), key := 2) LOOP NULL; END LOOP;
    FOR r IN EXECUTE 'SELECT * FROM p WHERE id = $1' USING (SELECT 1 FROM q) LOOP NULL; END LOOP;
    FOREACH x SLICE 1 IN ARRAY (SELECT array_agg(id) FROM r) LOOP NULL; END LOOP;
END $$;
--> relation lookup a @3:28 in-string
--> relation lookup b @4:21 in-string
--> relation lookup c @5:29 in-string
--> relation lookup d @8:16 in-string
--> relation lookup e @10:21 in-string
--> relation lookup f @12:25 in-string
--> relation lookup g @13:33 in-string
--> relation lookup h @16:35 in-string
--> relation lookup i @19:43 in-string
--> relation lookup j @23:31 in-string
--> function lookup count @24:17 in-string
--> relation lookup k @24:31 in-string
--> function lookup max @26:25 in-string
--> relation lookup l @26:38 in-string
--> relation lookup m @28:28 in-string
--> relation lookup n @29:29 in-string
--> relation lookup o @31:35 in-string
--> relation lookup p @32:37 in-string
--> relation lookup q @32:75 in-string
--> function lookup array_agg @33:40 in-string
--> relation lookup r @33:59 in-string

-- INTO names variables wherever it stands
DO $$
BEGIN
    SELECT INTO x, y a, b FROM t1;
    SELECT a, b INTO STRICT rec.x, y FROM t2;
    SELECT a FROM t3 WHERE id = 1 INTO x;
    SELECT a FROM t4 ORDER BY 1 INTO x LIMIT 1;
    WITH w AS (INSERT INTO t5 VALUES (1) RETURNING id) SELECT id INTO x FROM w;
    INSERT INTO t6 (a) SELECT b FROM t7 RETURNING id INTO x;
    UPDATE t8 SET a = 1 RETURNING id, a INTO x, y;
    DELETE FROM t9 RETURNING * INTO r;
    MERGE INTO t10 USING t11 ON t10.id = t11.id WHEN MATCHED THEN DELETE;
    VALUES (1) INTO x;
    EXECUTE 'SELECT 1 FROM t12' INTO STRICT x USING y;
    EXECUTE 'SELECT 1 FROM t13' USING y INTO x;
END $$;
--> relation lookup t1 @3:32 in-string
--> relation lookup t2 @4:43 in-string
--> relation lookup t3 @5:19 in-string
--> relation lookup t4 @6:19 in-string
--> relation lookup t5 @7:28 in-string
--> relation lookup w @7:78 cte in-string
--> relation lookup t6 @8:17 in-string
--> relation lookup t7 @8:38 in-string
--> relation lookup t8 @9:12 in-string
--> relation lookup t9 @10:17 in-string
--> relation lookup t10 @11:16 in-string
--> relation lookup t11 @11:26 in-string
--> relation lookup t12 @13:28 in-string
--> relation lookup t13 @14:28 in-string

-- Returning, raising, asserting
CREATE FUNCTION shop.answer() RETURNS SETOF shop.orders LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY SELECT * FROM shop.orders;
    RETURN QUERY EXECUTE 'SELECT * FROM orders WHERE id = $1' USING 1;
    RETURN NEXT (SELECT o FROM orders o LIMIT 1);
    RETURN NEXT;
    RAISE;
    RAISE NOTICE 'drop table %: %', (SELECT 1 FROM a), x;
    RAISE EXCEPTION USING MESSAGE = 'from users', ERRCODE = (SELECT code FROM b);
    RAISE division_by_zero;
    RAISE WARNING SQLSTATE '22012' USING HINT := 'x';
    RAISE 'plain %', 1 USING DETAIL = 'x', TABLE = 'users';
    ASSERT (SELECT count(*) FROM c) > 0, 'none';
    GET DIAGNOSTICS n = ROW_COUNT, ctx := PG_CONTEXT;
    GET STACKED DIAGNOSTICS msg = MESSAGE_TEXT;
    RETURN;
EXCEPTION
    WHEN unique_violation OR SQLSTATE '23514' THEN
        INSERT INTO errors VALUES (SQLERRM);
    WHEN OTHERS THEN
        NULL;
END;
$$;
--> function creation shop.answer @1:17
--> type lookup shop.orders @1:45
--> relation lookup shop.orders @3:32 in-string
--> relation lookup orders @4:41 in-string
--> relation lookup orders @5:32 in-string
--> relation lookup a @8:52 in-string
--> relation lookup b @9:79 in-string
--> function lookup count @13:20 in-string
--> relation lookup c @13:34 in-string
--> relation lookup errors @19:21 in-string

-- Cursors are variables
DO $$
BEGIN
    OPEN c;
    OPEN c(1, key := (SELECT 1 FROM a));
    OPEN c FOR SELECT * FROM b;
    OPEN c NO SCROLL FOR EXECUTE 'SELECT * FROM c WHERE id = $1' USING x;
    FETCH c INTO x, rec.y;
    FETCH NEXT FROM c INTO x;
    FETCH ABSOLUTE (SELECT count(*)::int FROM d) FROM c INTO x;
    FETCH FORWARD 5 IN c INTO x;
    MOVE ALL FROM c;
    MOVE c;
    UPDATE e SET x = 1 WHERE CURRENT OF c;
    DELETE FROM f WHERE CURRENT OF c;
    CLOSE c;
END $$;
--> relation lookup a @4:37 in-string
--> relation lookup b @5:30 in-string
--> relation lookup c @6:49 in-string
--> function lookup count @9:28 in-string
--> relation lookup d @9:47 in-string
--> relation lookup e @13:12 in-string
--> relation lookup f @14:17 in-string

-- Transactions, calls and nested bodies
CREATE PROCEDURE batch() LANGUAGE plpgsql AS $$
BEGIN
    CALL shop.run((SELECT 1 FROM a));
    COMMIT;
    COMMIT AND CHAIN;
    ROLLBACK AND NO CHAIN;
    <<inner>>
    DECLARE
        x int;
        y inner.x%TYPE;
        z inner.other%TYPE;
    BEGIN
        DO 'BEGIN DELETE FROM b; END';
    END inner;
    CREATE FUNCTION made() RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM c';
    CREATE RULE r AS ON INSERT TO d DO ALSO (INSERT INTO e VALUES (1); DELETE FROM f);
    CREATE FUNCTION atomic() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END FROM g; SELECT 2 FROM h; END;
END;
$$;
--> function creation batch @1:18
--> function lookup shop.run @3:10 in-string
--> relation lookup a @3:34 in-string
--> relation lookup inner @11:11 in-string
--> relation lookup b @13:31 in-string
--> function creation made @15:21 in-string
--> function lookup count @15:64 in-string
--> relation lookup c @15:83 in-string
--> relation lookup d @16:35 in-string
--> relation lookup e @16:58 in-string
--> relation lookup f @16:84 in-string
--> function creation atomic @17:21 in-string
--> relation lookup g @17:106 in-string
--> relation lookup h @17:123 in-string

-- Words that PL/pgSQL does not reserve name variables
DO $$
DECLARE
    exception int; elsif int; query int; return int; open int; next int; get int; raise int; select_ int; type text; update int;
BEGIN
    exception := 1; elsif := 2; query = 3; return := 4; open[1] := 5; get.x := 6; raise := 7; update := 8;
    UPDATE t SET update = 1;
END $$;
--> type lookup text @3:112 in-string
--> relation lookup t @6:12 in-string

-- Temporary tables, transition tables, and a body of a language that is not read
CREATE TRIGGER audit AFTER INSERT ON t REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit();
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMP TABLE scratch ON COMMIT DROP AS SELECT * FROM added;
    INSERT INTO log SELECT * FROM added JOIN shop.added ON true;
    EXECUTE 'INSERT INTO log2 SELECT * FROM added';
    RETURN NULL;
END $$;
CREATE FUNCTION other() RETURNS int LANGUAGE plpgsql AS 'BEGIN DELETE FROM added; END';
CREATE FUNCTION snake() RETURNS int LANGUAGE plpython3u AS 'return 1';
DO LANGUAGE plperl 'x';
CREATE FUNCTION native() RETURNS int LANGUAGE internal AS 'DELETE FROM t';
--> relation lookup t @1:38
--> function lookup audit @1:107
--> function creation audit @2:17
--> type lookup trigger @2:33
--> relation creation scratch @4:23 temporary in-string dropped-on-commit
--> relation lookup added @4:63 local in-string
--> relation lookup log @5:17 in-string
--> relation lookup added @5:35 local in-string
--> relation lookup shop.added @5:46 in-string
--> relation lookup log2 @6:26 in-string
--> relation lookup added @6:45 local in-string
--> function creation other @9:17
--> relation lookup added @9:76 in-string
--> function creation snake @10:17
--> function creation native @12:17
--> notice WM2003 @10:60 names in a body in the language plpython3u are not read
--> notice WM2003 @11:20 names in a body in the language plperl are not read

-- Bodies in SQL
CREATE FUNCTION total(a int) RETURNS bigint LANGUAGE sql AS $_$
    INSERT INTO log VALUES ($1); -- and more;
    SELECT sum(x) FROM "public"."order" WHERE id = a
$_$;
CREATE FUNCTION quoted() RETURNS text LANGUAGE 'SQL' AS 'SELECT ''it''''s'' FROM a; SELECT nextval(''s'');';
CREATE FUNCTION escaped() RETURNS text LANGUAGE sql AS E'SELECT 1\n\tFROM\x20b';
--> function creation total @1:17
--> relation lookup log @2:17 in-string
--> function lookup sum @3:12 in-string
--> relation lookup "public"."order" @3:24 in-string
--> function creation quoted @5:17
--> type lookup text @5:34
--> relation lookup a @5:82 in-string
--> function lookup nextval @5:92 in-string
--> relation lookup s @5:102 in-string
--> function creation escaped @6:17
--> type lookup text @6:35
--> relation lookup b @6:78 in-string

-- Bodies in PL/pgSQL that PostgreSQL accepts: every construct of the manual's chapter 43.

CREATE FUNCTION declarations(a int, INOUT b text, VARIADIC rest int[]) LANGUAGE plpgsql AS $$
#option dump
#print_strict_params on
#variable_conflict use_variable
<<main>>
DECLARE
    one int;
    two CONSTANT int NOT NULL := 2;
    three numeric(10, 2) = (SELECT max(price) FROM shop.prices);
    four text DEFAULT 'from nowhere';
    five timestamp with time zone := now();
    six int[] := ARRAY[1, 2];
    seven record;
    eight double precision;
    nine interval day to second(2);
    ten main.one%TYPE;
    eleven one%TYPE := (SELECT count(*) FROM eleven_source);
    alias_of ALIAS FOR $1;
    list CURSOR FOR SELECT * FROM listed ORDER BY 1;
    keyed SCROLL CURSOR (low int, high int) IS SELECT * FROM keyed_source k WHERE k.id BETWEEN low AND high;
    still NO SCROLL CURSOR FOR WITH w AS (SELECT * FROM w_source) SELECT * FROM w;
    free refcursor;
DECLARE
    again int;
BEGIN
    NULL;
END main;
$$;

CREATE FUNCTION assignments() RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    x int; y int[]; z text;
BEGIN
    x := 1 + (SELECT count(*) FROM a);
    x = count(*) FROM b WHERE b.id = x;
    y[1] := (SELECT 1 FROM c);
    y[x + 1] = 2;
    z := 'SELECT * FROM nothing';
    z := CASE WHEN x > 1 THEN 'a' ELSE (SELECT d.name FROM d LIMIT 1) END;
    x := DISTINCT 1 FROM e ORDER BY 1 LIMIT 1;
    RETURN x;
END $$;

CREATE FUNCTION control(p int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    x int; y int; r record; q int[]; list CURSOR (k int) FOR SELECT * FROM control_source WHERE id = k;
BEGIN
    IF p = 1 THEN
        PERFORM 1 FROM a;
    ELSIF p = 2 OR EXISTS (SELECT FROM b) THEN
        PERFORM f(1), (SELECT 1 FROM c);
    ELSEIF (CASE WHEN p = 3 THEN true ELSE false END) THEN
        IF p > 3 THEN NULL; ELSE DELETE FROM d; END IF;
    ELSE
        INSERT INTO e (a, b) SELECT 1, 2 FROM f;
    END IF;

    CASE p WHEN 1, 2 THEN NULL; WHEN (SELECT 3 FROM g) THEN NULL; ELSE NULL; END CASE;
    CASE WHEN p > 1 AND EXISTS (SELECT FROM h) THEN UPDATE i SET a = 1; END CASE;

    <<outer_loop>>
    LOOP
        EXIT outer_loop WHEN p > 10;
        CONTINUE outer_loop WHEN EXISTS (SELECT FROM j);
        EXIT;
        CONTINUE;
    END LOOP outer_loop;
    <<while_loop>> WHILE p < (SELECT max(id) FROM k) LOOP x := 1; END LOOP while_loop;

    FOR n IN 1..10 LOOP NULL; END LOOP;
    FOR n IN REVERSE (SELECT max(id) FROM l)..1 BY (SELECT 2 FROM m) LOOP NULL; END LOOP;
    FOR n IN -1 .. +1 LOOP NULL; END LOOP;
    FOR r IN SELECT * FROM n JOIN o USING (id) LOOP RAISE NOTICE '%', r.id; END LOOP;
    FOR r IN (SELECT * FROM p) UNION ALL VALUES (1) LOOP NULL; END LOOP;
    FOR r IN WITH w AS (DELETE FROM q RETURNING *) SELECT * FROM w LOOP NULL; END LOOP;
    FOR r IN UPDATE s SET a = 1 RETURNING * LOOP NULL; END LOOP;
    FOR r IN VALUES (1), (2) LOOP NULL; END LOOP;
    FOR r IN TABLE t LOOP NULL; END LOOP;
    FOR r IN EXPLAIN (COSTS off) SELECT * FROM u LOOP NULL; END LOOP;
    FOR x, y IN SELECT a, b FROM v LOOP NULL; END LOOP;
    FOR r IN EXECUTE 'SELECT 1' LOOP NULL; END LOOP;
    FOR r IN EXECUTE 'SELECT $1' USING (SELECT 1 FROM x) LOOP NULL; END LOOP;
    FOREACH x IN ARRAY ARRAY[1, 2] LOOP NULL; END LOOP;
    FOREACH q SLICE 1 IN ARRAY (SELECT array_agg(y.ids) FROM y) LOOP NULL; END LOOP;
    RETURN (SELECT count(*) FROM z);
END $$;

CREATE FUNCTION statements() RETURNS SETOF int LANGUAGE plpgsql AS $$
DECLARE
    x int; y int; r record; c refcursor; s CURSOR FOR SELECT * FROM statement_source; m text;
BEGIN
    SELECT INTO x id FROM a;
    SELECT INTO STRICT x, y b.id, 2 FROM b;
    SELECT id INTO r FROM c;
    SELECT id FROM d INTO STRICT x WHERE id = 1;
    SELECT id FROM e WHERE id IN (SELECT id FROM f) ORDER BY 1 LIMIT 1 FOR UPDATE OF e INTO x;
    INSERT INTO g VALUES (1) ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING id INTO x;
    WITH w AS (INSERT INTO h SELECT * FROM i RETURNING *) SELECT count(*) INTO x FROM w;
    UPDATE j SET a = k.a FROM k WHERE j.id = k.id RETURNING j.a, k.a INTO x, y;
    DELETE FROM l USING m WHERE l.id = m.id RETURNING l.id INTO x;
    MERGE INTO n USING (SELECT * FROM o) s ON n.id = s.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (s.id);
    VALUES (1) INTO x;
    EXECUTE 'SELECT 1' INTO x;
    EXECUTE 'SELECT $1' INTO STRICT x USING (SELECT 1 FROM q), 2;
    EXECUTE 'SELECT $1' USING 1 INTO x;
    PERFORM nextval('s') FROM r UNION SELECT 1 FROM s;
    RETURN NEXT x;
    RETURN NEXT (SELECT 1 FROM t);
    RETURN QUERY SELECT * FROM u;
    RETURN QUERY INSERT INTO v VALUES (1) RETURNING id;
    RETURN QUERY EXECUTE 'SELECT $1' USING (SELECT 1 FROM w);
    UPDATE aa SET a = 1 WHERE CURRENT OF c;
    DELETE FROM bb WHERE CURRENT OF c;
    GET DIAGNOSTICS x = ROW_COUNT, m = PG_CONTEXT;
    GET CURRENT DIAGNOSTICS x := ROW_COUNT;
    RAISE NOTICE 'from % where %', (SELECT 1 FROM cc), x USING HINT = 'x' || (SELECT 1 FROM dd), ERRCODE = '22012';
    RAISE EXCEPTION SQLSTATE '22012' USING MESSAGE = 'a', TABLE = 'b', SCHEMA = 'c', COLUMN = 'd', CONSTRAINT = 'e', DATATYPE = 'f', DETAIL = 'g';
    RAISE unique_violation;
    RAISE LOG 'x'; RAISE INFO 'x'; RAISE DEBUG 'x'; RAISE WARNING 'a 100%%';
    ASSERT x > (SELECT 1 FROM ee);
    ASSERT true, 'message' || (SELECT 1 FROM ff);
    CALL shop.run(x, (SELECT 1 FROM gg));
    CREATE TEMP TABLE hh ON COMMIT DROP AS SELECT * FROM ii;
    ALTER TABLE jj ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES shop.kk (id);
    TRUNCATE oo, pp;
    LOCK TABLE qq IN SHARE MODE;
    SET LOCAL work_mem = '1MB';
    ANALYZE ss;
    RETURN;
EXCEPTION
    WHEN unique_violation OR SQLSTATE '23514' OR no_data_found THEN
        GET STACKED DIAGNOSTICS m = MESSAGE_TEXT;
        INSERT INTO vv VALUES (SQLERRM, SQLSTATE);
        RAISE;
    WHEN OTHERS THEN
        BEGIN
            DELETE FROM ww;
        EXCEPTION WHEN OTHERS THEN NULL;
        END;
END $$;

CREATE PROCEDURE transactions() LANGUAGE plpgsql AS $$
<<blk>>
DECLARE x int;
BEGIN
    COMMIT; COMMIT AND CHAIN; COMMIT AND NO CHAIN; ROLLBACK; ROLLBACK AND CHAIN;
    <<nested>>
    DECLARE
        y blk.x%TYPE;
        z nested.y%TYPE;
    BEGIN
        blk.x := nested.y + (SELECT 1 FROM a);
        DELETE FROM b;
    END nested;
    BEGIN END;
END blk $$;

DO LANGUAGE plpgsql $$ BEGIN UPDATE shop.a SET x = 1 FROM public.b; END $$;
DO $$ DECLARE exception int; elsif int; query int; return int; open int; next int; get int; raise int; type int; update int;
BEGIN
    exception := 1; elsif := 2; query = 3; return := 4; open := 5; get := 6; raise := 7; next := 8; type := 9;
    UPDATE t SET update = update + 1;
END $$;

CREATE FUNCTION trigger_function() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO audit SELECT 'D', now(), OLD.*;
        RETURN OLD;
    END IF;
    NEW.updated_at := now();
    NEW."quoted" = (SELECT a.b FROM a WHERE a.id = NEW.id);
    RETURN NEW;
END
$$;

-- # Functions, procedures and aggregates
-- to
CREATE FUNCTION add(a int, b int DEFAULT 1, VARIADIC c int[] DEFAULT '{}') RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
    SET search_path = pg_catalog, "$user", '' SET work_mem = '1MB' AS $$ SELECT a + b $$;
CREATE FUNCTION rows_of(OUT a int, OUT b text) RETURNS SETOF record LANGUAGE plpgsql ROWS 5 AS $f$ BEGIN a := 1; b := '$$'; RETURN NEXT; END $f$;
CREATE FUNCTION as_table(n int) RETURNS TABLE (a int, "B" text) LANGUAGE sql SECURITY DEFINER AS 'SELECT 1, ''x''';
CREATE FUNCTION atomic(a int) RETURNS int LANGUAGE sql RETURN a + 1;
CREATE PROCEDURE act(INOUT a int) LANGUAGE plpgsql AS $$ BEGIN a := a + 1; END $$;
CREATE AGGREGATE total(int4) (SFUNC = int4pl, STYPE = int4, INITCOND = '0');
CREATE AGGREGATE counted(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');
COMMENT ON FUNCTION add(int, int, int[]) IS 'Sum';
COMMENT ON PROCEDURE act(int) IS 'Acts';
COMMENT ON AGGREGATE counted(*) IS 'Counts';
-- plan
CREATE FUNCTION public.add(a integer, b integer DEFAULT 1, VARIADIC c integer[] DEFAULT '{}')
RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
SET search_path TO 'pg_catalog', '$user', ''
SET work_mem TO '1MB'
AS $$ SELECT a + b $$;
CREATE FUNCTION public.as_table(n integer)
RETURNS TABLE(a integer, "B" text)
LANGUAGE sql SECURITY DEFINER
AS $$SELECT 1, 'x'$$;
CREATE FUNCTION public.atomic(a integer)
RETURNS integer
LANGUAGE sql
RETURN a + 1;
CREATE FUNCTION public.rows_of(OUT a integer, OUT b text)
RETURNS SETOF record
LANGUAGE plpgsql ROWS 5
AS $body$ BEGIN a := 1; b := '$$'; RETURN NEXT; END $body$;
CREATE PROCEDURE public.act(INOUT a integer)
LANGUAGE plpgsql
AS $$ BEGIN a := a + 1; END $$;
CREATE AGGREGATE public.counted(*) (initcond = '0', sfunc = int8inc, stype = bigint);
CREATE AGGREGATE public.total(integer) (initcond = '0', sfunc = int4pl, stype = integer);
COMMENT ON FUNCTION public.add(integer, integer, integer[]) IS 'Sum';
COMMENT ON PROCEDURE public.act(integer) IS 'Acts';
COMMENT ON AGGREGATE public.counted(*) IS 'Counts';

-- # A body is replaced in place; another result or another name of a parameter takes a new function
-- from
CREATE FUNCTION a(x int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION b(x int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION c(x int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (n int DEFAULT c(1));
-- to
CREATE FUNCTION a(x int) RETURNS int LANGUAGE sql STABLE AS 'SELECT 2';
CREATE FUNCTION b(x int) RETURNS bigint LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION c(y int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (n int DEFAULT c(1));
-- plan
CREATE OR REPLACE FUNCTION public.a(x integer)
RETURNS integer
LANGUAGE sql STABLE
AS $$SELECT 2$$;
ALTER TABLE public.t ALTER COLUMN n DROP DEFAULT;
DROP FUNCTION public.b(integer);
-- LosesUnmanaged
CREATE FUNCTION public.b(x integer)
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1$$;
DROP FUNCTION public.c(integer);
-- LosesUnmanaged
CREATE FUNCTION public.c(y integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
ALTER TABLE public.t ALTER COLUMN n SET DEFAULT public.c(1);

-- # A routine gets another name; others are dropped
-- from
CREATE FUNCTION old(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE gone() LANGUAGE sql AS '';
CREATE AGGREGATE total(int4) (SFUNC = int4pl, STYPE = int4);
-- to
CREATE FUNCTION fresh(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; -- @renamed from=old
-- plan
ALTER FUNCTION public.old(integer) RENAME TO fresh;
DROP PROCEDURE public.gone();
DROP AGGREGATE public.total(integer);

-- # What calls an overload that goes is made again after it is gone
-- from
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE t (a int CHECK (f(a) > 0), b int DEFAULT f(1));
CREATE VIEW v AS SELECT f(a) AS x FROM t;
-- to
CREATE FUNCTION f(a bigint) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1::int';
CREATE TABLE t (a int CHECK (f(a) > 0), b int DEFAULT f(1));
CREATE VIEW v AS SELECT f(a) AS x FROM t;
-- plan
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
-- LosesUnmanaged
CREATE FUNCTION public.f(a bigint)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1::int$$;
ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT;
DROP FUNCTION public.f(integer);
ALTER TABLE public.t ALTER COLUMN b SET DEFAULT public.f(1);
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK (public.f(a) > 0);
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT public.f(a) AS x FROM public.t;

-- # A default whose function is made anew is no part of its column's new type
-- from
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int DEFAULT f());
-- to
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE TABLE t (a bigint DEFAULT f());
-- plan
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
-- RewritesTable
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
DROP FUNCTION public.f();
-- LosesUnmanaged
CREATE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1::bigint$$;
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.f();

-- # Functions come after what their bodies name, wherever the path may find it
-- to
CREATE FUNCTION a() RETURNS int LANGUAGE sql AS 'SELECT b()';
CREATE FUNCTION b() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- plan
CREATE FUNCTION public.b()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
CREATE FUNCTION public.a()
RETURNS integer
LANGUAGE sql
AS $$SELECT b()$$;

-- # Functions that take rows come after the columns of the rows
-- from
CREATE TABLE t (a int);
CREATE FUNCTION f(t) RETURNS int LANGUAGE sql AS 'SELECT ($1).a';
-- to
CREATE TABLE t (a int, b int);
CREATE FUNCTION f(t) RETURNS int LANGUAGE sql AS 'SELECT ($1).b';
-- plan
ALTER TABLE public.t ADD COLUMN b integer;
CREATE OR REPLACE FUNCTION public.f(public.t)
RETURNS integer
LANGUAGE sql
AS $$SELECT ($1).b$$;

-- # An aggregate finds its function by the search path
-- from
CREATE FUNCTION add(a numeric, b numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE AGGREGATE total(numeric) (SFUNC = public.add, STYPE = numeric);
-- to
CREATE FUNCTION add(a numeric, b numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE AGGREGATE total(numeric) (SFUNC = add, STYPE = numeric);
CREATE TYPE pair AS (a numeric, b numeric);
CREATE FUNCTION more(p pair, n numeric) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT p';
CREATE AGGREGATE pairs(numeric) (SFUNC = more, STYPE = pair, COMBINEFUNC = merged, PARALLEL = SAFE);
CREATE FUNCTION merged(p pair, q pair) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT p';
-- plan
CREATE TYPE public.pair AS (a numeric, b numeric);
CREATE FUNCTION public.merged(p public.pair, q public.pair)
RETURNS public.pair
LANGUAGE sql IMMUTABLE
AS $$SELECT p$$;
CREATE FUNCTION public.more(p public.pair, n numeric)
RETURNS public.pair
LANGUAGE sql IMMUTABLE
AS $$SELECT p$$;
CREATE AGGREGATE public.pairs(numeric) (combinefunc = public.merged, parallel = safe, sfunc = public.more, stype = public.pair);

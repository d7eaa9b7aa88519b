-- A function with every clause
CREATE OR REPLACE FUNCTION app.f(IN a int, b OUT text, INOUT c varchar(10) DEFAULT 'x', VARIADIC d numeric[] = '{}')
    RETURNS SETOF record LANGUAGE 'PLpgSQL' STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 10 ROWS 50 SUPPORT app.helper
    SET search_path = app, "$user", '' SET work_mem TO '64MB' SET statement_timeout = 30 SET enable_seqscan TO off
    AS $f$ BEGIN RETURN; END $f$;

-- Parameters: types that look like names and names that look like types
CREATE FUNCTION f(int, double precision, timestamp with time zone, name text, "int" int, double double precision, x app.t, y app.t[], VARIADIC "any")
    RETURNS void LANGUAGE c IMMUTABLE CALLED ON NULL INPUT AS 'lib', 'symbol';

-- Results
CREATE FUNCTION one() RETURNS TABLE (a int, "B" varchar(5)) LANGUAGE sql AS 'SELECT 1, ''x''';
CREATE FUNCTION two(OUT a int, OUT b int) LANGUAGE sql RETURNS NULL ON NULL INPUT AS E'SELECT 1,\n2';
CREATE TABLE t (a numeric(5, 2));
CREATE FUNCTION three(x t.a%TYPE) RETURNS t.a%TYPE LANGUAGE sql WINDOW AS $$SELECT x$$;

-- Bodies in standard SQL
CREATE FUNCTION add(a int, b int) RETURNS int LANGUAGE sql RETURN a + b;
CREATE PROCEDURE p(INOUT a int) LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;

-- Overloads, found by their signature or by their name alone
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text, OUT b text) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(int4) IS 'Of numbers';
COMMENT ON FUNCTION g IS 'Alone';
ALTER FUNCTION f(integer) STABLE PARALLEL SAFE SET work_mem = '1MB';
ALTER ROUTINE g() OWNER TO somebody;

-- Aggregates, ordered-set ones and the old spelling
CREATE AGGREGATE app.total(int4) (SFUNC = int4pl, STYPE = int4, INITCOND = '0', PARALLEL = SAFE);
CREATE AGGREGATE pct(float8 ORDER BY VARIADIC "any") (SFUNC = s, STYPE = internal, FINALFUNC = f, HYPOTHETICAL);
CREATE AGGREGATE old (BASETYPE = int4, SFUNC = int4pl, STYPE = int4);
CREATE AGGREGATE counted (*) (SFUNC = int8inc, STYPE = int8);
COMMENT ON AGGREGATE app.total(integer) IS 'Sum';

-- A function with every clause
CREATE OR REPLACE FUNCTION app.f(IN a int, b OUT text, INOUT c varchar(10) DEFAULT 'x', VARIADIC d numeric[] = '{}')
    RETURNS SETOF record LANGUAGE 'PLpgSQL' STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 10 ROWS 50 SUPPORT app.helper
    SET search_path = app, "$user", '' SET work_mem TO '64MB' SET statement_timeout = 30 SET enable_seqscan TO off
    AS $f$ BEGIN RETURN; END $f$;
--> routine Function app.f returns=<setof record> language=plpgsql body=[ BEGIN RETURN; END ] volatility=STABLE strict security-definer leakproof parallel=SAFE cost=10 rows=50 support=app.helper
-->   parameter a <integer> mode=IN
-->   parameter b <text> mode=OUT
-->   parameter c <character varying> mode=INOUT default=['x']
-->   parameter d <numeric[]> mode=VARIADIC default=['{}']
-->   settings: enable_seqscan=off, search_path=app, "$user", "", statement_timeout=30, work_mem=64MB
--> privilege FUNCTION on=app.f grantee=public action=EXECUTE
-->   signature: <integer>, <character varying>, <numeric[]>
--> mentions app

-- Parameters: types that look like names and names that look like types
CREATE FUNCTION f(int, double precision, timestamp with time zone, name text, "int" int, double double precision, x app.t, y app.t[], VARIADIC "any")
    RETURNS void LANGUAGE c IMMUTABLE CALLED ON NULL INPUT AS 'lib', 'symbol';
--> routine Function f returns=<void> language=c body=[lib] link-symbol=symbol volatility=IMMUTABLE parallel=UNSAFE
-->   parameter <integer> mode=IN
-->   parameter <double precision> mode=IN
-->   parameter <timestamp with time zone> mode=IN
-->   parameter name <text> mode=IN
-->   parameter int <integer> mode=IN
-->   parameter double <double precision> mode=IN
-->   parameter x <app.t> mode=IN
-->   parameter y <app.t[]> mode=IN
-->   parameter <any> mode=VARIADIC
--> privilege FUNCTION on=f grantee=public action=EXECUTE
-->   signature: <integer>, <double precision>, <timestamp with time zone>, <text>, <integer>, <double precision>, <app.t>, <app.t[]>, <any>

-- Results
CREATE FUNCTION one() RETURNS TABLE (a int, "B" varchar(5)) LANGUAGE sql AS 'SELECT 1, ''x''';
CREATE FUNCTION two(OUT a int, OUT b int) LANGUAGE sql RETURNS NULL ON NULL INPUT AS E'SELECT 1,\n2';
CREATE TABLE t (a numeric(5, 2));
CREATE FUNCTION three(x t.a%TYPE) RETURNS t.a%TYPE LANGUAGE sql WINDOW AS $$SELECT x$$;
--> table t
-->   column a <numeric(5,2)>
--> routine Function one language=sql body=[SELECT 1, 'x'] volatility=VOLATILE parallel=UNSAFE
-->   column a <integer>
-->   column B <character varying>
--> routine Function three returns=<numeric> language=sql body=[SELECT x] volatility=VOLATILE window parallel=UNSAFE
-->   parameter x <numeric> mode=IN
--> routine Function two language=sql body=[SELECT 1,
--> 2] volatility=VOLATILE strict parallel=UNSAFE
-->   parameter a <integer> mode=OUT
-->   parameter b <integer> mode=OUT
--> privilege FUNCTION on=one grantee=public action=EXECUTE
--> privilege FUNCTION on=three grantee=public action=EXECUTE
-->   signature: <numeric>
--> privilege FUNCTION on=two grantee=public action=EXECUTE

-- Bodies in standard SQL
CREATE FUNCTION add(a int, b int) RETURNS int LANGUAGE sql RETURN a + b;
CREATE PROCEDURE p(INOUT a int) LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;
--> routine Function add returns=<integer> language=sql body=[RETURN a + b] has-sql-body volatility=VOLATILE parallel=UNSAFE
-->   parameter a <integer> mode=IN
-->   parameter b <integer> mode=IN
--> routine Procedure p language=sql body=[BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END] has-sql-body volatility=VOLATILE parallel=UNSAFE
-->   parameter a <integer> mode=INOUT
--> privilege FUNCTION on=add grantee=public action=EXECUTE
-->   signature: <integer>, <integer>
--> privilege PROCEDURE on=p grantee=public action=EXECUTE
-->   signature: <integer>

-- Overloads, found by their signature or by their name alone
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text, OUT b text) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(int4) IS 'Of numbers';
COMMENT ON FUNCTION g IS 'Alone';
ALTER FUNCTION f(integer) STABLE PARALLEL SAFE SET work_mem = '1MB';
ALTER ROUTINE g() OWNER TO somebody;
--> routine Function f returns=<integer> language=sql body=[SELECT 1] volatility=STABLE parallel=SAFE comment=Of numbers
-->   parameter a <integer> mode=IN
-->   settings: work_mem=1MB
--> routine Function f language=sql body=[SELECT 1] volatility=VOLATILE parallel=UNSAFE
-->   parameter a <text> mode=IN
-->   parameter b <text> mode=OUT
--> routine Function g returns=<integer> language=sql body=[SELECT 1] volatility=VOLATILE parallel=UNSAFE comment=Alone
--> privilege FUNCTION on=f grantee=public action=EXECUTE
-->   signature: <integer>
--> privilege FUNCTION on=f grantee=public action=EXECUTE
-->   signature: <text>
--> privilege FUNCTION on=g grantee=public action=EXECUTE

-- Aggregates, ordered-set ones and the old spelling
CREATE AGGREGATE app.total(int4) (SFUNC = int4pl, STYPE = int4, INITCOND = '0', PARALLEL = SAFE);
CREATE AGGREGATE pct(float8 ORDER BY VARIADIC "any") (SFUNC = s, STYPE = internal, FINALFUNC = f, HYPOTHETICAL);
CREATE AGGREGATE old (BASETYPE = int4, SFUNC = int4pl, STYPE = int4);
CREATE AGGREGATE counted (*) (SFUNC = int8inc, STYPE = int8);
COMMENT ON AGGREGATE app.total(integer) IS 'Sum';
--> routine Aggregate counted language=internal volatility=VOLATILE parallel=UNSAFE
-->   definition: sfunc=int8inc, stype=int8
--> routine Aggregate old language=internal volatility=VOLATILE parallel=UNSAFE
-->   parameter <integer> mode=IN
-->   definition: sfunc=int4pl, stype=int4
--> routine Aggregate pct language=internal volatility=VOLATILE parallel=UNSAFE
-->   parameter <double precision> mode=IN
-->   parameter <any> mode=VARIADIC
-->   definition: direct_arguments=1, finalfunc=f, hypothetical, sfunc=s, stype=internal
--> routine Aggregate app.total language=internal volatility=VOLATILE parallel=UNSAFE comment=Sum
-->   parameter <integer> mode=IN
-->   definition: initcond='0', parallel=SAFE, sfunc=int4pl, stype=int4
--> privilege FUNCTION on=counted grantee=public action=EXECUTE
--> privilege FUNCTION on=old grantee=public action=EXECUTE
-->   signature: <integer>
--> privilege FUNCTION on=pct grantee=public action=EXECUTE
-->   signature: <double precision>, <any>
--> privilege FUNCTION on=app.total grantee=public action=EXECUTE
-->   signature: <integer>
--> mentions app

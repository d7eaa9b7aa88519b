-- What pg_dump begins with
SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.t (a int);
--> table public.t
-->   column a <integer>
--> mentions public

-- Defaults that the file sets hold for what follows
SET default_tablespace = fast;
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE USING INDEX TABLESPACE slow);
SET default_tablespace TO DEFAULT;
SET default_table_access_method = columnar;
CREATE TABLE u (a int);
--> table t tablespace=fast
-->   column a <integer> not-null
-->   column b <integer>
-->   key-constraint t_b_key tablespace=slow
-->     index-key column=b
-->   key-constraint t_pkey primary tablespace=fast
-->     index-key column=a
--> table u access-method=columnar
-->   column a <integer>

-- Names get the schemas of the path that the file sets; bodies of functions do not
SET search_path = app, "Other One", pg_catalog;
CREATE TABLE base (id int PRIMARY KEY, s serial);
CREATE TABLE "Other One".x (id int PRIMARY KEY);
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (a int REFERENCES base, b int REFERENCES x (id), c text DEFAULT lower('A'), d mood, n int DEFAULT nextval('base_s_seq'));
CREATE VIEW v AS WITH q AS (SELECT * FROM base) SELECT * FROM q JOIN x USING (id);
CREATE FUNCTION f(t) RETURNS int LANGUAGE sql AS 'SELECT id FROM base';
COMMENT ON TABLE x IS 'Found';
RESET search_path;
CREATE TABLE plain (a int);
--> enum-type app.mood
-->   labels: a
--> sequence app.base_s_seq options={sequence-options data-type=integer} owner-table=app.base owner-column=s
--> table plain
-->   column a <integer>
--> table Other One.x comment=Found
-->   column id <integer> not-null
-->   key-constraint x_pkey primary
-->     index-key column=id
--> table app.base
-->   column id <integer> not-null
-->   column s <integer> not-null default=[nextval('app.base_s_seq'::regclass)]
-->   key-constraint base_pkey primary
-->     index-key column=id
--> table app.t
-->   column a <integer>
-->   column b <integer>
-->   column c <text> default=[lower('A')]
-->   column d <app.mood>
-->   column n <integer> default=[nextval('app.base_s_seq')]
-->   foreign-key t_a_fkey referenced-table=app.base
-->     columns: a
-->     referenced-columns: id
-->   foreign-key t_b_fkey referenced-table=Other One.x
-->     columns: b
-->     referenced-columns: id
--> view app.v query=[WITH q AS (SELECT * FROM app.base) SELECT * FROM q JOIN "Other One".x USING (id)]
--> routine Function app.f returns=<integer> language=sql body=[SELECT id FROM base] volatility=VOLATILE parallel=UNSAFE
-->   parameter <app.t> mode=IN
--> privilege FUNCTION on=app.f grantee=public action=EXECUTE
-->   signature: <app.t>
--> privilege TYPE on=app.mood grantee=public action=USAGE
--> mentions Other One, app

-- A path for a transaction ends with it
BEGIN;
SET LOCAL search_path TO app;
CREATE TABLE t (a int);
COMMIT;
CREATE TABLE t (a int);
--> table t
-->   column a <integer>
--> table app.t
-->   column a <integer>
--> mentions app

-- CREATE SCHEMA holds statements, whose objects are made in it
CREATE SCHEMA app AUTHORIZATION somebody
    CREATE TABLE t (a int)
    CREATE VIEW v AS SELECT a FROM t
    GRANT SELECT ON t TO reader;
CREATE SCHEMA IF NOT EXISTS AUTHORIZATION joe;
--> schema-definition app
--> schema-definition joe
--> table app.t
-->   column a <integer>
--> view app.v query=[SELECT a FROM app.t]
--> privilege TABLE on=app.t grantee=reader action=SELECT
--> mentions app, joe

-- Owners are not part of a schema
SET ROLE somebody;
CREATE TABLE t (a serial);
ALTER TABLE t OWNER TO "Odd Role";
ALTER SEQUENCE t_a_seq OWNER TO CURRENT_USER;
ALTER TABLE t_a_seq OWNER TO somebody;
RESET ROLE;
--> sequence t_a_seq options={sequence-options data-type=integer} owner-table=t owner-column=a
--> table t
-->   column a <integer> not-null default=[nextval('t_a_seq'::regclass)]

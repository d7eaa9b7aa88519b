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

-- Defaults that the file sets hold for what follows
SET default_tablespace = fast;
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE USING INDEX TABLESPACE slow);
SET default_tablespace TO DEFAULT;
SET default_table_access_method = columnar;
CREATE TABLE u (a int);

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

-- A path for a transaction ends with it
BEGIN;
SET LOCAL search_path TO app;
CREATE TABLE t (a int);
COMMIT;
CREATE TABLE t (a int);

-- CREATE SCHEMA holds statements, whose objects are made in it
CREATE SCHEMA app AUTHORIZATION somebody
    CREATE TABLE t (a int)
    CREATE VIEW v AS SELECT a FROM t
    GRANT SELECT ON t TO reader;
CREATE SCHEMA IF NOT EXISTS AUTHORIZATION joe;

-- Owners are not part of a schema
SET ROLE somebody;
CREATE TABLE t (a serial);
ALTER TABLE t OWNER TO "Odd Role";
ALTER SEQUENCE t_a_seq OWNER TO CURRENT_USER;
ALTER TABLE t_a_seq OWNER TO somebody;
RESET ROLE;

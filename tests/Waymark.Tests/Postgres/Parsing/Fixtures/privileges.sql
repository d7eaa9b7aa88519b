-- Privileges on tables, columns and sequences
CREATE TABLE t (a int, b int, n serial);
CREATE TABLE app.u (a int);
CREATE VIEW v AS SELECT 1 AS x;
GRANT SELECT, INSERT ON TABLE t, app.u TO reader, "Odd Role" WITH GRANT OPTION;
GRANT SELECT (a, b), UPDATE (a) ON t TO GROUP writer;
GRANT ALL PRIVILEGES ON v TO PUBLIC GRANTED BY somebody;
GRANT USAGE ON SEQUENCE t_n_seq TO reader;
GRANT SELECT ON public.t_n_seq TO writer;

-- What is revoked is not held
CREATE TABLE t (a int);
GRANT ALL ON t TO reader WITH GRANT OPTION;
REVOKE DELETE, TRUNCATE, REFERENCES, TRIGGER ON t FROM reader CASCADE;
REVOKE GRANT OPTION FOR SELECT ON t FROM reader;
REVOKE ALL ON t FROM nobody;

-- Everybody may use new routines and types until it is revoked
CREATE FUNCTION f(a varchar(5)) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS '';
CREATE DOMAIN d AS int;
REVOKE ALL ON FUNCTION f(varchar), g FROM PUBLIC;
GRANT EXECUTE ON ROUTINE p() TO reader;
GRANT USAGE ON DOMAIN d TO reader;
GRANT EXECUTE ON FUNCTION of_an_extension(int) TO reader;

-- Schemas, and all of a schema that is declared so far
CREATE SCHEMA app;
CREATE TABLE app.t (a int);
CREATE TABLE here (a int);
GRANT SELECT ON ALL TABLES IN SCHEMA app, public TO reader;
CREATE TABLE app.u (a int);
GRANT USAGE, CREATE ON SCHEMA app TO reader;

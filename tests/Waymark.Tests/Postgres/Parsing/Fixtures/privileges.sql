-- Privileges on tables, columns and sequences
CREATE TABLE t (a int, b int, n serial);
CREATE TABLE app.u (a int);
CREATE VIEW v AS SELECT 1 AS x;
GRANT SELECT, INSERT ON TABLE t, app.u TO reader, "Odd Role" WITH GRANT OPTION;
GRANT SELECT (a, b), UPDATE (a) ON t TO GROUP writer;
GRANT ALL PRIVILEGES ON v TO PUBLIC GRANTED BY somebody;
GRANT USAGE ON SEQUENCE t_n_seq TO reader;
GRANT SELECT ON public.t_n_seq TO writer;
--> sequence t_n_seq options={sequence-options data-type=integer} owner-table=t owner-column=n
--> table t
-->   column a <integer>
-->   column b <integer>
-->   column n <integer> not-null default=[nextval('t_n_seq'::regclass)]
--> table app.u
-->   column a <integer>
--> view v query=[SELECT 1 AS x]
--> privilege SEQUENCE on=t_n_seq grantee=reader action=USAGE
--> privilege SEQUENCE on=t_n_seq grantee=writer action=SELECT
--> privilege TABLE on=t grantee=Odd Role action=INSERT grant-option
--> privilege TABLE on=t grantee=Odd Role action=SELECT grant-option
--> privilege TABLE on=t grantee=reader action=INSERT grant-option
--> privilege TABLE on=t grantee=reader action=SELECT grant-option
--> privilege TABLE on=t grantee=writer action=SELECT column=a
--> privilege TABLE on=t grantee=writer action=SELECT column=b
--> privilege TABLE on=t grantee=writer action=UPDATE column=a
--> privilege TABLE on=v grantee=public action=DELETE
--> privilege TABLE on=v grantee=public action=INSERT
--> privilege TABLE on=v grantee=public action=MAINTAIN
--> privilege TABLE on=v grantee=public action=REFERENCES
--> privilege TABLE on=v grantee=public action=SELECT
--> privilege TABLE on=v grantee=public action=TRIGGER
--> privilege TABLE on=v grantee=public action=TRUNCATE
--> privilege TABLE on=v grantee=public action=UPDATE
--> privilege TABLE on=app.u grantee=Odd Role action=INSERT grant-option
--> privilege TABLE on=app.u grantee=Odd Role action=SELECT grant-option
--> privilege TABLE on=app.u grantee=reader action=INSERT grant-option
--> privilege TABLE on=app.u grantee=reader action=SELECT grant-option
--> mentions app

-- What is revoked is not held
CREATE TABLE t (a int);
GRANT ALL ON t TO reader WITH GRANT OPTION;
REVOKE DELETE, TRUNCATE, REFERENCES, TRIGGER ON t FROM reader CASCADE;
REVOKE GRANT OPTION FOR SELECT ON t FROM reader;
REVOKE ALL ON t FROM nobody;
--> table t
-->   column a <integer>
--> privilege TABLE on=t grantee=reader action=INSERT grant-option
--> privilege TABLE on=t grantee=reader action=MAINTAIN grant-option
--> privilege TABLE on=t grantee=reader action=SELECT
--> privilege TABLE on=t grantee=reader action=UPDATE grant-option

-- Everybody may use new routines and types until it is revoked
CREATE FUNCTION f(a varchar(5)) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS '';
CREATE DOMAIN d AS int;
REVOKE ALL ON FUNCTION f(varchar), g FROM PUBLIC;
GRANT EXECUTE ON ROUTINE p() TO reader;
GRANT USAGE ON DOMAIN d TO reader;
GRANT EXECUTE ON FUNCTION of_an_extension(int) TO reader;
--> domain d base-type=<integer>
--> routine Function f returns=<integer> language=sql body=[SELECT 1] volatility=VOLATILE parallel=UNSAFE
-->   parameter a <character varying> mode=IN
--> routine Function g returns=<integer> language=sql body=[SELECT 1] volatility=VOLATILE parallel=UNSAFE
--> routine Procedure p language=sql body=[] volatility=VOLATILE parallel=UNSAFE
--> privilege FUNCTION on=of_an_extension grantee=reader action=EXECUTE
-->   signature: <integer>
--> privilege PROCEDURE on=p grantee=public action=EXECUTE
--> privilege PROCEDURE on=p grantee=reader action=EXECUTE
--> privilege TYPE on=d grantee=public action=USAGE
--> privilege TYPE on=d grantee=reader action=USAGE

-- Schemas, and all of a schema that is declared so far
CREATE SCHEMA app;
CREATE TABLE app.t (a int);
CREATE TABLE here (a int);
GRANT SELECT ON ALL TABLES IN SCHEMA app, public TO reader;
CREATE TABLE app.u (a int);
GRANT USAGE, CREATE ON SCHEMA app TO reader;
--> schema-definition app
--> table here
-->   column a <integer>
--> table app.t
-->   column a <integer>
--> table app.u
-->   column a <integer>
--> privilege SCHEMA on=app grantee=reader action=CREATE
--> privilege SCHEMA on=app grantee=reader action=USAGE
--> privilege TABLE on=here grantee=reader action=SELECT
--> privilege TABLE on=app.t grantee=reader action=SELECT
--> mentions app

-- Default privileges: in a schema, in all, of other roles; what stands after them has them
CREATE TABLE before (a int);
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader, GROUP writer WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE GRANT OPTION FOR SELECT ON TABLES FROM writer CASCADE;
ALTER DEFAULT PRIVILEGES FOR ROLE admin, CURRENT_USER GRANT ALL ON SEQUENCES TO reader;
ALTER DEFAULT PRIVILEGES FOR USER admin REVOKE EXECUTE ON ROUTINES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
CREATE TABLE app.after (a int);
CREATE SEQUENCE app.counted;
CREATE TYPE mood AS ENUM ('sad');
--> enum-type mood
-->   labels: sad
--> sequence app.counted options={sequence-options}
--> table before
-->   column a <integer>
--> table app.after
-->   column a <integer>
--> privilege SEQUENCE on=app.counted grantee=reader action=SELECT
--> privilege SEQUENCE on=app.counted grantee=reader action=UPDATE
--> privilege SEQUENCE on=app.counted grantee=reader action=USAGE
--> privilege TABLE on=app.after grantee=reader action=SELECT grant-option
--> privilege TABLE on=app.after grantee=writer action=SELECT
--> default-privileges SEQUENCE
-->   default-grant grantee=reader action=SELECT
-->   default-grant grantee=reader action=UPDATE
-->   default-grant grantee=reader action=USAGE
--> default-privileges TYPE
--> default-privileges FUNCTION creator=admin
--> default-privileges SEQUENCE creator=admin
-->   default-grant grantee=reader action=SELECT
-->   default-grant grantee=reader action=UPDATE
-->   default-grant grantee=reader action=USAGE
--> default-privileges TABLE schema=app
-->   default-grant grantee=reader action=SELECT grant-option
-->   default-grant grantee=writer action=SELECT
--> mentions app

-- Default privileges are for no columns
ALTER DEFAULT PRIVILEGES GRANT SELECT (a) ON TABLES TO reader;
--> error WM4007 @1:32 default privileges are not for columns

-- Schemas are in no schema
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT USAGE ON SCHEMAS TO reader;
--> error WM4007 @1:55 schemas are in no schema: leave out IN SCHEMA

-- What a default privilege is on
ALTER DEFAULT PRIVILEGES GRANT SELECT ON VIEWS TO reader;
--> error WM4001 @1:42 expected TABLES, SEQUENCES, FUNCTIONS, ROUTINES, TYPES or SCHEMAS, found "VIEWS"

-- A kind of object knows its own privileges
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON TABLES TO reader;
--> error WM4007 @1:32 there is no privilege EXECUTE on a table

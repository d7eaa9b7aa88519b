-- Comments on everything
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'schema';
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA app VERSION '1.1' CASCADE;
COMMENT ON EXTENSION "uuid-ossp" IS 'extension';
CREATE TABLE app.t (a int PRIMARY KEY, b int CONSTRAINT positive CHECK (b > 0));
COMMENT ON TABLE app.t IS 'table';
COMMENT ON COLUMN app.t.a IS E'it''s\na column';
COMMENT ON CONSTRAINT positive ON app.t IS 'constraint';
COMMENT ON CONSTRAINT t_pkey ON app.t IS 'named by the server';
CREATE INDEX i ON app.t (b);
COMMENT ON INDEX app.i IS 'index';
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'sequence';
CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;
COMMENT ON MATERIALIZED VIEW m IS 'materialized view';
CREATE TYPE pair AS (a int);
COMMENT ON TYPE pair IS 'type';
COMMENT ON COLUMN pair.a IS 'attribute';
CREATE DOMAIN d AS int CONSTRAINT dc CHECK (VALUE > 0);
COMMENT ON DOMAIN d IS 'domain';
COMMENT ON CONSTRAINT dc ON DOMAIN d IS 'constraint of a domain';
CREATE PROCEDURE p() LANGUAGE sql AS '';
COMMENT ON PROCEDURE p() IS 'procedure';
--> schema-definition app comment=schema
--> extension uuid-ossp schema=app version=1.1 comment=extension
--> domain d base-type=<integer> comment=domain
-->   check-constraint dc expression=[VALUE > 0] comment=constraint of a domain
--> composite-type pair comment=type
-->   column a <integer> comment=attribute
--> sequence s options={sequence-options} comment=sequence
--> table app.t comment=table
-->   column a <integer> not-null comment=it's
--> a column
-->   column b <integer>
-->   key-constraint t_pkey primary comment=named by the server
-->     index-key column=a
-->   check-constraint positive expression=[b > 0] comment=constraint
-->   table-index i method=btree comment=index
-->     index-key column=b
--> view m materialized query=[SELECT 1 AS x] comment=materialized view
--> routine Procedure p language=sql body=[] volatility=VOLATILE parallel=UNSAFE comment=procedure
--> privilege PROCEDURE on=p grantee=public action=EXECUTE
--> privilege TYPE on=d grantee=public action=USAGE
--> privilege TYPE on=pair grantee=public action=USAGE
--> mentions app

-- NULL and the empty comment are none
CREATE TABLE t (a int);
COMMENT ON TABLE t IS 'x';
COMMENT ON TABLE t IS NULL;
COMMENT ON COLUMN t.a IS '';
--> table t
-->   column a <integer>

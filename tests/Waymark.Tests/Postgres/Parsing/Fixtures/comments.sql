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

-- NULL and the empty comment are none
CREATE TABLE t (a int);
COMMENT ON TABLE t IS 'x';
COMMENT ON TABLE t IS NULL;
COMMENT ON COLUMN t.a IS '';

-- # A schema is made where it is declared, and never dropped
-- from
CREATE SCHEMA old;
-- to
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'The application';
-- plan
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'The application';

-- # An extension moves to another schema, which takes a superuser
-- options: server=off
-- from
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA public;
-- to
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA tools;
-- plan
ALTER EXTENSION citext SET SCHEMA tools;

-- # Extensions: installed, brought to a version, dropped
-- options: back=off
-- from
CREATE SCHEMA tools;
CREATE EXTENSION hstore VERSION '1.7';
CREATE EXTENSION pg_trgm;
-- to
CREATE SCHEMA tools;
CREATE EXTENSION hstore VERSION '1.8';
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA tools;
-- plan
ALTER EXTENSION hstore UPDATE TO '1.8';
CREATE EXTENSION "uuid-ossp" SCHEMA tools;
DROP EXTENSION pg_trgm;

-- # A schema is made where it is declared, and never dropped
-- from
CREATE SCHEMA old;
-- to
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'The application';
-- plan
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'The application';

-- # Extensions: installed, moved, brought to a version, dropped
-- from
CREATE SCHEMA tools;
CREATE EXTENSION hstore VERSION '1.7';
CREATE EXTENSION citext SCHEMA public;
CREATE EXTENSION pg_trgm;
-- to
CREATE SCHEMA tools;
CREATE EXTENSION hstore VERSION '1.8';
CREATE EXTENSION citext SCHEMA tools;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA tools;
-- plan
ALTER EXTENSION citext SET SCHEMA tools;
ALTER EXTENSION hstore UPDATE TO '1.8';
CREATE EXTENSION "uuid-ossp" SCHEMA tools;
DROP EXTENSION pg_trgm;

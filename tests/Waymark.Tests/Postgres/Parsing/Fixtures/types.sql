-- Enum, composite and range types
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', $$happy$$);
CREATE TYPE empty AS ENUM ();
CREATE TYPE app.pair AS (first int, second varchar(10) COLLATE "C", "Third" mood[]);
CREATE TYPE floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi, multirange_type_name = many_floats);

-- Changed later
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TYPE mood ADD VALUE 'happy';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
ALTER TYPE mood ADD VALUE 'worst' BEFORE 'sad';
ALTER TYPE mood ADD VALUE 'bad' AFTER 'sad';
CREATE TYPE pair AS (a int);
ALTER TYPE pair ADD ATTRIBUTE b text CASCADE;
ALTER TYPE pair OWNER TO somebody;

-- Base types are kept as statements
CREATE TYPE box;
CREATE TYPE box (INPUT = box_in, OUTPUT = box_out, INTERNALLENGTH = 16);
COMMENT ON TYPE box IS 'A box';

-- Domains
CREATE DOMAIN email AS varchar(254) COLLATE "C" DEFAULT 'nobody' NOT NULL CHECK (VALUE ~ '@') CONSTRAINT long CHECK (length(VALUE) > 3) CHECK (VALUE <> '');
CREATE DOMAIN app.percentage numeric(5, 2);
ALTER DOMAIN app.percentage ADD CONSTRAINT low CHECK (VALUE >= 0) NOT VALID;
ALTER DOMAIN app.percentage ADD CHECK (VALUE <= 100);
ALTER DOMAIN app.percentage SET DEFAULT 50;
ALTER DOMAIN app.percentage SET NOT NULL;
ALTER DOMAIN app.percentage VALIDATE CONSTRAINT low;

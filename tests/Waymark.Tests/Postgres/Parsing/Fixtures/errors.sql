-- The grammar
CREATE TABLE t (
    a int,
    b int DEFALT 5
);

-- A word that is reserved
CREATE TABLE user (a int);

-- The end is missing
CREATE TABLE t (a int

-- A string has no end
CREATE TABLE t (a text DEFAULT 'x);

-- A character that is none of SQL's
CREATE TABLE t (a int); ?? CREATE TABLE \u (a int);

-- A statement that is not known
CREATE WORLD peace;

-- Another one
FROBNICATE t;

-- Statements that declare nothing
CREATE TABLE t (a int);
  DROP TABLE t;

-- Rows are no schema
INSERT INTO t VALUES (1);

-- Loading data is none either
CREATE TABLE t (a int);
COPY t FROM STDIN;
1
\.

-- A query
SELECT setval('s', 1);

-- Renaming and dropping, as a migration would
CREATE TABLE t (a int);
ALTER TABLE t
    DROP COLUMN a;

-- Moving
CREATE TABLE t (a int);
ALTER TABLE t SET SCHEMA other;

-- Temporary objects
CREATE TEMP TABLE t (a int);

-- A table of a query's rows
CREATE TABLE t AS SELECT 1;

-- A table that is not declared
ALTER TABLE nobody.knows ADD COLUMN a int;

-- A column that is not declared
CREATE TABLE t (a int, CONSTRAINT c UNIQUE (b));

-- The same with an index
CREATE TABLE t (a int);
CREATE INDEX ON t (a, b);

-- A function that is not declared
COMMENT ON FUNCTION f(int) IS 'x';

-- A constraint that is not declared
CREATE TABLE t (a int);
COMMENT ON CONSTRAINT c ON t IS 'x';

-- A table that is declared twice
CREATE TABLE t (a int);
CREATE TABLE t (b int);

-- IF NOT EXISTS would hide the second one
CREATE TABLE t (a int);
CREATE TABLE IF NOT EXISTS t (b int);

-- Relations share their names
CREATE TABLE t (a int);
CREATE INDEX t ON t (a);

-- A column that is declared twice
CREATE TABLE t (a int, b int, a text);

-- Two primary keys
CREATE TABLE t (a int PRIMARY KEY, PRIMARY KEY (a));

-- A constraint that is declared twice
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0), CONSTRAINT c UNIQUE (a));

-- A function that is declared twice
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS '';
CREATE FUNCTION f(b integer) RETURNS int LANGUAGE sql AS '';

-- A value that is declared twice
CREATE TYPE e AS ENUM ('a');
ALTER TYPE e ADD VALUE 'a';

-- NULL and NOT NULL
CREATE TABLE t (a int NOT NULL NULL);

-- A foreign key of the wrong width
CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES u (x));

-- A privilege that there is not
CREATE TABLE t (a int);
GRANT EXECUTE ON t TO reader;

-- Membership
GRANT admin TO joe;

-- Who is current is not known
CREATE TABLE t (a int);
GRANT SELECT ON t TO CURRENT_USER;

-- A name without a schema after an empty search path
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE t (a int);

-- psql's own commands
CREATE TABLE t (a int);
\i other.sql

-- An annotation that cannot be read
CREATE TABLE t (a int); -- @renamed form=x

-- An annotation where nothing can be renamed
CREATE TABLE t (a int);
GRANT SELECT ON t TO reader; -- @renamed from=x

-- The old name of a column is one identifier
CREATE TABLE t (
    a int -- @renamed from=b.c
);

-- More than a clause knows
CREATE SEQUENCE s START WITH x;

-- Text after the end
CREATE TYPE e AS ENUM ('a') WITH;

-- A function without a body
CREATE FUNCTION f() RETURNS int LANGUAGE sql;

-- A name of another database
CREATE TABLE a.b.c (x int);

-- The grammar
CREATE TABLE t (
    a int,
    b int DEFALT 5
);
--> error WM4001 @3:11 expected ")", found "DEFALT"

-- A word that is reserved
CREATE TABLE user (a int);
--> error WM4001 @1:14 expected a table, found "user"

-- The end is missing
CREATE TABLE t (a int
--> error WM4001 @1:22 expected ")", found the end of the statement

-- A string has no end
CREATE TABLE t (a text DEFAULT 'x);
--> error WM1001 @1:32 a string, a quoted identifier or a comment has no end

-- A character that is none of SQL's
CREATE TABLE t (a int); ?? CREATE TABLE \u (a int);
--> error WM1002 @1:41 the character "\" starts no token

-- A statement that is not known
CREATE WORLD peace;
--> error WM1102 @1:1 unknown statement "CREATE WORLD"

-- Another one
FROBNICATE t;
--> error WM1102 @1:1 unknown statement "FROBNICATE"

-- Statements that declare nothing
CREATE TABLE t (a int);
  DROP TABLE t;
--> error WM4002 @2:3 DROP declares nothing: write the schema as it is to be

-- Rows are no schema
INSERT INTO t VALUES (1);
--> error WM4002 @1:1 INSERT declares nothing: write the schema as it is to be

-- Loading data is none either
CREATE TABLE t (a int);
COPY t FROM STDIN;
1
\.
--> error WM4002 @2:1 COPY loads data; a schema has none

-- A query
SELECT setval('s', 1);
--> error WM4002 @1:1 SELECT declares nothing: write the schema as it is to be

-- Renaming and dropping, as a migration would
CREATE TABLE t (a int);
ALTER TABLE t
    DROP COLUMN a;
--> error WM4002 @3:5 DROP declares nothing: write the schema as it is to be

-- Moving
CREATE TABLE t (a int);
ALTER TABLE t SET SCHEMA other;
--> error WM4002 @2:15 SET SCHEMA declares nothing: write the schema as it is to be

-- Temporary objects
CREATE TEMP TABLE t (a int);
--> error WM4002 @1:8 a temporary object is not part of a schema

-- A table of a query's rows
CREATE TABLE t AS SELECT 1;
--> error WM4002 @1:16 a table made of a query's rows is not a declaration: write its columns

-- A table that is not declared
ALTER TABLE nobody.knows ADD COLUMN a int;
--> error WM4004 @1:13 the table "nobody.knows" is not declared

-- A column that is not declared
CREATE TABLE t (a int, CONSTRAINT c UNIQUE (b));
--> error WM4004 @1:24 the table "t" has no column "b"

-- The same with an index
CREATE TABLE t (a int);
CREATE INDEX ON t (a, b);
--> error WM4004 @2:8 the table "t" has no column "b"

-- A function that is not declared
COMMENT ON FUNCTION f(int) IS 'x';
--> error WM4004 @1:12 the function "f" is not declared

-- A constraint that is not declared
CREATE TABLE t (a int);
COMMENT ON CONSTRAINT c ON t IS 'x';
--> error WM4004 @2:23 the table "t" has no constraint "c"

-- A table that is declared twice
CREATE TABLE t (a int);
CREATE TABLE t (b int);
--> error WM4005 @2:8 the table "t" is declared twice: there is a table of that name

-- IF NOT EXISTS would hide the second one
CREATE TABLE t (a int);
CREATE TABLE IF NOT EXISTS t (b int);
--> error WM4005 @2:8 the table "t" is declared twice; IF NOT EXISTS would hide the second declaration

-- Relations share their names
CREATE TABLE t (a int);
CREATE INDEX t ON t (a);
--> error WM4005 @2:8 the index "t" is declared twice: there is a table of that name

-- A column that is declared twice
CREATE TABLE t (a int, b int, a text);
--> error WM4005 @1:31 the column "a" is declared twice

-- Two primary keys
CREATE TABLE t (a int PRIMARY KEY, PRIMARY KEY (a));
--> error WM4005 @1:36 the table "t" has two primary keys

-- A constraint that is declared twice
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0), CONSTRAINT c UNIQUE (a));
--> error WM4005 @1:51 the constraint "c" of the table "t" is declared twice

-- A function that is declared twice
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS '';
CREATE FUNCTION f(b integer) RETURNS int LANGUAGE sql AS '';
--> error WM4005 @2:8 the function "f(integer)" is declared twice

-- A value that is declared twice
CREATE TYPE e AS ENUM ('a');
ALTER TYPE e ADD VALUE 'a';
--> error WM4005 @2:24 the value "a" is declared twice

-- NULL and NOT NULL
CREATE TABLE t (a int NOT NULL NULL);
--> error WM4007 @1:32 the column "a" is declared NULL and NOT NULL

-- A foreign key of the wrong width
CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES u (x));
--> error WM4007 @1:61 a foreign key has as many columns as it refers to

-- A privilege that there is not
CREATE TABLE t (a int);
GRANT EXECUTE ON t TO reader;
--> error WM4007 @2:7 there is no privilege EXECUTE on a table

-- Membership
GRANT admin TO joe;
--> error WM4002 @1:13 GRANT of a role: who is a member of what is not part of a schema

-- Who is current is not known
CREATE TABLE t (a int);
GRANT SELECT ON t TO CURRENT_USER;
--> error WM4003 @2:22 name the role: who will be the current one is not known

-- A name without a schema after an empty search path
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE t (a int);
--> error WM4101 @2:14 "t" has no schema, and the file has set an empty search path

-- psql's own commands
CREATE TABLE t (a int);
\i other.sql
--> error WM4003 @2:1 psql's own commands are not SQL

-- An annotation that cannot be read
CREATE TABLE t (a int); -- @renamed form=x
--> error WM4006 @1:25 an annotation of a rename reads "@renamed from=old_name"

-- An annotation where nothing can be renamed
CREATE TABLE t (a int);
GRANT SELECT ON t TO reader; -- @renamed from=x
--> error WM4006 @2:30 nothing that can be renamed stands here

-- The old name of a column is one identifier
CREATE TABLE t (
    a int -- @renamed from=b.c
);
--> error WM4006 @2:11 the old name of a column is one identifier

-- More than a clause knows
CREATE SEQUENCE s START WITH x;
--> error WM4001 @1:30 expected a whole number, found "x"

-- Text after the end
CREATE TYPE e AS ENUM ('a') WITH;
--> error WM4001 @1:29 unexpected "WITH"

-- A function without a body
CREATE FUNCTION f() RETURNS int LANGUAGE sql;
--> error WM4001 @1:8 the function has no body

-- A name of another database
CREATE TABLE a.b.c (x int);
--> error WM4003 @1:17 names of other databases are not supported

-- A foreign key to a column that is not declared
CREATE TABLE r (a int);
CREATE TABLE t (a int REFERENCES r (b));
--> error WM4004 @2:23 the table "r" has no column "b"

-- A foreign key to columns that are not unique
CREATE TABLE r (a int, b int, UNIQUE (a, b));
CREATE TABLE t (a int REFERENCES r (a));
--> error WM4007 @2:23 the table "r" has no primary key or unique constraint of the columns a

-- A foreign key to a table without a primary key
CREATE TABLE r (a int UNIQUE);
CREATE TABLE t (a int REFERENCES r);
--> error WM4007 @2:23 the table "r" has no primary key to refer to

-- A partition of a table that is not partitioned
CREATE TABLE p (a int);
CREATE TABLE c PARTITION OF p FOR VALUES IN (1);
--> error WM4007 @2:8 the table "p" is not partitioned

-- An unknown strategy of partitioning
CREATE TABLE p (a int) PARTITION BY LISTT (a);
--> error WM4001 @1:37 expected RANGE, LIST or HASH, found "LISTT"

-- A partition that is detached
CREATE TABLE p (a int) PARTITION BY LIST (a);
ALTER TABLE p DETACH PARTITION c;
--> error WM4002 @2:15 DETACH declares nothing: write the schema as it is to be

-- Two defaults
CREATE TABLE t (a int DEFAULT 1 DEFAULT 2);
--> error WM4007 @1:33 the column "a" can have one of DEFAULT, GENERATED and IDENTITY, once

-- A default and an identity
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY DEFAULT 5);
--> error WM4007 @1:52 the column "a" can have one of DEFAULT, GENERATED and IDENTITY, once

-- NULL, then NOT NULL
CREATE TABLE t (a int NULL NOT NULL);
--> error WM4007 @1:28 the column "a" is declared NULL and NOT NULL

-- An option of a sequence given twice
CREATE SEQUENCE s START 5 START WITH 6;
--> error WM4007 @1:27 START is given twice

-- A replica identity of an index that is not declared
CREATE TABLE t (a int);
ALTER TABLE t REPLICA IDENTITY USING INDEX nothing;
--> error WM4004 @2:44 the table "t" has no index "nothing"

-- A foreign table with a key
CREATE FOREIGN TABLE t (a int PRIMARY KEY) SERVER far;
--> error WM4007 @1:31 a foreign table can have no keys, foreign keys and exclusion constraints

-- Options of a wrapper on a table of its own
CREATE TABLE t (a int OPTIONS (x 'y'));
--> error WM4007 @1:17 the column "a" has options of a wrapper, but its table is no foreign table

-- What a foreign server has
IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c;
--> error WM4002 @1:1 IMPORT FOREIGN SCHEMA makes whatever the server has at that moment: write the foreign tables as they are to be

-- A table of a type that is not declared
CREATE TABLE t OF nothing;
--> error WM4004 @1:8 the type "nothing" is not declared

-- A table of a type that has no columns
CREATE TYPE e AS ENUM ('a');
CREATE TABLE t OF e;
--> error WM4007 @2:8 the type "e" is not a composite type

-- The statistics of a key that is no expression
CREATE TABLE t (a int);
CREATE INDEX i ON t (a);
ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 100;
--> error WM4007 @3:28 key 1 of the index "i" is no expression: only those have a statistics target of their own

-- A base type with an option that there is not
CREATE TYPE box (INPUT = box_in, OUTPUT = box_out, COLOR = red);
--> error WM4003 @1:52 there is no such option "color" of a base type

-- A base type without its output function
CREATE TYPE box (INPUT = box_in);
--> error WM4001 @1:17 a base type needs an OUTPUT function

-- A base type with an option twice
CREATE TYPE box (INPUT = box_in, OUTPUT = box_out, input = other);
--> error WM4005 @1:52 the option "input" is declared twice

-- An option of a type that is no base type
CREATE TYPE e AS ENUM ('a');
ALTER TYPE e SET (STORAGE = main);
--> error WM4007 @2:12 the type "e" is not a base type

-- A shell that comes after the type
CREATE TYPE box (INPUT = box_in, OUTPUT = box_out);
CREATE TYPE box;
--> error WM4005 @2:8 the type "box" is declared twice

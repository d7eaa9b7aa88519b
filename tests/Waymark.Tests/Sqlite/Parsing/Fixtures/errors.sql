-- The grammar
CREATE TABLE t (
    a INT,
    b INT DEFALT 5 DEFAULT 1 2
);
--> error WM4001 @3:18 expected a constraint, "," or ")", found "5"

-- A word that is reserved
CREATE TABLE table (a);
--> error WM4001 @1:14 expected a table, found "table"

-- The end is missing
CREATE TABLE t (a
--> error WM4001 @1:18 expected "," or ")", found the end of the statement

-- A string has no end
CREATE TABLE t (a DEFAULT 'x);
--> error WM1001 @1:27 a string, a quoted identifier or a comment has no end

-- A character that is none of SQL's
CREATE TABLE t (a \ b);
--> error WM1002 @1:19 the character "\" starts no token

-- A table out of a query
CREATE TABLE t AS SELECT 1;
--> error WM4003 @1:16 CREATE TABLE … AS takes its columns from a query; declare the columns

-- Temporary objects
CREATE TEMP TABLE t (a);
--> error WM4003 @1:8 a temporary object lasts as long as its connection and is no part of a schema

-- Temporary objects by their schema
CREATE TABLE temp.t (a);
--> error WM4003 @1:14 a temporary object is no part of a schema

-- Other databases
CREATE TABLE other.t (a);
--> error WM4003 @1:14 "other" is another database; a schema is that of one

-- Rows
INSERT INTO t VALUES (1);
--> error WM4002 @1:1 INSERT is about rows; a schema has none

-- Drops
DROP TABLE t;
--> error WM4002 @1:1 a schema says what is to be; leave out what is to be dropped

-- Renames by statement
ALTER TABLE t RENAME TO u;
--> error WM4002 @1:1 a schema says what is to be; of ALTER TABLE only ADD COLUMN declares something

-- Settings
PRAGMA journal_mode = WAL;
--> error WM4002 @1:1 PRAGMA sets what is no part of a schema

-- A statement that is not known
FROBNICATE t;
--> error WM4001 @1:1 expected a statement, found "FROBNICATE"

-- An object that is not known
CREATE WORLD peace;
--> error WM4001 @1:8 expected TABLE, INDEX, VIEW, TRIGGER or VIRTUAL TABLE, found "WORLD"

-- An option that is not known
CREATE TABLE t (a) WITHOUT OIDS;
--> error WM4001 @1:28 expected ROWID, found "OIDS"

-- A table that is not declared
CREATE INDEX i ON nowhere (a);
--> error WM4004 @1:1 the table "nowhere" is not declared

-- A column that is not declared
CREATE TABLE t (a, PRIMARY KEY (b));
--> error WM4004 @1:33 the table "t" has no column "b"

-- A column of an index that is not declared
CREATE TABLE t (a);
CREATE INDEX i ON t (b);
--> error WM4004 @2:22 the table "t" has no column "b"

-- A name that is taken, in another case
CREATE TABLE t (a);
CREATE VIEW T AS SELECT 1;
--> error WM4005 @2:1 the view "t" is declared twice, or its name is another's

-- A column that is declared twice
CREATE TABLE t (a, A);
--> error WM4005 @1:20 the column "a" is declared twice

-- Two primary keys
CREATE TABLE t (a PRIMARY KEY, b PRIMARY KEY);
--> error WM4005 @1:34 the table has two primary keys

-- AUTOINCREMENT on what is no rowid
CREATE TABLE t (a INT PRIMARY KEY AUTOINCREMENT);
--> error WM4007 @1:35 AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY of a table with rowids

-- No rowid and no primary key
CREATE TABLE t (a) WITHOUT ROWID;
--> error WM4007 @1:1 the table "t" is WITHOUT ROWID and has no primary key

-- A foreign key of another number of columns
CREATE TABLE t (a REFERENCES u (x, y));
--> error WM4007 @1:30 the foreign key has 1 columns and refers to 2

-- DEFERRABLE without a foreign key
CREATE TABLE t (a DEFERRABLE);
--> error WM4001 @1:19 DEFERRABLE is about a foreign key, and there is none before it

-- A trigger without statements
CREATE TABLE t (a);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN END;
--> error WM4001 @2:47 expected statements, each with a semicolon, and END, found the end of the statement

-- An annotation at nothing
CREATE TABLE t (a);

-- @renamed from=b
--> error WM4006 @3:1 nothing that can be renamed stands here

-- A column that is not there, in a check
CREATE TABLE t (a INT, CHECK (a IS NOT NULL AND lower(t.b) COLLATE nocase = 'b'));
--> error WM4004 @1:57 the table "t" has no column "b"

-- A column that is not there, in what is computed
CREATE TABLE t (a INT, b INT AS (CAST(a AS double precision) + c));
--> error WM4004 @1:64 the table "t" has no column "c"

-- A column that is not there, in an index
CREATE TABLE t (a INT);
CREATE INDEX i ON t (abs(a) COLLATE rtrim DESC, lower(b));
--> error WM4004 @2:55 the table "t" has no column "b"

-- A column that is not there, in an index's condition
CREATE TABLE t (a INT);
CREATE INDEX i ON t (a) WHERE a > 0 AND rowid < 5 AND b IS TRUE;
--> error WM4004 @2:55 the table "t" has no column "b"

-- Triggers of tables and of views
CREATE TABLE t (a INT);
CREATE TRIGGER tr INSTEAD OF INSERT ON t BEGIN SELECT 1; END;
--> error WM4007 @2:1 "t" is a table, and only a view has INSTEAD OF triggers

-- Triggers of views and of tables
CREATE VIEW v AS SELECT 1;
CREATE TRIGGER tr AFTER INSERT ON v BEGIN SELECT 1; END;
--> error WM4007 @2:1 "v" is a view, which has INSTEAD OF triggers alone

-- Types of a strict table
CREATE TABLE t (a INTEGER, b VARCHAR(20)) STRICT;
--> error WM4007 @1:1 the table "t" is STRICT, and the type of "b" is none of INT, INTEGER, REAL, TEXT, BLOB and ANY

-- A name that is SQLite's
CREATE TABLE sqlite_mine (a INT);
--> error WM4007 @1:1 the name "sqlite_mine" is reserved for SQLite's own objects

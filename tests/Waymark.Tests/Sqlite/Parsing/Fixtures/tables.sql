-- A table with every option; names are compared without case, and kept in lower case
CREATE TABLE IF NOT EXISTS main."Order Lines" (Id INTEGER PRIMARY KEY, [Text] TEXT, `key` BLOB) STRICT, WITHOUT ROWID;
--> table order lines strict without-row-id
-->   column id <integer>
-->   column text <text>
-->   column key <blob>
-->   key-constraint primary
-->     index-key column=id

-- Columns without types, and types of several words
CREATE TABLE t (a, b UNSIGNED BIG INT, c VARCHAR ( 20 ), d "my type" (-1, +2), e DECIMAL(10,5), 'f' INT);
--> table t
-->   column a <>
-->   column b <unsigned big int>
-->   column c <varchar(20)>
-->   column d <my type(-1,+2)>
-->   column e <decimal(10,5)>
-->   column f <int>

-- A column that is added belongs to the table
CREATE TABLE t (a);
ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'x' REFERENCES u;
--> table t
-->   column a <>
-->   column b <text> not-null default=['x']
-->   foreign-key referenced-table=u
-->     columns: b

-- What the shell's .schema and .dump write around a schema is left out
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE sqlite_sequence(name,seq);
CREATE VIRTUAL TABLE words USING fts5(text);
CREATE TABLE 'words_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE words_of_mine (a);
COMMIT;
--> table t
-->   column id <integer> auto-increment
-->   key-constraint primary
-->     index-key column=id
--> table words opaque-definition=[USING fts5(text)]
--> table words_of_mine
-->   column a <>

-- A virtual table is kept as its statement
CREATE VIRTUAL TABLE Docs USING FTS5(title, body, /* both */ tokenize = 'porter ascii');
CREATE VIRTUAL TABLE plain USING some_module;
--> table docs opaque-definition=[USING FTS5(title, body, /* both */ tokenize = 'porter ascii')]
--> table plain opaque-definition=[USING some_module]

-- Defaults: constants, expressions, and names that are strings
CREATE TABLE t (a DEFAULT 1, b DEFAULT -1.5, c DEFAULT + 2, d DEFAULT 'it''s', e DEFAULT x'0aFF', f DEFAULT NULL, g DEFAULT TRUE, h DEFAULT current_timestamp, i DEFAULT (abs(-1) + 2), j DEFAULT word, k DEFAULT "Word", l DEFAULT (5));
--> table t
-->   column a <> default=[1]
-->   column b <> default=[-1.5]
-->   column c <> default=[+ 2]
-->   column d <> default=['it''s']
-->   column e <> default=[x'0aFF']
-->   column f <> default=[NULL]
-->   column g <> default=[TRUE]
-->   column h <> default=[current_timestamp]
-->   column i <> default=[abs(-1) + 2]
-->   column j <> default=['word']
-->   column k <> default=['Word']
-->   column l <> default=[5]

-- Nulls, collations and conflicts
CREATE TABLE t (a NOT NULL, b NULL, c CONSTRAINT named NOT NULL ON CONFLICT IGNORE, d TEXT COLLATE NoCase, e NOT NULL ON CONFLICT ABORT);
--> table t
-->   column a <> not-null
-->   column b <>
-->   column c <> not-null not-null-name=named not-null-on-conflict=IGNORE
-->   column d <text> collation=nocase
-->   column e <> not-null

-- Generated columns
CREATE TABLE t (a, b AS (a + 1), c INT GENERATED ALWAYS AS (upper(a)) STORED, d AS (a) VIRTUAL NOT NULL);
--> table t
-->   column a <>
-->   column b <> generated={generated-column expression=[a + 1]}
-->   column c <int> generated={generated-column expression=[upper(a)] stored}
-->   column d <> not-null generated={generated-column expression=[a]}

-- Rowids by another name
CREATE TABLE a (id INTEGER PRIMARY KEY DESC);
CREATE TABLE b (id INTEGER, PRIMARY KEY (id DESC));
CREATE TABLE c (id INTEGER, PRIMARY KEY (id AUTOINCREMENT));
CREATE TABLE d (id INT, PRIMARY KEY (id DESC));
--> table a
-->   column id <integer>
-->   key-constraint primary
-->     index-key column=id descending
--> table b
-->   column id <integer>
-->   key-constraint primary
-->     index-key column=id
--> table c
-->   column id <integer> auto-increment
-->   key-constraint primary
-->     index-key column=id
--> table d
-->   column id <int>
-->   key-constraint primary
-->     index-key column=id descending

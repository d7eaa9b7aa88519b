-- # A rebuild keeps numbers, rows, indexes and triggers
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, b TEXT);
CREATE INDEX t_a ON t (a);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t WHERE id = 1; END;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL, b INTEGER);
CREATE INDEX t_a ON t (a);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t WHERE id = 1; END;
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock, MayFail, MayLoseData
CREATE TABLE waymark_new_t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL, b INTEGER);
INSERT INTO sqlite_sequence (name, seq) SELECT 'waymark_new_t', seq FROM sqlite_sequence WHERE name = 't' COLLATE NOCASE;
INSERT INTO waymark_new_t (id, a, b) SELECT id, a, b FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX t_a ON t (a);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t WHERE id = 1; END;

-- # A rebuild keeps rowids that are no column's, and does not let a conflict clause lose rows
-- from
CREATE TABLE t (a TEXT, rowid TEXT);
-- to
CREATE TABLE t (a TEXT UNIQUE ON CONFLICT REPLACE, rowid TEXT);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock, MayFail
CREATE TABLE waymark_new_t (a TEXT UNIQUE ON CONFLICT REPLACE, rowid TEXT);
INSERT OR ABORT INTO waymark_new_t (_rowid_, a, rowid) SELECT _rowid_, a, rowid FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # Generated columns are not copied
-- from
CREATE TABLE t (a INT, b INT AS (a + 1) STORED);
-- to
CREATE TABLE t (a INT, b INT AS (a + 2) STORED);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock
CREATE TABLE waymark_new_t (a INT, b INT AS (a + 2) STORED);
INSERT INTO waymark_new_t (rowid, a) SELECT rowid, a FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # A table gets and loses its rowids
-- from
CREATE TABLE t (a TEXT PRIMARY KEY);
CREATE TABLE u (a TEXT PRIMARY KEY) WITHOUT ROWID;
-- to
CREATE TABLE t (a TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE u (a TEXT PRIMARY KEY);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock, MayFail
CREATE TABLE waymark_new_t (a TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO waymark_new_t (a) SELECT a FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;
-- RewritesTable, LongLock
CREATE TABLE waymark_new_u (a TEXT PRIMARY KEY);
INSERT INTO waymark_new_u (a) SELECT a FROM u;
DROP TABLE u;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_u RENAME TO u;
PRAGMA legacy_alter_table = OFF;

-- # A check that names its table is made under another name
-- from
CREATE TABLE t (a INT);
-- to
CREATE TABLE t (a INT CHECK (T.A > 0));
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock, MayFail
CREATE TABLE waymark_new_t (
  a INT,
  CHECK (a > 0)
);
INSERT INTO waymark_new_t (rowid, a) SELECT rowid, a FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # A name that is taken is not used
-- from
CREATE TABLE t (a INT);
CREATE TABLE waymark_new_t (a INT);
-- to
CREATE TABLE t (a TEXT);
CREATE TABLE waymark_new_t (a INT);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock, MayLoseData
CREATE TABLE waymark_new_t_2 (a TEXT);
INSERT INTO waymark_new_t_2 (rowid, a) SELECT rowid, a FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t_2 RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # A constraint is renamed
-- from
CREATE TABLE t (a INT, CONSTRAINT old CHECK (a > 0));
-- to
CREATE TABLE t (a INT, CONSTRAINT new CHECK (a > 0) /* @renamed from=old */);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock, MayFail
CREATE TABLE waymark_new_t (a INT, CONSTRAINT new CHECK (a > 0) );
INSERT INTO waymark_new_t (rowid, a) SELECT rowid, a FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # Rows stay where every column is another
-- from
CREATE TABLE t (a UNIQUE);
CREATE TABLE u (a TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE w (a TEXT);
-- to
CREATE TABLE t (b UNIQUE);
CREATE TABLE u (b TEXT DEFAULT 'x', c TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, DropsData, LongLock, MayFail
CREATE TABLE waymark_new_t (b UNIQUE);
INSERT INTO waymark_new_t (rowid) SELECT rowid FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;
-- RewritesTable, DropsData, LongLock, MayFail
CREATE TABLE waymark_new_u (b TEXT DEFAULT 'x', c TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO waymark_new_u (c) SELECT NULL FROM u;
DROP TABLE u;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_u RENAME TO u;
PRAGMA legacy_alter_table = OFF;
-- RewritesTable, LongLock, MayFail
CREATE TABLE waymark_new_w (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO waymark_new_w (rowid, a) SELECT rowid, a FROM w;
DROP TABLE w;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_w RENAME TO w;
PRAGMA legacy_alter_table = OFF;

-- # A column that is no longer computed keeps what was computed
-- from
CREATE TABLE t (a INT, b INT AS (a + 1) STORED, c INT AS (a + 2));
-- to
CREATE TABLE t (a INT, b INT, c INT);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock
CREATE TABLE waymark_new_t (a INT, b INT, c INT);
INSERT INTO waymark_new_t (rowid, a, b, c) SELECT rowid, a, b, c FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

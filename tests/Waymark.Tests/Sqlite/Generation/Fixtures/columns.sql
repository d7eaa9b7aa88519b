-- # Columns are added in place, with the constraints that are written behind them
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- to
CREATE TABLE t (
    id INTEGER PRIMARY KEY,
    Name TEXT NOT NULL DEFAULT 'x',
    size INT CHECK (size > 0),
    parent INT REFERENCES t ON DELETE CASCADE,
    twice INT AS (size * 2),
    note TEXT COLLATE NOCASE
);
-- plan
ALTER TABLE t ADD COLUMN Name TEXT NOT NULL DEFAULT 'x';
-- MayFail
ALTER TABLE t ADD COLUMN size INT CHECK (size > 0);
ALTER TABLE t ADD COLUMN parent INT REFERENCES t ON DELETE CASCADE;
ALTER TABLE t ADD COLUMN twice INT AS (size * 2);
ALTER TABLE t ADD COLUMN note TEXT COLLATE NOCASE;

-- # A default that is computed cannot be added in place
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, made TEXT DEFAULT CURRENT_TIMESTAMP);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock
CREATE TABLE waymark_new_t (id INTEGER PRIMARY KEY, made TEXT DEFAULT CURRENT_TIMESTAMP);
INSERT INTO waymark_new_t (id) SELECT id FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # A column that refuses nulls and has no default
-- from
CREATE TABLE t (a);
-- to
CREATE TABLE t (a, b NOT NULL);
-- plan
-- MayFail
ALTER TABLE t ADD COLUMN b NOT NULL;

-- # Columns are dropped in place, with the constraints that were written behind them
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT CHECK (a > 0), b INT REFERENCES t, c);
CREATE INDEX i ON t (c);
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- plan
DROP INDEX i;
-- DropsData, RewritesTable
ALTER TABLE t DROP COLUMN a;
-- DropsData, RewritesTable
ALTER TABLE t DROP COLUMN b;
-- DropsData, RewritesTable
ALTER TABLE t DROP COLUMN c;

-- # A column that another part of the table uses is dropped by a rebuild
-- from
CREATE TABLE t (a INT, b INT, CHECK (a < b));
-- to
CREATE TABLE t (a INT);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, DropsData, LongLock
CREATE TABLE waymark_new_t (a INT);
INSERT INTO waymark_new_t (rowid, a) SELECT rowid, a FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # A column is renamed, and then rebuilt with another type
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, b INTEGER NOT NULL /* @renamed from=a */);
-- plan
PRAGMA foreign_keys = OFF;
ALTER TABLE t RENAME COLUMN a TO b;
-- RewritesTable, LongLock, MayFail, MayLoseData
CREATE TABLE waymark_new_t (id INTEGER PRIMARY KEY, b INTEGER NOT NULL );
INSERT INTO waymark_new_t (id, b) SELECT id, b FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;

-- # A column is renamed
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, "New Name" TEXT /* @renamed from=A */);
-- plan
ALTER TABLE t RENAME COLUMN a TO "New Name";

-- # Without drops, a rebuild keeps what is not declared
-- options: drop=off
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT UNIQUE);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, c TEXT UNIQUE);
-- plan
PRAGMA foreign_keys = OFF;
-- RewritesTable, LongLock, MayFail
CREATE TABLE waymark_new_t (
  id INTEGER PRIMARY KEY,
  c TEXT,
  a TEXT,
  b TEXT,
  UNIQUE (c),
  UNIQUE (b)
);
INSERT INTO waymark_new_t (id, a, b) SELECT id, a, b FROM t;
DROP TABLE t;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_t RENAME TO t;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX i ON t (a);
-- skipped: ALTER TABLE t DROP COLUMN a
-- skipped: ALTER TABLE t DROP COLUMN b
-- skipped: CREATE TABLE waymark_new_t (
  id INTEGER PRIMARY KEY,
  a TEXT,
  b TEXT
)
-- skipped: INSERT INTO waymark_new_t (id, a, b) SELECT id, a, b FROM t
-- skipped: DROP TABLE t
-- skipped: PRAGMA legacy_alter_table = ON
-- skipped: ALTER TABLE waymark_new_t RENAME TO t
-- skipped: PRAGMA legacy_alter_table = OFF
-- skipped: CREATE INDEX i ON t (a)
-- skipped: DROP INDEX i

-- # A column is added as it was written
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- to
CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  a TEXT DEFAULT NULL, -- what a is
  b INT CONSTRAINT needed NOT NULL DEFAULT ( 0 ) CONSTRAINT small CHECK ("b" < 10 AND "id" > 0), -- what b is
  "c" /* what c is */ int as (b*2),
  d REFERENCES t DEFERRABLE INITIALLY DEFERRED
);
-- plan
ALTER TABLE t ADD COLUMN a TEXT DEFAULT NULL;
-- MayFail
ALTER TABLE t ADD COLUMN b INT CONSTRAINT needed NOT NULL DEFAULT ( 0 ) CONSTRAINT small CHECK ("b" < 10 AND "id" > 0);
ALTER TABLE t ADD COLUMN "c" /* what c is */ int as (b*2);
ALTER TABLE t ADD COLUMN d REFERENCES t DEFERRABLE INITIALLY DEFERRED;

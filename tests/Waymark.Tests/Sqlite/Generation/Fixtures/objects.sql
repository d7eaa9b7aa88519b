-- # Tables that need each other are made as they are written
-- to
CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id)); -- back
CREATE TABLE A (
  id INTEGER PRIMARY KEY, -- the number
  b INTEGER REFERENCES b (id)
);
-- plan
CREATE TABLE A (
  id INTEGER PRIMARY KEY, -- the number
  b INTEGER REFERENCES b (id)
);
CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id));

-- # Tables are dropped with all that belongs to them
-- from
CREATE TABLE t (a);
CREATE INDEX i ON t (a);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t; END;
CREATE VIEW v AS SELECT a FROM t;
-- plan
DROP VIEW v;
-- DropsData
DROP TABLE t;

-- # A table is renamed, and everything that names it with it
-- from
CREATE TABLE old (id INTEGER PRIMARY KEY, a);
CREATE TABLE other (o REFERENCES old (id));
CREATE INDEX i ON old (a);
CREATE VIEW v AS SELECT id FROM old;
CREATE TRIGGER tr AFTER INSERT ON other BEGIN DELETE FROM old; END;
-- to
CREATE TABLE "new" (id INTEGER PRIMARY KEY, a); -- @renamed from=old
CREATE TABLE other (o REFERENCES new (id));
CREATE INDEX i ON new (a);
CREATE VIEW v AS SELECT id FROM new;
CREATE TRIGGER tr AFTER INSERT ON other BEGIN DELETE FROM new; END;
-- plan
ALTER TABLE old RENAME TO new;

-- # Indexes, views and triggers are made anew when they change, and when they are renamed
-- options: drop=off back=off
-- from
CREATE TABLE t (a, b);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (b);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT b FROM t;
CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END;
CREATE TRIGGER y AFTER DELETE ON t BEGIN SELECT 1; END;
-- to
CREATE TABLE t (a, b);
CREATE UNIQUE INDEX i ON t (a DESC);
CREATE INDEX j2 ON t (b); -- @renamed from=j
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w2 AS SELECT b FROM t; -- @renamed from=w
CREATE TRIGGER x BEFORE INSERT ON t WHEN new.a > 1 BEGIN DELETE FROM t; END;
CREATE TRIGGER y2 AFTER DELETE ON t BEGIN SELECT 1; END; -- @renamed from=y
-- plan
DROP TRIGGER y;
DROP TRIGGER x;
DROP VIEW w;
DROP VIEW v;
DROP INDEX j;
DROP INDEX i;
-- MayFail, ScansTable
CREATE UNIQUE INDEX i ON t (a DESC);
-- ScansTable
CREATE INDEX j2 ON t (b);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w2 AS SELECT b FROM t;
CREATE TRIGGER x BEFORE INSERT ON t WHEN new.a > 1 BEGIN DELETE FROM t; END;
CREATE TRIGGER y2 AFTER DELETE ON t BEGIN SELECT 1; END;

-- # What is not declared is left out, and listed
-- options: drop=off
-- from
CREATE TABLE t (a, b, c UNIQUE);
CREATE TABLE u (a);
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;
-- to
CREATE TABLE t (a, c);
-- plan
-- skipped: ALTER TABLE t DROP COLUMN b
-- skipped: CREATE TABLE waymark_new_t (
  a,
  b,
  c
)
-- skipped: INSERT INTO waymark_new_t (rowid, a, b, c) SELECT rowid, a, b, c FROM t
-- skipped: DROP TABLE t
-- skipped: PRAGMA legacy_alter_table = ON
-- skipped: ALTER TABLE waymark_new_t RENAME TO t
-- skipped: PRAGMA legacy_alter_table = OFF
-- skipped: CREATE INDEX i ON t (a)
-- skipped: CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END
-- skipped: DROP INDEX i
-- skipped: DROP TRIGGER tr
-- skipped: DROP TABLE u
-- skipped: DROP VIEW v

-- # A virtual table is made, and made anew
-- from
CREATE VIRTUAL TABLE words USING fts5(text);
-- to
CREATE VIRTUAL TABLE words USING fts5(text, more);
CREATE VIRTUAL TABLE boxes USING rtree(id, a, b);
-- plan
CREATE VIRTUAL TABLE boxes USING rtree(id, a, b);
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5(text, more);

-- # Tables that need each other are dropped
-- from
CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES b (id));
CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT b_a FOREIGN KEY (a) REFERENCES a (id));
-- plan
-- DropsData
DROP TABLE a;
-- DropsData
DROP TABLE b;

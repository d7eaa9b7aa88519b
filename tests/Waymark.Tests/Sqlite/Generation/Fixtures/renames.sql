-- # Views and triggers that name a column are renamed with it
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE log (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT x.a, log.a AS logged FROM t AS x JOIN log USING (id);
CREATE TRIGGER tr AFTER UPDATE OF a ON t WHEN new.a <> old.a BEGIN INSERT INTO log (a) VALUES (old.a); UPDATE t SET a = lower(a) WHERE id = new.id; END;
CREATE TRIGGER other AFTER INSERT ON log BEGIN UPDATE t SET a = new.a; END;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT /* @renamed from=a */);
CREATE TABLE log (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT x.b, log.a AS logged FROM t AS x JOIN log USING (id);
CREATE TRIGGER tr AFTER UPDATE OF b ON t WHEN new.b <> old.b BEGIN INSERT INTO log (a) VALUES (old.b); UPDATE t SET b = lower(b) WHERE id = new.id; END;
CREATE TRIGGER other AFTER INSERT ON log BEGIN UPDATE t SET b = new.a; END;
-- plan
ALTER TABLE t RENAME COLUMN a TO b;

-- # Columns that a query names by their table follow it
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT t.a, u.a AS ua FROM t, u;
-- to
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT); -- @renamed from=t
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); -- @renamed from=u
CREATE VIEW v AS SELECT s.a, t.a AS ua FROM s, t;
-- plan
ALTER TABLE t RENAME TO s;
ALTER TABLE u RENAME TO t;

-- # A view keeps the name of its column
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT /* @renamed from=a */);
CREATE VIEW v AS SELECT id, b AS a FROM t;
-- plan
ALTER TABLE t RENAME COLUMN a TO b;
DROP VIEW v;
CREATE VIEW v AS SELECT id, b AS a FROM t;

-- # What names a column of a view would be refused, so it makes way for the rename
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT a FROM v;
CREATE TRIGGER tr INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT /* @renamed from=a */);
CREATE VIEW v AS SELECT id, b FROM t;
CREATE VIEW w AS SELECT b FROM v;
CREATE TRIGGER tr INSTEAD OF INSERT ON v BEGIN INSERT INTO t (b) VALUES (new.b); END;
-- plan
DROP TRIGGER tr;
DROP VIEW w;
ALTER TABLE t RENAME COLUMN a TO b;
CREATE VIEW w AS SELECT b FROM v;
CREATE TRIGGER tr INSTEAD OF INSERT ON v BEGIN INSERT INTO t (b) VALUES (new.b); END;

-- # So does what stays as it is, when the view that it names is made anew
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT /* @renamed from=a */);
CREATE VIEW v AS SELECT id, b AS a FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- plan
DROP VIEW w;
ALTER TABLE t RENAME COLUMN a TO b;
DROP VIEW v;
CREATE VIEW v AS SELECT id, b AS a FROM t;
CREATE VIEW w AS SELECT a FROM v;

-- # A trigger makes way before its table is rebuilt
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, n TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE TRIGGER tr AFTER INSERT ON u WHEN EXISTS (SELECT a FROM v) BEGIN SELECT 1; END;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT /* @renamed from=a */);
CREATE TABLE u (id INTEGER PRIMARY KEY, n INTEGER);
CREATE VIEW v AS SELECT id, b FROM t;
CREATE TRIGGER tr AFTER INSERT ON u WHEN EXISTS (SELECT b FROM v) BEGIN SELECT 1; END;
-- plan
PRAGMA foreign_keys = OFF;
DROP TRIGGER tr;
ALTER TABLE t RENAME COLUMN a TO b;
CREATE TABLE waymark_new_u (id INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO waymark_new_u (id, n) SELECT id, n FROM u;
DROP TABLE u;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_u RENAME TO u;
PRAGMA legacy_alter_table = OFF;
CREATE TRIGGER tr AFTER INSERT ON u WHEN EXISTS (SELECT b FROM v) BEGIN SELECT 1; END;

-- # What is not valid is in the way of every rename and drop of a column
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, n TEXT);
CREATE VIEW broken AS SELECT * FROM missing;
CREATE VIEW sound AS SELECT a FROM t;
CREATE TRIGGER broken_too AFTER INSERT ON u BEGIN DELETE FROM missing; END;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, c TEXT /* @renamed from=a */);
CREATE TABLE u (id INTEGER PRIMARY KEY, n TEXT);
CREATE VIEW broken AS SELECT * FROM missing;
CREATE VIEW sound AS SELECT c FROM t;
CREATE TRIGGER broken_too AFTER INSERT ON u BEGIN DELETE FROM missing; END;
-- plan
DROP TRIGGER broken_too;
DROP VIEW broken;
ALTER TABLE t RENAME COLUMN a TO c;
ALTER TABLE t DROP COLUMN b;
CREATE VIEW broken AS SELECT * FROM missing;
CREATE TRIGGER broken_too AFTER INSERT ON u BEGIN DELETE FROM missing; END;

-- # A view is made anew before a column that it named is dropped, so that what names the view stays valid
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- plan
DROP VIEW v;
CREATE VIEW v AS SELECT a FROM t;
-- DropsData, RewritesTable
ALTER TABLE t DROP COLUMN b;

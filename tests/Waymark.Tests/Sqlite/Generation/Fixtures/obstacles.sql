-- SQLite looks through every view and trigger when a table or column is renamed or a column dropped, and refuses where one of them is
-- not valid at that moment (documentation, "ALTER TABLE", 3 to 5).

-- # A column is dropped before a table goes that a view names, so that the view need not be made anew
-- options: plan=engine
-- from
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT, y INT);
CREATE TABLE gone (id INTEGER PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM gone;
-- to
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);
CREATE VIEW v AS SELECT id FROM gone;
-- plan
ALTER TABLE a DROP COLUMN y;
DROP TABLE gone;

-- # A view that keeps naming a column that is dropped is made again after
-- options: plan=engine
-- from
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT, y INT);
CREATE VIEW v AS SELECT y FROM a;
CREATE VIEW w AS SELECT x FROM a;
CREATE VIEW over_both AS SELECT x, y FROM v, w;
CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN INSERT INTO a (x) VALUES (new.y); END;
-- to
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);
CREATE VIEW v AS SELECT y FROM a;
CREATE VIEW w AS SELECT x FROM a;
CREATE VIEW over_both AS SELECT x, y FROM v, w;
CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN INSERT INTO a (x) VALUES (new.y); END;
-- plan
DROP VIEW over_both;
DROP VIEW v;
ALTER TABLE a DROP COLUMN y;
CREATE VIEW v AS SELECT y FROM a;
CREATE VIEW over_both AS SELECT x, y FROM v, w;
CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN INSERT INTO a (x) VALUES (new.y); END;

-- # A trigger that names a table that goes stays, and so does a new view
-- options: plan=engine
-- from
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT, y INT);
CREATE TABLE gone (id INTEGER PRIMARY KEY);
CREATE TRIGGER tr AFTER INSERT ON a BEGIN INSERT INTO gone VALUES (new.id); END;
-- to
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);
CREATE VIEW v AS SELECT id FROM gone;
CREATE TRIGGER tr AFTER INSERT ON a BEGIN INSERT INTO gone VALUES (new.id); END;
-- plan
CREATE VIEW v AS SELECT id FROM gone;
ALTER TABLE a DROP COLUMN y;
DROP TABLE gone;

-- # A new view that is valid only when a column is gone, or never, waits for it
-- options: plan=engine
-- from
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT, y INT);
CREATE TABLE b (id INTEGER PRIMARY KEY, x INT);
CREATE VIEW v AS SELECT x FROM b;
-- to
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);
CREATE TABLE b (id INTEGER PRIMARY KEY, x INT);
CREATE VIEW v AS SELECT x FROM b;
CREATE VIEW never AS SELECT x FROM missing;
CREATE TRIGGER n AFTER INSERT ON b BEGIN INSERT INTO missing VALUES (new.x); END;
-- plan
ALTER TABLE a DROP COLUMN y;
CREATE VIEW never AS SELECT x FROM missing;
CREATE TRIGGER n AFTER INSERT ON b BEGIN INSERT INTO missing VALUES (new.x); END;

-- # A view over a table that a view replaces is valid before and after, and not in between
-- options: plan=engine
-- from
CREATE TABLE t (id INTEGER PRIMARY KEY, x INT);
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT, y INT);
CREATE VIEW v AS SELECT x FROM t;
-- to
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);
CREATE VIEW t AS SELECT id, x FROM a;
CREATE VIEW v AS SELECT x FROM t;
-- plan
ALTER TABLE a DROP COLUMN y;
DROP TABLE t;
CREATE VIEW t AS SELECT id, x FROM a;

-- # A table that is rebuilt without a column that a view names is rebuilt after another loses a column
-- options: plan=engine
-- from
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT, y INT);
CREATE TABLE b (id INTEGER PRIMARY KEY, x INT, y INT, CHECK (y > x));
CREATE VIEW v AS SELECT x, y FROM b;
-- to
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);
CREATE TABLE b (id INTEGER PRIMARY KEY, x INT, CHECK (x > 0));
CREATE VIEW v AS SELECT x, y FROM b;
-- plan
PRAGMA foreign_keys = OFF;
ALTER TABLE a DROP COLUMN y;
CREATE TABLE waymark_new_b (id INTEGER PRIMARY KEY, x INT, CHECK (x > 0));
INSERT INTO waymark_new_b (id, x) SELECT id, x FROM b;
DROP TABLE b;
PRAGMA legacy_alter_table = ON;
ALTER TABLE waymark_new_b RENAME TO b;
PRAGMA legacy_alter_table = OFF;

-- # Views that name each other in a circle are never valid, and can be made
-- options: plan=engine
-- from
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT, y INT);
CREATE VIEW v1 AS SELECT * FROM v2;
CREATE VIEW v2 AS SELECT * FROM v1;
-- to
CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);
CREATE VIEW v1 AS SELECT * FROM v2;
CREATE VIEW v2 AS SELECT * FROM v1;
-- plan
DROP VIEW v1;
DROP VIEW v2;
ALTER TABLE a DROP COLUMN y;
CREATE VIEW v1 AS SELECT * FROM v2;
CREATE VIEW v2 AS SELECT * FROM v1;

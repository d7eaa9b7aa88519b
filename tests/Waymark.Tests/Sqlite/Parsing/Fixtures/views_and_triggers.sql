-- Views with their columns, which keep their case
CREATE VIEW IF NOT EXISTS main.V (Id, "Full Name") AS SELECT id, name FROM users;
CREATE VIEW w AS WITH c AS (SELECT 1) SELECT * FROM c;
CREATE VIEW x AS VALUES (1), (2);
--> view v query=[SELECT id, name FROM users]
-->   columns: Id, Full Name
--> view w query=[WITH c AS (SELECT 1) SELECT * FROM c]
--> view x query=[VALUES (1), (2)]

-- Triggers of tables and views
CREATE TABLE t (a, b);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER IF NOT EXISTS main.One DELETE ON t BEGIN DELETE FROM t; END;
CREATE TRIGGER two AFTER UPDATE OF b, A ON t FOR EACH ROW WHEN new.a > CASE old.a WHEN 1 THEN 2 END BEGIN
    UPDATE t SET a = 'x;y' WHERE b = new.b;
    SELECT RAISE(ABORT, 'no');
END;
CREATE TRIGGER three INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, CASE WHEN 1 THEN 2 END); END;
--> table t
-->   column a <>
-->   column b <>
-->   trigger one timing=BEFORE for-each-row body=[DELETE FROM t]
-->     events: DELETE
-->   trigger two timing=AFTER for-each-row when=[new.a > CASE old.a WHEN 1 THEN 2 END] body=[UPDATE t SET a = 'x;y' WHERE b = new.b;
-->     SELECT RAISE(ABORT, 'no')]
-->     events: UPDATE
-->     update-columns: b, a
--> view v query=[SELECT a FROM t]
-->   trigger three timing=INSTEAD OF for-each-row body=[INSERT INTO t VALUES (new.a, CASE WHEN 1 THEN 2 END)]
-->     events: INSERT

-- Triggers
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT 1 AS x;
CREATE TRIGGER one BEFORE INSERT OR UPDATE OF b, a OR DELETE ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION app.f('x', 1, word);
CREATE OR REPLACE TRIGGER two AFTER TRUNCATE ON t EXECUTE PROCEDURE f();
CREATE CONSTRAINT TRIGGER three AFTER UPDATE ON t FROM other DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER four AFTER UPDATE ON t REFERENCING OLD TABLE AS was NEW TABLE is_now FOR EACH STATEMENT EXECUTE FUNCTION f();
CREATE TRIGGER five INSTEAD OF INSERT ON v FOR ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER one, ENABLE ALWAYS TRIGGER two, ENABLE REPLICA TRIGGER three;
COMMENT ON TRIGGER five ON v IS 'Of a view';
--> table t
-->   column a <integer>
-->   column b <integer>
-->   trigger four timing=AFTER function=f old-table=was new-table=is_now
-->     events: UPDATE
-->   trigger one timing=BEFORE for-each-row when=[NEW.a > 0] function=app.f state=DISABLE
-->     events: INSERT, DELETE, UPDATE
-->     update-columns: b, a
-->     arguments: x, 1, word
-->   trigger three timing=AFTER for-each-row function=f constraint deferral=InitiallyDeferred referenced-table=other state=ENABLE REPLICA
-->     events: UPDATE
-->   trigger two timing=AFTER function=f state=ENABLE ALWAYS
-->     events: TRUNCATE
--> view v query=[SELECT 1 AS x]
-->   trigger five timing=INSTEAD OF for-each-row function=f comment=Of a view
-->     events: INSERT

-- Row-level security
CREATE TABLE t (a int);
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY all_of_it ON t;
CREATE POLICY "Some" ON t AS RESTRICTIVE FOR UPDATE TO writer, "Odd Role", public USING (a > 0) WITH CHECK (a > 1);
ALTER POLICY all_of_it ON t TO reader USING (true);
COMMENT ON POLICY "Some" ON t IS 'Some rows';
--> table t row-security force-row-security
-->   column a <integer>
-->   policy Some restrictive command=UPDATE using=[a > 0] check=[a > 1] comment=Some rows
-->     roles: Odd Role, public, writer
-->   policy all_of_it command=ALL using=[true]
-->     roles: reader

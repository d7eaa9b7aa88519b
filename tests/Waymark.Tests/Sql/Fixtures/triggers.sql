-- A trigger is not qualified; its table and its function are looked up
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OF note, state OR DELETE ON shop.orders
    REFERENCING OLD TABLE AS before NEW TABLE after
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0 AND may_audit()) EXECUTE FUNCTION public.audit('orders', 1, 2.5, word);
CREATE TRIGGER t BEFORE TRUNCATE ON orders EXECUTE PROCEDURE f();
CREATE TRIGGER v INSTEAD OF INSERT ON open_orders FOR ROW WHEN (NEW.id IS DISTINCT FROM OLD.id) EXECUTE FUNCTION f();
--> relation lookup shop.orders @1:84
--> function lookup pg_trigger_depth @3:30
--> function lookup may_audit @3:57
--> function lookup public.audit @3:87
--> relation lookup orders @4:37
--> function lookup f @4:62
--> relation lookup open_orders @5:39
--> function lookup f @5:114

-- A constraint trigger
CREATE CONSTRAINT TRIGGER c AFTER UPDATE ON orders FROM public.customers NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION f();
--> relation lookup orders @1:45
--> relation lookup public.customers @1:57
--> function lookup f @1:139

-- An event trigger belongs to the database
CREATE EVENT TRIGGER guard ON ddl_command_start WHEN tag IN ('DROP TABLE', 'ALTER TABLE') AND tag IN ('x') EXECUTE FUNCTION shop.guard();
ALTER EVENT TRIGGER guard ENABLE REPLICA;
ALTER EVENT TRIGGER guard DISABLE;
ALTER EVENT TRIGGER guard RENAME TO watch;
ALTER EVENT TRIGGER guard OWNER TO alice;
DROP EVENT TRIGGER IF EXISTS guard;
--> function lookup shop.guard @1:125

-- A trigger is dropped from its table, and only the trigger
DROP TRIGGER IF EXISTS audit ON shop.orders CASCADE;
ALTER TRIGGER audit ON shop.orders RENAME TO audit2;
ALTER TRIGGER audit ON orders DEPENDS ON EXTENSION cube;
--> relation lookup shop.orders @1:33 if-exists
--> relation lookup shop.orders @2:24
--> relation lookup orders @3:24
--> extension lookup cube @3:52 unqualifiable

-- Rules: their actions are statements
CREATE OR REPLACE RULE protect AS ON UPDATE TO shop.orders WHERE is_closed(OLD.id) DO INSTEAD NOTHING;
CREATE RULE log AS ON INSERT TO open_orders DO ALSO (
    INSERT INTO public.log SELECT NEW.id, now() FROM customers;
    UPDATE stats SET n = n + 1;
    NOTIFY changed;
);
CREATE RULE "_RETURN" AS ON SELECT TO old_view DO INSTEAD SELECT * FROM orders;
ALTER RULE protect ON orders RENAME TO guard;
DROP RULE IF EXISTS protect ON shop.orders;
--> relation lookup shop.orders @1:48
--> function lookup is_closed @1:66
--> relation lookup open_orders @2:33
--> relation lookup public.log @3:17
--> function lookup now @3:43
--> relation lookup customers @3:54
--> relation lookup stats @4:12
--> relation lookup old_view @7:39
--> relation lookup orders @7:73
--> relation lookup orders @8:23
--> relation lookup shop.orders @9:32 if-exists

-- Row security
CREATE POLICY own ON shop.orders AS RESTRICTIVE FOR UPDATE TO alice, PUBLIC, CURRENT_USER
    USING (owner_of(id) = current_user) WITH CHECK (EXISTS (SELECT FROM public.members));
CREATE POLICY all_of ON orders;
ALTER POLICY own ON orders TO bob USING (f(id)) WITH CHECK (true);
ALTER POLICY own ON orders RENAME TO mine;
DROP POLICY IF EXISTS own ON shop.orders;
--> relation lookup shop.orders @1:22
--> function lookup owner_of @2:12
--> relation lookup public.members @2:73
--> relation lookup orders @3:25
--> relation lookup orders @4:21
--> function lookup f @4:42
--> relation lookup orders @5:21
--> relation lookup shop.orders @6:30 if-exists

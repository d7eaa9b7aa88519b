-- A schema that stands alone is a reference
CREATE SCHEMA shop;
CREATE SCHEMA IF NOT EXISTS "public" AUTHORIZATION alice;
CREATE SCHEMA AUTHORIZATION CURRENT_ROLE;
ALTER SCHEMA shop RENAME TO store;
ALTER SCHEMA shop OWNER TO alice;
DROP SCHEMA IF EXISTS shop, "public" CASCADE;
--> schema creation shop @1:15
--> schema creation "public" @2:29 if-not-exists
--> schema lookup shop @4:14
--> schema creation store @4:29 new-name
--> schema lookup shop @5:14
--> schema lookup shop @6:23 dropped if-exists
--> schema lookup "public" @6:29 dropped if-exists

-- What a schema is created with stays in it, in any order: the server puts it there
CREATE SCHEMA shop
    GRANT SELECT ON orders TO bob
    CREATE TABLE orders (id int, customer int REFERENCES customers, state state REFERENCES orders)
    CREATE INDEX i ON orders (id)
    CREATE VIEW recent AS SELECT * FROM orders, public.parts
    CREATE SEQUENCE numbers
    CREATE TRIGGER t AFTER INSERT ON orders EXECUTE FUNCTION f()
    GRANT SELECT ON recent TO alice;
--> schema creation shop @1:15
--> relation lookup orders @2:21 unqualifiable
--> relation creation orders @3:18 unqualifiable
--> relation lookup customers @3:58 foreign-key
--> type lookup state @3:75
--> relation lookup orders @3:92 foreign-key unqualifiable
--> relation lookup orders @4:23 unqualifiable
--> relation creation recent @5:17 unqualifiable view
--> relation lookup orders @5:41 unqualifiable
--> relation lookup public.parts @5:49
--> relation creation numbers @6:21 unqualifiable
--> relation lookup orders @7:38 unqualifiable
--> function lookup f @7:62
--> relation lookup recent @8:21 unqualifiable

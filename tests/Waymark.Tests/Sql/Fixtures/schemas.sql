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
--> relation creation orders @2:18 unqualifiable
--> relation lookup customers @2:58 foreign-key
--> type lookup state @2:75
--> relation lookup orders @2:92 foreign-key unqualifiable
--> relation lookup orders @3:23 unqualifiable
--> relation creation recent @4:17 unqualifiable
--> relation lookup orders @4:41 unqualifiable
--> relation lookup public.parts @4:49
--> relation creation numbers @5:21 unqualifiable
--> relation lookup orders @6:38 unqualifiable
--> function lookup f @6:62
--> relation lookup recent @7:21 unqualifiable

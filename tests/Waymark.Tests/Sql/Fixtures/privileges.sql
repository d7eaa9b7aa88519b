-- Tables, with or without the word
GRANT SELECT, INSERT (id, state), UPDATE ON shop.orders, customers TO alice, GROUP staff, PUBLIC WITH GRANT OPTION;
GRANT ALL PRIVILEGES (id) ON TABLE "public"."orders" TO CURRENT_USER GRANTED BY bob;
GRANT SELECT ON domain TO alice;
REVOKE GRANT OPTION FOR SELECT ON TABLE orders FROM alice CASCADE;
--> relation lookup shop.orders @1:45
--> relation lookup customers @1:58
--> relation lookup "public"."orders" @2:36
--> relation lookup domain @3:17
--> relation lookup orders @4:41

-- Everything in a schema
GRANT SELECT ON ALL TABLES IN SCHEMA public, shop TO alice;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA shop FROM PUBLIC RESTRICT;
--> schema lookup public @1:38
--> schema lookup shop @1:46
--> schema lookup shop @2:39

-- Other objects in schemas
GRANT USAGE, SELECT ON SEQUENCE shop.numbers, numbers TO alice;
GRANT EXECUTE ON FUNCTION shop.total(int, shop.money), f TO alice;
GRANT EXECUTE ON PROCEDURE move(int) TO alice;
GRANT EXECUTE ON ROUTINE move TO alice;
GRANT USAGE ON TYPE shop.address TO alice;
GRANT USAGE ON DOMAIN zip, shop.price TO alice;
--> relation lookup shop.numbers @1:33
--> relation lookup numbers @1:47
--> function lookup shop.total @2:27
--> type lookup shop.money @2:43
--> function lookup f @2:56
--> function lookup move @3:28
--> function lookup move @4:26
--> type lookup shop.address @5:21
--> type lookup zip @6:23
--> type lookup shop.price @6:28

-- Schemas themselves
GRANT CREATE, USAGE ON SCHEMA public, shop TO alice;
--> schema lookup public @1:31
--> schema lookup shop @1:39

-- What stands in no schema
GRANT CONNECT, TEMP ON DATABASE main TO alice;
GRANT USAGE ON LANGUAGE lua TO alice;
GRANT USAGE ON FOREIGN DATA WRAPPER far TO alice;
GRANT USAGE ON FOREIGN SERVER far_away TO alice;
GRANT CREATE ON TABLESPACE fast TO alice;
GRANT SELECT, UPDATE ON LARGE OBJECT 1, 2 TO alice;
GRANT SET, ALTER SYSTEM ON PARAMETER work_mem, shop.setting TO alice;
--> nothing

-- Roles
GRANT staff, sales TO alice, bob WITH ADMIN OPTION GRANTED BY CURRENT_USER;
REVOKE ADMIN OPTION FOR staff FROM alice CASCADE;
REVOKE staff FROM alice;
--> nothing

-- Default privileges name schemas only
ALTER DEFAULT PRIVILEGES FOR ROLE alice, bob IN SCHEMA public, shop GRANT SELECT, INSERT ON TABLES TO staff WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop FOR USER alice REVOKE GRANT OPTION FOR EXECUTE ON FUNCTIONS FROM staff CASCADE;
ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO alice;
--> schema lookup public @1:56
--> schema lookup shop @1:64
--> schema lookup shop @2:36

-- Whatever stands in a schema is listed as dropped
DROP TABLE IF EXISTS public.orders, "user" CASCADE;
DROP VIEW open_orders RESTRICT;
DROP MATERIALIZED VIEW IF EXISTS shop.totals;
DROP SEQUENCE numbers;
DROP FOREIGN TABLE remote.orders;
--> relation lookup public.orders @1:22 dropped if-exists
--> relation lookup "user" @1:37 dropped if-exists
--> relation lookup open_orders @2:11 dropped
--> relation lookup shop.totals @3:34 dropped if-exists
--> relation lookup numbers @4:15 dropped
--> relation lookup remote.orders @5:20 dropped

-- A built-in type's own words are no name
DROP TYPE double precision, shop.zip[];
--> type lookup shop.zip @1:29 dropped

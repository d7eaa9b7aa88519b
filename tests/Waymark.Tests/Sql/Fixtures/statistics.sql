-- Statistics stand in a schema; what they are kept of is looked up
CREATE STATISTICS IF NOT EXISTS shop.s (ndistinct, mcv) ON city, zip, (lower(name)), upper(street) FROM public.customers;
CREATE STATISTICS s ON a, b FROM t;
ALTER STATISTICS IF EXISTS shop.s SET STATISTICS 100;
ALTER STATISTICS s SET STATISTICS -1;
ALTER STATISTICS s RENAME TO s2;
ALTER STATISTICS s OWNER TO alice;
ALTER STATISTICS s SET SCHEMA archive;
DROP STATISTICS IF EXISTS shop.s, s2 CASCADE;
--> statistics creation shop.s @1:33 if-not-exists
--> function lookup lower @1:72
--> function lookup upper @1:86
--> relation lookup public.customers @1:105
--> statistics creation s @2:19
--> relation lookup t @2:34
--> statistics lookup shop.s @3:28 if-exists
--> statistics lookup s @4:18
--> statistics lookup s @5:18
--> statistics creation s2 @5:30 new-name
--> statistics lookup s @6:18
--> statistics lookup s @7:18
--> schema lookup archive @7:31
--> statistics lookup shop.s @8:27 dropped if-exists
--> statistics lookup s2 @8:35 dropped if-exists

-- An index is not qualified where it is created; its table is looked up
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_key ON public.orders USING btree (customer, state);
CREATE INDEX ON ONLY orders (id);
--> relation lookup public.orders @1:62
--> relation lookup orders @2:22

-- Collations, operator classes, functions, predicates
CREATE INDEX i ON orders USING gin (
    note gin_trgm_ops,
    lower(note) COLLATE shop.german shop.german_ops (siglen = 32) DESC NULLS FIRST,
    (a || suffix(b)) text_pattern_ops ASC,
    shop.normalised(note)
) INCLUDE (id, city) NULLS NOT DISTINCT WITH (fastupdate = off) TABLESPACE fast WHERE state = 'open'::order_state AND NOT is_old(id);
--> relation lookup orders @1:19
--> operator-class lookup gin_trgm_ops @2:10
--> function lookup lower @3:5
--> collation lookup shop.german @3:25
--> operator-class lookup shop.german_ops @3:37
--> function lookup suffix @4:11
--> operator-class lookup text_pattern_ops @4:22
--> function lookup shop.normalised @5:5
--> type lookup order_state @6:103
--> function lookup is_old @6:123

-- An index has a schema where it is altered, dropped or built anew
DROP INDEX CONCURRENTLY IF EXISTS shop.orders_key, i CASCADE;
REINDEX (VERBOSE, TABLESPACE fast) INDEX CONCURRENTLY shop.orders_key;
REINDEX TABLE orders;
REINDEX SCHEMA shop;
REINDEX DATABASE main;
REINDEX SYSTEM main;
--> relation lookup shop.orders_key @1:35 dropped if-exists
--> relation lookup i @1:52 dropped if-exists
--> relation lookup shop.orders_key @2:55
--> relation lookup orders @3:15
--> schema lookup shop @4:16

-- CLUSTER finds the index by its table
CLUSTER VERBOSE shop.orders USING orders_key;
CLUSTER orders_key ON orders;
CLUSTER (VERBOSE) orders;
CLUSTER;
--> relation lookup shop.orders @1:17
--> relation lookup orders @2:23
--> relation lookup orders @3:19

-- Relations in every form
TRUNCATE TABLE ONLY shop.orders, customers *, ONLY (items) RESTART IDENTITY CASCADE;
TRUNCATE orders CONTINUE IDENTITY RESTRICT;
LOCK TABLE ONLY shop.orders, customers IN SHARE ROW EXCLUSIVE MODE NOWAIT;
LOCK orders;
VACUUM (FULL, ANALYZE TRUE, PARALLEL 2, INDEX_CLEANUP auto) shop.orders (id, state), customers;
VACUUM FULL FREEZE VERBOSE ANALYZE orders;
VACUUM;
ANALYZE VERBOSE shop.orders (id), customers;
ANALYZE (VERBOSE, SKIP_LOCKED false) orders;
CHECKPOINT;
--> relation lookup shop.orders @1:21
--> relation lookup customers @1:34
--> relation lookup items @1:53
--> relation lookup orders @2:10
--> relation lookup shop.orders @3:17
--> relation lookup customers @3:30
--> relation lookup orders @4:6
--> relation lookup shop.orders @5:61
--> relation lookup customers @5:86
--> relation lookup orders @6:36
--> relation lookup shop.orders @8:17
--> relation lookup customers @8:35
--> relation lookup orders @9:38

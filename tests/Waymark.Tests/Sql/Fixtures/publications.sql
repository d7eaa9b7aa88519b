-- A bare name goes on with what the one before it was
CREATE PUBLICATION p FOR TABLE public.orders (id, state) WHERE (is_open(id)), ONLY customers, items *, TABLES IN SCHEMA shop, archive, CURRENT_SCHEMA, TABLE parts WITH (publish = 'insert');
CREATE PUBLICATION p FOR ALL TABLES;
CREATE PUBLICATION p WITH (publish_via_partition_root);
ALTER PUBLICATION p ADD TABLE shop.orders, TABLES IN SCHEMA shop;
ALTER PUBLICATION p DROP TABLE orders;
ALTER PUBLICATION p SET TABLE orders (id) WHERE (id > 5);
ALTER PUBLICATION p SET (publish = 'insert');
ALTER PUBLICATION p RENAME TO q;
ALTER PUBLICATION p OWNER TO alice;
DROP PUBLICATION IF EXISTS p, q;
--> relation lookup public.orders @1:32
--> function lookup is_open @1:65
--> relation lookup customers @1:84
--> relation lookup items @1:95
--> schema lookup shop @1:121
--> schema lookup archive @1:127
--> relation lookup parts @1:158
--> relation lookup shop.orders @4:31
--> schema lookup shop @4:61
--> relation lookup orders @5:32
--> relation lookup orders @6:31

-- A subscription names what another server publishes
CREATE SUBSCRIPTION s CONNECTION 'host=far' PUBLICATION p, q WITH (copy_data = false);
ALTER SUBSCRIPTION s CONNECTION 'host=near';
ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false);
ALTER SUBSCRIPTION s ADD PUBLICATION p;
ALTER SUBSCRIPTION s DROP PUBLICATION p;
ALTER SUBSCRIPTION s REFRESH PUBLICATION WITH (copy_data);
ALTER SUBSCRIPTION s ENABLE;
ALTER SUBSCRIPTION s DISABLE;
ALTER SUBSCRIPTION s SET (slot_name = NONE);
ALTER SUBSCRIPTION s SKIP (lsn = '0/1');
ALTER SUBSCRIPTION s OWNER TO alice;
ALTER SUBSCRIPTION s RENAME TO t;
DROP SUBSCRIPTION IF EXISTS s;
--> nothing

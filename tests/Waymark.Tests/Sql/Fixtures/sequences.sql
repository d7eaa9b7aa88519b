-- The last part of OWNED BY is a column
CREATE TEMP SEQUENCE IF NOT EXISTS numbers AS bigint INCREMENT BY -2 MINVALUE -100 NO MAXVALUE START WITH -1 CACHE 10 NO CYCLE;
CREATE SEQUENCE shop.numbers OWNED BY shop.orders.id;
CREATE SEQUENCE numbers AS shop.small OWNED BY orders.id;
--> relation creation numbers @1:36 temporary if-not-exists
--> relation creation shop.numbers @2:17
--> relation lookup shop.orders @2:39
--> relation creation numbers @3:17
--> type lookup shop.small @3:28
--> relation lookup orders @3:48

-- The options in any order, none of them at all
ALTER SEQUENCE IF EXISTS shop.numbers RESTART INCREMENT 5 OWNED BY NONE NO MINVALUE MAXVALUE 99 CYCLE;
ALTER SEQUENCE numbers RESTART WITH 5;
ALTER SEQUENCE numbers RENAME TO figures;
ALTER SEQUENCE numbers SET SCHEMA archive;
ALTER SEQUENCE numbers OWNER TO alice;
ALTER SEQUENCE numbers SET UNLOGGED;
--> relation lookup shop.numbers @1:26 if-exists
--> relation lookup numbers @2:16
--> relation lookup numbers @3:16
--> relation creation figures @3:34 new-name
--> relation lookup numbers @4:16
--> schema lookup archive @4:35
--> relation lookup numbers @5:16
--> relation lookup numbers @6:16

-- An identity column may name its sequence
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.t_ids START 1));
--> relation creation t @1:14
--> relation creation public.t_ids @1:68

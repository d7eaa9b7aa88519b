-- Relations, and the relation of a column: the last part is the column
COMMENT ON TABLE shop.orders IS 'What was ordered from public.x';
COMMENT ON COLUMN orders.state IS NULL;
COMMENT ON COLUMN "public"."orders"."state" IS 'x';
COMMENT ON VIEW open_orders IS 'x';
COMMENT ON MATERIALIZED VIEW totals IS 'x';
COMMENT ON FOREIGN TABLE remote.orders IS 'x';
COMMENT ON INDEX shop.orders_key IS 'x';
COMMENT ON SEQUENCE numbers IS 'x';
--> relation lookup shop.orders @1:18
--> relation lookup orders @2:19
--> relation lookup "public"."orders" @3:19
--> relation lookup open_orders @4:17
--> relation lookup totals @5:30
--> relation lookup remote.orders @6:26
--> relation lookup shop.orders_key @7:18
--> relation lookup numbers @8:21

-- What another object owns
COMMENT ON CONSTRAINT c ON shop.orders IS 'x';
COMMENT ON CONSTRAINT c ON DOMAIN shop.zip IS 'x';
COMMENT ON TRIGGER t ON orders IS 'x';
COMMENT ON RULE r ON shop.orders IS 'x';
COMMENT ON POLICY p ON orders IS 'x';
--> relation lookup shop.orders @1:28
--> type lookup shop.zip @2:35
--> relation lookup orders @3:25
--> relation lookup shop.orders @4:22
--> relation lookup orders @5:24

-- What stands in a schema
COMMENT ON TYPE shop.address IS 'x';
COMMENT ON DOMAIN zip IS 'x';
COMMENT ON FUNCTION shop.total(int, a shop.money) IS 'x';
COMMENT ON PROCEDURE move IS 'x';
COMMENT ON ROUTINE move() IS 'x';
COMMENT ON AGGREGATE count_all(*) IS 'x';
COMMENT ON OPERATOR shop.=== (box, NONE) IS 'x';
COMMENT ON OPERATOR CLASS shop.box_ops USING gist IS 'x';
COMMENT ON OPERATOR FAMILY boxes USING gist IS 'x';
COMMENT ON COLLATION shop.german IS 'x';
COMMENT ON CONVERSION to_latin IS 'x';
COMMENT ON STATISTICS shop.s IS 'x';
COMMENT ON TEXT SEARCH CONFIGURATION english IS 'x';
COMMENT ON TEXT SEARCH DICTIONARY shop.stems IS 'x';
COMMENT ON TEXT SEARCH PARSER words IS 'x';
COMMENT ON TEXT SEARCH TEMPLATE shop.snowball IS 'x';
COMMENT ON CAST (shop.box AS text) IS 'x';
COMMENT ON TRANSFORM FOR shop.box LANGUAGE plperl IS 'x';
--> type lookup shop.address @1:17
--> type lookup zip @2:19
--> function lookup shop.total @3:21
--> type lookup shop.money @3:39
--> function lookup move @4:22
--> function lookup move @5:20
--> function lookup count_all @6:22
--> operator lookup shop.=== @7:21
--> type lookup box @7:31
--> operator-class lookup shop.box_ops @8:27
--> operator-family lookup boxes @9:28
--> collation lookup shop.german @10:22
--> conversion lookup to_latin @11:23
--> statistics lookup shop.s @12:23
--> text-search-configuration lookup english @13:38
--> text-search-dictionary lookup shop.stems @14:35
--> text-search-parser lookup words @15:31
--> text-search-template lookup shop.snowball @16:33
--> type lookup shop.box @17:18
--> type lookup text @17:30
--> type lookup shop.box @18:26

-- What does not
COMMENT ON SCHEMA public IS 'x';
COMMENT ON EXTENSION cube IS 'x';
COMMENT ON LARGE OBJECT 12345 IS 'x';
COMMENT ON DATABASE main IS 'x';
COMMENT ON ROLE alice IS 'x';
COMMENT ON TABLESPACE fast IS 'x';
COMMENT ON SERVER far_away IS 'x';
COMMENT ON FOREIGN DATA WRAPPER far IS 'x';
COMMENT ON PROCEDURAL LANGUAGE lua IS 'x';
COMMENT ON LANGUAGE lua IS 'x';
COMMENT ON ACCESS METHOD columns IS 'x';
COMMENT ON EVENT TRIGGER guard IS 'x';
COMMENT ON PUBLICATION p IS 'x';
COMMENT ON SUBSCRIPTION s IS 'x';
--> schema lookup public @1:19
--> extension lookup cube @2:22 unqualifiable

-- Security labels take the same objects
SECURITY LABEL FOR selinux ON TABLE shop.orders IS 'system_u:x';
SECURITY LABEL ON COLUMN shop.orders.state IS NULL;
SECURITY LABEL ON FUNCTION total(int) IS 'x';
SECURITY LABEL FOR 'dummy' ON ROLE alice IS 'x';
--> relation lookup shop.orders @1:37
--> relation lookup shop.orders @2:26
--> function lookup total @3:28

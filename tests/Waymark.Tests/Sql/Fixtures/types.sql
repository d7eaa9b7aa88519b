-- Types are created, those that they are made of are looked up
CREATE TYPE shop.address AS (street text COLLATE german, zip public.zip, lines text[]);
CREATE TYPE order_state AS ENUM ('open', 'it''s closed');
CREATE TYPE empty AS ENUM ();
CREATE TYPE price_range AS RANGE (
    subtype = shop.price, subtype_opclass = price_ops, collation = german,
    canonical = price_canonical, subtype_diff = shop.price_diff, multirange_type_name = price_ranges
);
CREATE TYPE shell;
--> type creation shop.address @1:13
--> type lookup text @1:37
--> collation lookup german @1:50
--> type lookup public.zip @1:62
--> type lookup text @1:80
--> type creation order_state @2:13
--> type creation empty @3:13
--> type creation price_range @4:13
--> type lookup shop.price @5:15
--> operator-class lookup price_ops @5:45
--> collation lookup german @5:68
--> function lookup price_canonical @6:17
--> function lookup shop.price_diff @6:49
--> type creation price_ranges @6:89
--> type creation shell @8:13

-- A base type is made of functions
CREATE TYPE shop.point3 (
    INPUT = point3_in, OUTPUT = shop.point3_out, RECEIVE = point3_recv, SEND = point3_send,
    TYPMOD_IN = point3_typmod_in, TYPMOD_OUT = point3_typmod_out, ANALYZE = point3_analyze, SUBSCRIPT = point3_subscript,
    INTERNALLENGTH = VARIABLE, PASSEDBYVALUE, ALIGNMENT = double, STORAGE = plain, LIKE = public.point2, CATEGORY = 'U', PREFERRED = false,
    DEFAULT = 'x', ELEMENT = float8, DELIMITER = ';', COLLATABLE = true
);
--> type creation shop.point3 @1:13
--> function lookup point3_in @2:13
--> function lookup shop.point3_out @2:33
--> function lookup point3_recv @2:60
--> function lookup point3_send @2:80
--> function lookup point3_typmod_in @3:17
--> function lookup point3_typmod_out @3:48
--> function lookup point3_analyze @3:77
--> function lookup point3_subscript @3:105
--> type lookup public.point2 @4:91
--> type lookup float8 @5:30

-- Composite types
ALTER TYPE shop.address
    ADD ATTRIBUTE country public.country COLLATE german CASCADE,
    ALTER ATTRIBUTE zip SET DATA TYPE text COLLATE "C" RESTRICT,
    DROP ATTRIBUTE IF EXISTS lines CASCADE;
ALTER TYPE address RENAME ATTRIBUTE zip TO postcode CASCADE;
--> type lookup shop.address @1:12
--> type lookup public.country @2:27
--> collation lookup german @2:50
--> type lookup text @3:39
--> collation lookup "C" @3:52
--> type lookup address @5:12

-- Enums: values are data
ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'late' BEFORE 'closed';
ALTER TYPE order_state RENAME VALUE 'open' TO 'public';
--> type lookup order_state @1:12
--> type lookup order_state @2:12

-- Names, owners, functions
ALTER TYPE shop.address RENAME TO location;
ALTER TYPE address OWNER TO SESSION_USER;
ALTER TYPE address SET SCHEMA archive;
ALTER TYPE point3 SET (RECEIVE = point3_recv2, SEND = NONE, ANALYZE = shop.f);
--> type lookup shop.address @1:12
--> type creation location @1:35 new-name
--> type lookup address @2:12
--> type lookup address @3:12
--> schema lookup archive @3:31
--> type lookup point3 @4:12
--> function lookup point3_recv2 @4:34
--> function lookup shop.f @4:71

-- Domains
CREATE DOMAIN shop.zip AS text COLLATE german CONSTRAINT five CHECK (is_zip(VALUE)) NOT NULL DEFAULT home_zip();
CREATE DOMAIN price public.amount NULL;
ALTER DOMAIN zip ADD CONSTRAINT c CHECK (f(VALUE)) NOT VALID;
ALTER DOMAIN zip SET DEFAULT g();
ALTER DOMAIN zip DROP DEFAULT;
ALTER DOMAIN zip SET NOT NULL;
ALTER DOMAIN zip DROP NOT NULL;
ALTER DOMAIN zip DROP CONSTRAINT IF EXISTS c CASCADE;
ALTER DOMAIN zip VALIDATE CONSTRAINT c;
ALTER DOMAIN zip RENAME CONSTRAINT c TO d;
ALTER DOMAIN zip RENAME TO postcode;
ALTER DOMAIN zip OWNER TO alice;
ALTER DOMAIN shop.zip SET SCHEMA archive;
DROP DOMAIN IF EXISTS zip, shop.price CASCADE;
DROP TYPE IF EXISTS shop.address, order_state;
--> type creation shop.zip @1:15
--> type lookup text @1:27
--> collation lookup german @1:40
--> function lookup is_zip @1:70
--> function lookup home_zip @1:102
--> type creation price @2:15
--> type lookup public.amount @2:21
--> type lookup zip @3:14
--> function lookup f @3:42
--> type lookup zip @4:14
--> function lookup g @4:30
--> type lookup zip @5:14
--> type lookup zip @6:14
--> type lookup zip @7:14
--> type lookup zip @8:14
--> type lookup zip @9:14
--> type lookup zip @10:14
--> type lookup zip @11:14
--> type creation postcode @11:28 new-name
--> type lookup zip @12:14
--> type lookup shop.zip @13:14
--> schema lookup archive @13:34
--> type lookup zip @14:23 dropped if-exists
--> type lookup shop.price @14:28 dropped if-exists
--> type lookup shop.address @15:21 dropped if-exists
--> type lookup order_state @15:35 dropped if-exists

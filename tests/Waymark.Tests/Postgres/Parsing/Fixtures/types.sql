-- Enum, composite and range types
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', $$happy$$);
CREATE TYPE empty AS ENUM ();
CREATE TYPE app.pair AS (first int, second varchar(10) COLLATE "C", "Third" mood[]);
CREATE TYPE floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi, multirange_type_name = many_floats);
--> enum-type empty
--> range-type floats subtype=<double precision> multirange=many_floats
-->   options: multirange_type_name=many_floats, subtype_diff=float8mi
--> enum-type mood
-->   labels: sad, it's ok, happy
--> composite-type app.pair
-->   column first <integer>
-->   column second <character varying(10)> collation=C
-->   column Third <mood[]>
--> privilege TYPE on=empty grantee=public action=USAGE
--> privilege TYPE on=floats grantee=public action=USAGE
--> privilege TYPE on=mood grantee=public action=USAGE
--> privilege TYPE on=app.pair grantee=public action=USAGE
--> mentions app

-- Changed later
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TYPE mood ADD VALUE 'happy';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
ALTER TYPE mood ADD VALUE 'worst' BEFORE 'sad';
ALTER TYPE mood ADD VALUE 'bad' AFTER 'sad';
CREATE TYPE pair AS (a int);
ALTER TYPE pair ADD ATTRIBUTE b text CASCADE;
ALTER TYPE pair OWNER TO somebody;
--> enum-type mood
-->   labels: worst, sad, bad, ok, happy
--> composite-type pair
-->   column a <integer>
-->   column b <text>
--> privilege TYPE on=mood grantee=public action=USAGE
--> privilege TYPE on=pair grantee=public action=USAGE

-- Base types, and shells
CREATE TYPE box;
CREATE TYPE box (INPUT = box_in, OUTPUT = box_out, INTERNALLENGTH = 16);
COMMENT ON TYPE box IS 'A box';
ALTER TYPE box SET (STORAGE = main, SEND = box_send, RECEIVE = NONE);
CREATE TYPE later;
CREATE TYPE span;
CREATE TYPE span AS RANGE (SUBTYPE = integer, CANONICAL = span_canonical);
--> base-type box comment=A box
-->   options: input=box_in, internallength=16, output=box_out, send=box_send, storage=main
--> base-type later shell
--> range-type span subtype=<integer> multirange=span_multirange
-->   options: canonical=span_canonical
--> privilege TYPE on=box grantee=public action=USAGE
--> privilege TYPE on=span grantee=public action=USAGE

-- Domains
CREATE DOMAIN email AS varchar(254) COLLATE "C" DEFAULT 'nobody' NOT NULL CHECK (VALUE ~ '@') CONSTRAINT long CHECK (length(VALUE) > 3) CHECK (VALUE <> '');
CREATE DOMAIN app.percentage numeric(5, 2);
ALTER DOMAIN app.percentage ADD CONSTRAINT low CHECK (VALUE >= 0) NOT VALID;
ALTER DOMAIN app.percentage ADD CHECK (VALUE <= 100);
ALTER DOMAIN app.percentage SET DEFAULT 50;
ALTER DOMAIN app.percentage SET NOT NULL;
ALTER DOMAIN app.percentage VALIDATE CONSTRAINT low;
--> domain email base-type=<character varying(254)> default=['nobody'] not-null collation=C
-->   check-constraint email_check expression=[VALUE ~ '@']
-->   check-constraint email_check1 expression=[VALUE <> '']
-->   check-constraint long expression=[length(VALUE) > 3]
--> domain app.percentage base-type=<numeric(5,2)> default=[50] not-null
-->   check-constraint low expression=[VALUE >= 0]
-->   check-constraint percentage_check expression=[VALUE <= 100]
--> privilege TYPE on=email grantee=public action=USAGE
--> privilege TYPE on=app.percentage grantee=public action=USAGE
--> mentions app

-- A value of an enum stands once
CREATE TYPE mood AS ENUM ('sad', 'fine', 'sad');
--> error WM4005 @1:42 the value "sad" is declared twice

-- # Types of every kind
-- to
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE TYPE pair AS (first int, second varchar(10) COLLATE "C", feeling mood);
CREATE TYPE floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE DOMAIN email AS text COLLATE "C" DEFAULT 'a@b' NOT NULL CONSTRAINT at_sign CHECK (VALUE ~ '@') CHECK (length(VALUE) < 99);
CREATE TABLE t (m mood DEFAULT 'sad', p pair, f floats, e email);
COMMENT ON TYPE mood IS 'How it is';
COMMENT ON DOMAIN email IS 'Where to';
COMMENT ON CONSTRAINT at_sign ON DOMAIN email IS 'There is one';
COMMENT ON COLUMN pair.first IS 'The one';
-- plan
CREATE DOMAIN public.email AS text COLLATE "C" DEFAULT 'a@b' NOT NULL CONSTRAINT at_sign CHECK (VALUE ~ '@') CONSTRAINT email_check CHECK (length(VALUE) < 99);
CREATE TYPE public.floats AS RANGE (subtype = double precision, subtype_diff = float8mi);
CREATE TYPE public.mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE TYPE public.pair AS (first integer, second character varying(10) COLLATE "C", feeling public.mood);
CREATE TABLE public.t (
    m public.mood DEFAULT 'sad',
    p public.pair,
    f public.floats,
    e public.email
);
COMMENT ON DOMAIN public.email IS 'Where to';
COMMENT ON CONSTRAINT at_sign ON DOMAIN public.email IS 'There is one';
COMMENT ON TYPE public.mood IS 'How it is';
COMMENT ON COLUMN public.pair.first IS 'The one';

-- # Types are dropped after what uses them
-- from
CREATE TYPE mood AS ENUM ('sad');
CREATE DOMAIN feeling AS mood;
CREATE TABLE t (m feeling);
-- plan
-- DropsData
DROP TABLE public.t;
DROP DOMAIN public.feeling;
DROP TYPE public.mood;

-- # Enum values are added in their places
-- from
CREATE TYPE mood AS ENUM ('sad', 'happy');
-- to
CREATE TYPE mood AS ENUM ('worst', 'sad', 'ok', 'happy', 'best');
-- plan
ALTER TYPE public.mood ADD VALUE 'worst' BEFORE 'sad';
ALTER TYPE public.mood ADD VALUE 'ok' AFTER 'sad';
ALTER TYPE public.mood ADD VALUE 'best';

-- # A new enum value is committed before it is used
-- from
CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE t (m mood);
-- to
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (m mood DEFAULT 'happy');
-- plan
ALTER TYPE public.mood ADD VALUE 'happy';
-- commit
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'happy';

-- # An enum value gets another name
-- from
CREATE TYPE mood AS ENUM ('sad', 'happy');
-- to
CREATE TYPE mood AS ENUM ('sad', 'glad' /* @renamed from=happy */);
-- plan
ALTER TYPE public.mood RENAME VALUE 'happy' TO 'glad';

-- # A value of an enum is removed: the type is made anew
-- from
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (id int, m mood NOT NULL DEFAULT 'ok', all_of mood[]);
CREATE INDEX t_sad ON t (id) WHERE m = 'sad';
CREATE VIEW v AS SELECT m FROM t;
CREATE FUNCTION f(m mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id int, m mood NOT NULL DEFAULT 'ok', all_of mood[]);
CREATE INDEX t_sad ON t (id) WHERE m = 'sad';
CREATE VIEW v AS SELECT m FROM t;
CREATE FUNCTION f(m mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- plan
DROP VIEW public.v;
DROP INDEX public.t_sad;
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT;
DROP FUNCTION public.f(public.mood);
-- MayFail, RewritesTable
ALTER TYPE public.mood RENAME TO mood__old;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood, ALTER COLUMN all_of TYPE public.mood[] USING all_of::text[]::public.mood[];
DROP TYPE public.mood__old;
-- LosesUnmanaged
CREATE FUNCTION public.f(m public.mood)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'ok';
-- LongLock
CREATE INDEX t_sad ON public.t (id) WHERE m = 'sad';
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT m FROM public.t;

-- # A default that calls what is made anew with the type is dropped before and set after, though its column gets another type
-- from
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE FUNCTION first() RETURNS e LANGUAGE sql AS $$ SELECT 'a'::e $$;
CREATE TABLE t (x varchar(5) DEFAULT first());
-- to
CREATE TYPE e AS ENUM ('a', 'b');
CREATE FUNCTION first() RETURNS e LANGUAGE sql AS $$ SELECT 'a'::e $$;
CREATE TABLE t (x text DEFAULT first());
-- plan
ALTER TABLE public.t ALTER COLUMN x DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN x TYPE text;
DROP FUNCTION public.first();
-- MayFail
ALTER TYPE public.e RENAME TO e__old;
CREATE TYPE public.e AS ENUM ('a', 'b');
DROP TYPE public.e__old;
-- LosesUnmanaged
CREATE FUNCTION public.first()
RETURNS public.e
LANGUAGE sql
AS $$ SELECT 'a'::e $$;
ALTER TABLE public.t ALTER COLUMN x SET DEFAULT public.first();

-- # Without drops it keeps the value
-- options: drop=off
-- from
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- to
CREATE TYPE mood AS ENUM ('sad', 'happy', 'best');
-- plan
ALTER TYPE public.mood ADD VALUE 'best';
-- skipped: ALTER TYPE public.mood RENAME TO mood__old
-- skipped: CREATE TYPE public.mood AS ENUM ('sad', 'happy', 'best')
-- skipped: DROP TYPE public.mood__old

-- # Attributes of a composite type
-- options: back=off
-- from
CREATE TYPE pair AS (a int, b text, c int);
-- to
CREATE TYPE pair AS (a bigint, e text /* @renamed from=b */, c int, d date);
-- plan
ALTER TYPE public.pair RENAME ATTRIBUTE b TO e;
ALTER TYPE public.pair ALTER ATTRIBUTE a TYPE bigint;
ALTER TYPE public.pair ADD ATTRIBUTE d date;

-- # An attribute is dropped
-- from
CREATE TYPE pair AS (a int, b text);
-- to
CREATE TYPE pair AS (a int);
-- plan
ALTER TYPE public.pair DROP ATTRIBUTE b;

-- # Domains
-- options: back=off
-- from
CREATE DOMAIN d AS int DEFAULT 1 CONSTRAINT old CHECK (VALUE > 0) CONSTRAINT named CHECK (VALUE < 10);
ALTER DOMAIN d ADD CONSTRAINT later CHECK (VALUE <> 5) NOT VALID;
CREATE DOMAIN e AS int NOT NULL;
-- to
CREATE DOMAIN d AS int NOT NULL CONSTRAINT renamed CHECK (VALUE < 10) CONSTRAINT later CHECK (VALUE <> 5) CONSTRAINT fresh CHECK (VALUE <> 7);
CREATE DOMAIN e AS int DEFAULT 3;
-- plan
ALTER DOMAIN public.d RENAME CONSTRAINT named TO renamed;
ALTER DOMAIN public.d DROP DEFAULT;
-- ScansTable, MayFail
ALTER DOMAIN public.d SET NOT NULL;
-- ScansTable, MayFail
ALTER DOMAIN public.d VALIDATE CONSTRAINT later;
-- ScansTable, MayFail
ALTER DOMAIN public.d ADD CONSTRAINT fresh CHECK (VALUE <> 7);
ALTER DOMAIN public.e SET DEFAULT 3;
ALTER DOMAIN public.e DROP NOT NULL;
ALTER DOMAIN public.d DROP CONSTRAINT old;

-- # A domain of another type
-- from
CREATE DOMAIN d AS int;
CREATE TABLE t (a d);
-- to
CREATE DOMAIN d AS bigint;
CREATE TABLE t (a d);
-- plan
-- MayFail, RewritesTable
ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS bigint;
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::public.d;
DROP DOMAIN public.d__old;

-- # A type gets another name and another schema
-- from
CREATE SCHEMA app;
CREATE TYPE public.old AS ENUM ('a');
CREATE TABLE t (a public.old DEFAULT 'a');
-- to
CREATE SCHEMA app;
CREATE TYPE app.fresh AS ENUM ('a'); -- @renamed from=public.old
CREATE TABLE t (a app.fresh DEFAULT 'a');
-- plan
ALTER TYPE public.old SET SCHEMA app;
ALTER TYPE app.old RENAME TO fresh;

-- # What is made of a replaced type is made anew with it
-- options: back=off
-- from
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN feeling AS mood CHECK (VALUE <> 'ok');
CREATE TYPE report AS (m mood, note text);
CREATE TABLE t (a feeling DEFAULT 'sad', b report, c mood[]);
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON COLUMN report.note IS 'Why';
-- to
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN feeling AS mood CHECK (VALUE <> 'happy');
CREATE TYPE report AS (note text, m mood, day date);
CREATE TABLE t (a feeling DEFAULT 'sad', b report, c mood[]);
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON COLUMN report.note IS 'Why';
-- plan
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
-- MayFail, RewritesTable
ALTER TYPE public.mood RENAME TO mood__old;
ALTER DOMAIN public.feeling RENAME TO feeling__old;
ALTER TYPE public.report RENAME TO report__old;
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE DOMAIN public.feeling AS public.mood CONSTRAINT feeling_check CHECK (VALUE <> 'happy');
CREATE TYPE public.report AS (note text, m public.mood, day date);
ALTER TABLE public.t ALTER COLUMN c TYPE public.mood[] USING c::text[]::public.mood[], ALTER COLUMN a TYPE public.feeling USING a::text::public.feeling, ALTER COLUMN b TYPE public.report USING CASE WHEN b IS DISTINCT FROM NULL THEN ROW((b).note::text, (b).m::text::public.mood, NULL)::public.report END;
DROP TYPE public.report__old;
DROP DOMAIN public.feeling__old;
DROP TYPE public.mood__old;
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'sad';
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT a FROM public.t;
COMMENT ON COLUMN public.report.note IS 'Why';

-- # A column that is computed from a replaced type is not moved but made anew
-- from
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (m mood, copy mood GENERATED ALWAYS AS (m) STORED);
-- to
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (m mood, copy mood GENERATED ALWAYS AS (m) STORED);
-- plan
ALTER TABLE public.t DROP COLUMN copy;
-- MayFail, RewritesTable
ALTER TYPE public.mood RENAME TO mood__old;
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
DROP TYPE public.mood__old;
-- RewritesTable
ALTER TABLE public.t ADD COLUMN copy public.mood GENERATED ALWAYS AS (m) STORED;

-- # A range type makes way by text, as its functions keep their names
-- from
CREATE TYPE span AS RANGE (subtype = float8);
CREATE TABLE t (s span);
-- to
CREATE TYPE span AS RANGE (subtype = numeric);
CREATE TABLE t (s span);
-- plan
-- MayFail, RewritesTable
ALTER TABLE public.t ALTER COLUMN s TYPE text USING s::text;
DROP TYPE public.span;
CREATE TYPE public.span AS RANGE (subtype = numeric);
ALTER TABLE public.t ALTER COLUMN s TYPE public.span USING s::public.span;

-- # A range type is made after the function of its differences, and its multirange is a type
-- to
CREATE FUNCTION span(x time, y time) RETURNS float8 LANGUAGE sql STRICT IMMUTABLE AS 'SELECT EXTRACT(EPOCH FROM (x - y))';
CREATE TYPE hours AS RANGE (subtype = time, subtype_diff = span, multirange_type_name = many_hours);
CREATE TABLE t (a hours, b many_hours);
-- plan
CREATE FUNCTION public.span(x time without time zone, y time without time zone)
RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT
AS $$SELECT EXTRACT(EPOCH FROM (x - y))$$;
CREATE TYPE public.hours AS RANGE (subtype = time without time zone, multirange_type_name = many_hours, subtype_diff = public.span);
CREATE TABLE public.t (
    a public.hours,
    b public.many_hours
);

-- # Text cannot be in every index that a range can
-- from
CREATE TYPE r AS RANGE (subtype = float8);
CREATE TABLE t (a r);
CREATE INDEX i ON t USING gist (a);
-- to
CREATE TYPE r AS RANGE (subtype = numeric);
CREATE TABLE t (a r);
CREATE INDEX i ON t USING gist (a);
-- plan
DROP INDEX public.i;
-- MayFail, RewritesTable
ALTER TABLE public.t ALTER COLUMN a TYPE text USING a::text;
DROP TYPE public.r;
CREATE TYPE public.r AS RANGE (subtype = numeric);
ALTER TABLE public.t ALTER COLUMN a TYPE public.r USING a::public.r;
-- LongLock
CREATE INDEX i ON public.t USING gist (a);

-- # A view that builds a value of a composite type is made again with its attributes
-- from
CREATE TYPE c AS (a int, b text);
CREATE VIEW v AS SELECT (ROW(1, 'x')::c).a AS a;
-- to
CREATE TYPE c AS (a int, b text, d int);
CREATE VIEW v AS SELECT (ROW(1, 'x', 2)::c).a AS a;
-- plan
DROP VIEW public.v;
ALTER TYPE public.c ADD ATTRIBUTE d integer;
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT (ROW(1, 'x', 2)::public.c).a AS a;

-- # A composite type becomes a table
-- from
CREATE TYPE c AS (a int);
CREATE FUNCTION f() RETURNS c LANGUAGE sql AS 'SELECT NULL::c';
-- to
CREATE TABLE c (a int);
CREATE FUNCTION f() RETURNS c LANGUAGE sql AS 'SELECT NULL::c';
-- plan
DROP FUNCTION public.f();
DROP TYPE public.c;
CREATE TABLE public.c (
    a integer
);
-- LosesUnmanaged
CREATE FUNCTION public.f()
RETURNS public.c
LANGUAGE sql
AS $$SELECT NULL::c$$;

-- # The default and checks of a domain make way for another function
-- from
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE DOMAIN d AS int DEFAULT f(1) CONSTRAINT positive CHECK (f(VALUE) > 0);
COMMENT ON CONSTRAINT positive ON DOMAIN d IS 'Above';
-- to
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT a::bigint';
CREATE DOMAIN d AS int DEFAULT f(1) CONSTRAINT positive CHECK (f(VALUE) > 0);
COMMENT ON CONSTRAINT positive ON DOMAIN d IS 'Above';
-- plan
ALTER DOMAIN public.d DROP DEFAULT;
ALTER DOMAIN public.d DROP CONSTRAINT positive;
DROP FUNCTION public.f(integer);
-- LosesUnmanaged
CREATE FUNCTION public.f(a integer)
RETURNS bigint
LANGUAGE sql IMMUTABLE
AS $$SELECT a::bigint$$;
ALTER DOMAIN public.d SET DEFAULT public.f(1);
-- ScansTable, MayFail
ALTER DOMAIN public.d ADD CONSTRAINT positive CHECK (public.f(VALUE) > 0);
COMMENT ON CONSTRAINT positive ON DOMAIN public.d IS 'Above';

-- # Range types exchange the names of their multirange types
-- from
CREATE TYPE days AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = many);
CREATE TYPE hours AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = more);
CREATE TABLE t (a many, b more);
-- to
CREATE TYPE days AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = more);
CREATE TYPE hours AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = many);
CREATE TABLE t (a many, b more);
-- plan
-- MayFail, RewritesTable
ALTER TABLE public.t ALTER COLUMN a TYPE text USING a::text, ALTER COLUMN b TYPE text USING b::text;
DROP TYPE public.hours;
DROP TYPE public.days;
CREATE TYPE public.days AS RANGE (subtype = integer, multirange_type_name = more);
CREATE TYPE public.hours AS RANGE (subtype = bigint, multirange_type_name = many);
ALTER TABLE public.t ALTER COLUMN a TYPE public.many USING a::public.many, ALTER COLUMN b TYPE public.more USING b::public.more;

-- # Columns of a multirange type move with its range type
-- from
CREATE TYPE days AS RANGE (SUBTYPE = integer);
CREATE TABLE t (a days_multirange DEFAULT '{[1,2)}', b days_multirange[]);
-- to
CREATE TYPE days AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = many);
CREATE TABLE t (a many DEFAULT '{[1,2)}', b many[]);
-- plan
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
-- MayFail, RewritesTable
ALTER TABLE public.t ALTER COLUMN a TYPE text USING a::text, ALTER COLUMN b TYPE text[] USING b::text[];
DROP TYPE public.days;
CREATE TYPE public.days AS RANGE (subtype = bigint, multirange_type_name = many);
ALTER TABLE public.t ALTER COLUMN a TYPE public.many USING a::public.many, ALTER COLUMN b TYPE public.many[] USING b::public.many[];
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT '{[1,2)}';

-- # A type takes the name that a multirange type had
-- from
CREATE TYPE days AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = many);
-- to
CREATE TYPE days AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = more);
CREATE TYPE many AS ENUM ('a');
-- plan
-- MayFail
DROP TYPE public.days;
CREATE TYPE public.days AS RANGE (subtype = integer, multirange_type_name = more);
CREATE TYPE public.many AS ENUM ('a');

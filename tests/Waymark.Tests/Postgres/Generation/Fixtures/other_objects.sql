-- # Objects that are kept as their statements
-- from
CREATE TABLE t (a int, b int);
CREATE STATISTICS gone ON a, b FROM t;
CREATE COLLATION changed (provider = icu, locale = 'de');
-- to
CREATE TABLE t (a int, b int);
CREATE COLLATION changed (provider = icu, locale = 'fr');
CREATE STATISTICS fresh (ndistinct) ON a, b FROM t;
CREATE FUNCTION same(int, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = text, FUNCTION = same);
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE TEXT SEARCH CONFIGURATION conf (COPY = english);
COMMENT ON STATISTICS fresh IS 'Together';
COMMENT ON OPERATOR ===(int, text) IS 'Same';
-- plan
CREATE TEXT SEARCH CONFIGURATION public.conf (COPY = english);
CREATE STATISTICS public.fresh (ndistinct) ON a, b FROM public.t;
CREATE FUNCTION public.same(integer, text)
RETURNS boolean
LANGUAGE sql
AS $$SELECT true$$;
CREATE OPERATOR public.=== (function = public.same, leftarg = integer, rightarg = text);
CREATE RULE quiet AS ON DELETE TO public.t DO INSTEAD NOTHING;
DROP COLLATION public.changed;
CREATE COLLATION public.changed (provider = icu, locale = 'fr');
DROP STATISTICS public.gone;
COMMENT ON OPERATOR public.=== (integer, text) IS 'Same';
COMMENT ON STATISTICS public.fresh IS 'Together';

-- # An operator of a system operator's name is its own commutator
-- from
CREATE TYPE c AS (r float8, i float8);
CREATE FUNCTION plus(c, c) RETURNS c LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE OPERATOR + (LEFTARG = c, RIGHTARG = c, FUNCTION = plus, COMMUTATOR = +);
-- to
CREATE TYPE c AS (r float8, i float8);
CREATE FUNCTION plus(c, c) RETURNS c LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE OPERATOR + (LEFTARG = c, RIGHTARG = c, FUNCTION = plus, COMMUTATOR = OPERATOR(public.+));
CREATE OPERATOR - (RIGHTARG = c, FUNCTION = minus);
CREATE FUNCTION minus(c) RETURNS c LANGUAGE sql IMMUTABLE AS 'SELECT $1';
-- plan
CREATE FUNCTION public.minus(public.c)
RETURNS public.c
LANGUAGE sql IMMUTABLE
AS $$SELECT $1$$;
CREATE OPERATOR public.- (function = public.minus, rightarg = public.c);

-- # A column takes a collation that is made anew
-- from
CREATE COLLATION c (provider = icu, locale = 'de');
CREATE TABLE t (a text);
CREATE INDEX i ON t (a COLLATE c);
-- to
CREATE COLLATION c (provider = icu, locale = 'fr');
CREATE TABLE t (a text COLLATE c);
CREATE INDEX i ON t (a);
-- plan
DROP INDEX public.i;
DROP COLLATION public.c;
CREATE COLLATION public.c (provider = icu, locale = 'fr');
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;
-- LongLock
CREATE INDEX i ON public.t (a);

-- # An operator is made anew before what is new needs it
-- from
CREATE FUNCTION same(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = text, FUNCTION = same);
-- to
CREATE FUNCTION same(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = text, FUNCTION = same, RESTRICT = eqsel);
CREATE TABLE t (a integer, b text, CHECK (a === b));
-- plan
DROP OPERATOR public.=== (integer, text);
CREATE OPERATOR public.=== (function = public.same, leftarg = integer, restrict = eqsel, rightarg = text);
CREATE TABLE public.t (
    a integer,
    b text,
    CONSTRAINT t_check CHECK (a  OPERATOR(public.===) b)
);

-- # A sign that the server has too means what it meant to whoever declared the expression
-- from
CREATE TYPE pair AS (x integer, y integer);
-- to
CREATE TYPE pair AS (x integer, y integer);
CREATE FUNCTION add(pair, pair) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE OPERATOR + (LEFTARG = pair, RIGHTARG = pair, FUNCTION = add);
CREATE TABLE t (a integer CHECK (a + 1 > 0));
-- plan
CREATE FUNCTION public.add(public.pair, public.pair)
RETURNS public.pair
LANGUAGE sql IMMUTABLE
AS $$SELECT $1$$;
CREATE OPERATOR public.+ (function = public.add, leftarg = public.pair, rightarg = public.pair);
CREATE TABLE public.t (
    a integer,
    CONSTRAINT t_a_check CHECK (a + 1 > 0)
);

-- # A foreign table is made anew with its server
-- from
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a integer) SERVER s;
-- to
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s TYPE 'other' FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a integer) SERVER s;
-- plan
DROP FOREIGN TABLE public.f;
DROP SERVER s;
CREATE SERVER s TYPE 'other' FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE public.f (
    a integer
) SERVER s;

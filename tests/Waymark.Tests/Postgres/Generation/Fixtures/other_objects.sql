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

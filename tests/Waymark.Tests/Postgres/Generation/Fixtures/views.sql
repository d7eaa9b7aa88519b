-- # Views and materialized views, one upon the other
-- to
CREATE TABLE t (a int, b text);
CREATE VIEW v (x, y) WITH (security_barrier) AS
    SELECT a, b -- both
    FROM t
    WHERE a > 0
WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT x FROM v WITH NO DATA;
CREATE UNIQUE INDEX ON m (x);
COMMENT ON VIEW v IS 'Seen';
COMMENT ON COLUMN v.x IS 'The first';
COMMENT ON MATERIALIZED VIEW m IS 'Stored';
-- plan
CREATE TABLE public.t (
    a integer,
    b text
);
CREATE VIEW public.v (x, y) WITH (security_barrier=true) AS
SELECT a, b -- both
    FROM public.t
    WHERE a > 0
WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW public.m WITH (fillfactor=70) AS
SELECT x FROM public.v
WITH NO DATA;
-- MayFail, LongLock
CREATE UNIQUE INDEX m_x_idx ON public.m (x);
COMMENT ON MATERIALIZED VIEW public.m IS 'Stored';
COMMENT ON VIEW public.v IS 'Seen';
COMMENT ON COLUMN public.v.x IS 'The first';

-- # A view gets columns at its end in place
-- from
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t;
-- to
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a, b FROM t WHERE b > 0;
-- plan
CREATE OR REPLACE VIEW public.v AS
SELECT a, b FROM public.t WHERE b > 0;

-- # A view whose columns are others is made anew, with what is on it
-- from
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT b FROM v;
-- to
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT b FROM t;
CREATE VIEW w AS SELECT b FROM v;
-- plan
DROP VIEW public.w;
DROP VIEW public.v;
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT b FROM public.t;
-- LosesUnmanaged
CREATE VIEW public.w AS
SELECT b FROM public.v;

-- # Options of a view
-- from
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t;
-- to
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_invoker) AS SELECT a FROM t WITH CASCADED CHECK OPTION;
-- plan
ALTER VIEW public.v SET (security_invoker=true, check_option=cascaded);
ALTER VIEW public.v RESET (security_barrier);

-- # A view gets another name; another one is dropped
-- from
CREATE VIEW old AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW gone AS SELECT 1 AS a;
-- to
CREATE VIEW fresh AS SELECT 1 AS a; -- @renamed from=old
-- plan
ALTER VIEW public.old RENAME TO fresh;
DROP MATERIALIZED VIEW public.gone;

-- # A view of all columns is made again after a column is gone
-- from
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT * FROM t;
-- to
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT * FROM t;
-- plan
DROP VIEW public.v;
-- DropsData
ALTER TABLE public.t DROP COLUMN b;
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT * FROM public.t;

-- # A view of an heir's column makes way for the column's new type
-- from
CREATE TABLE parent (a int);
CREATE TABLE child () INHERITS (parent);
CREATE VIEW v AS SELECT a FROM child;
-- to
CREATE TABLE parent (a bigint);
CREATE TABLE child () INHERITS (parent);
CREATE VIEW v AS SELECT a FROM child;
-- plan
DROP VIEW public.v;
-- RewritesTable
ALTER TABLE public.parent ALTER COLUMN a TYPE bigint;
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT a FROM public.child;

-- # Defaults of a view's columns
-- from
CREATE TABLE t (a int, b text, c int);
CREATE VIEW v AS SELECT a, b FROM t;
ALTER VIEW v ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE v ALTER COLUMN b SET DEFAULT 'x';
CREATE VIEW w AS SELECT a, b FROM t;
ALTER VIEW w ALTER a SET DEFAULT 1;
-- to
CREATE TABLE t (a int, b text, c int);
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT a, b, c FROM t;
ALTER VIEW v ALTER COLUMN a SET DEFAULT f();
ALTER VIEW v ALTER COLUMN b SET DEFAULT 'y';
ALTER VIEW v ALTER COLUMN b DROP DEFAULT;
CREATE VIEW w AS SELECT b, a FROM t;
ALTER VIEW w ALTER a SET DEFAULT 1;
-- plan
DROP VIEW public.w;
CREATE FUNCTION public.f()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
CREATE OR REPLACE VIEW public.v AS
SELECT a, b, c FROM public.t;
-- LosesUnmanaged
CREATE VIEW public.w AS
SELECT b, a FROM public.t;
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT public.f();
ALTER VIEW public.v ALTER COLUMN b DROP DEFAULT;
ALTER VIEW public.w ALTER COLUMN a SET DEFAULT 1;

-- # What belongs to a materialized view is made again once
-- from
CREATE FUNCTION f(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE TABLE t (a text);
CREATE MATERIALIZED VIEW m AS SELECT f(a) AS n FROM t;
CREATE INDEX i ON m (f(n));
-- to
CREATE FUNCTION f(b text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT b';
CREATE TABLE t (a text);
CREATE MATERIALIZED VIEW m AS SELECT f(a) AS n FROM t;
CREATE INDEX i ON m (f(n));
-- plan
DROP MATERIALIZED VIEW public.m;
DROP FUNCTION public.f(text);
-- LosesUnmanaged
CREATE FUNCTION public.f(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$SELECT b$$;
-- LosesUnmanaged
CREATE MATERIALIZED VIEW public.m AS
SELECT public.f(a) AS n FROM public.t;
-- LongLock
CREATE INDEX i ON public.m (public.f(n));

-- # A star over a view means its columns as they are desired
-- from
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT v.* FROM v;
CREATE VIEW x AS SELECT * FROM w;
-- to
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT v.* FROM v;
CREATE VIEW x AS SELECT * FROM w;
-- plan
DROP VIEW public.x;
DROP VIEW public.w;
DROP VIEW public.v;
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT a FROM public.t;
-- LosesUnmanaged
CREATE VIEW public.w AS
SELECT v.* FROM public.v;
-- LosesUnmanaged
CREATE VIEW public.x AS
SELECT * FROM public.w;

-- # How a materialized view keeps its columns
-- from
CREATE TABLE t (a int, b text, c text);
CREATE MATERIALIZED VIEW m AS SELECT a, b, c, b || c AS d FROM t;
ALTER MATERIALIZED VIEW m ALTER COLUMN c SET STORAGE EXTERNAL, ALTER COLUMN c SET STATISTICS 10;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET (n_distinct = 5);
-- to
CREATE TABLE t (a int, b text, c text);
CREATE MATERIALIZED VIEW m AS SELECT a, b, c, b || c AS d FROM t;
ALTER MATERIALIZED VIEW m ALTER COLUMN b SET STORAGE EXTERNAL, ALTER COLUMN b SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW m ALTER a SET STATISTICS 50;
ALTER MATERIALIZED VIEW m ALTER COLUMN d SET STORAGE EXTENDED;
-- plan
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS 50, ALTER COLUMN a RESET (n_distinct);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STORAGE EXTERNAL, ALTER COLUMN b SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN c SET STORAGE DEFAULT, ALTER COLUMN c SET STATISTICS -1;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN d SET STORAGE EXTENDED;

-- # A materialized view is made with how it keeps its columns
-- to
CREATE TABLE t (a int, b text, c text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX i ON m (a);
ALTER TABLE m ALTER b SET STORAGE MAIN;
ALTER MATERIALIZED VIEW m ALTER a SET (n_distinct = 5, n_distinct_inherited = 4);
ALTER MATERIALIZED VIEW m CLUSTER ON i;
-- plan
CREATE TABLE public.t (
    a integer,
    b text,
    c text
);
CREATE MATERIALIZED VIEW public.m AS
SELECT a, b FROM public.t;
-- LongLock
CREATE INDEX i ON public.m (a);
ALTER TABLE public.m CLUSTER ON i;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET (n_distinct=5, n_distinct_inherited=4);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STORAGE MAIN;

-- # A view is read again where it would choose the new overload
-- options: plan=engine
-- from
CREATE FUNCTION f(numeric) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW v AS SELECT f(1) AS x;
CREATE VIEW w AS SELECT f(1.5) AS x;
-- to
CREATE FUNCTION f(numeric) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE VIEW v AS SELECT f(1) AS x;
CREATE VIEW w AS SELECT f(1.5) AS x;
-- plan
CREATE FUNCTION public.f(integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT 2$$;
CREATE OR REPLACE VIEW public.v AS
SELECT public.f(1) AS x;

-- # What holds an expression is made again where it would choose the new overload
-- options: plan=engine
-- from
CREATE FUNCTION f(anyelement) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT f(1), b text CHECK (f(b) > 0), c integer CHECK (f(c) > 0));
CREATE INDEX i ON t (f(a));
CREATE INDEX j ON t (f(b));
CREATE FUNCTION g(integer) RETURNS integer LANGUAGE sql RETURN f($1);
-- to
CREATE FUNCTION f(anyelement) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT f(1), b text CHECK (f(b) > 0), c integer CHECK (f(c) > 0));
CREATE INDEX i ON t (f(a));
CREATE INDEX j ON t (f(b));
CREATE FUNCTION g(integer) RETURNS integer LANGUAGE sql RETURN f($1);
-- plan
ALTER TABLE public.t DROP CONSTRAINT t_c_check;
DROP INDEX public.i;
CREATE FUNCTION public.f(integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT 1$$;
CREATE OR REPLACE FUNCTION public.g(integer)
RETURNS integer
LANGUAGE sql
RETURN public.f($1);
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.f(1);
ALTER TABLE public.t ADD CONSTRAINT t_c_check CHECK (public.f(c) > 0);
CREATE INDEX i ON public.t (public.f(a));

-- # A parameter's new default lets a call choose another function
-- options: plan=engine
-- from
CREATE FUNCTION f(numeric) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW v AS SELECT f(1) AS x;
-- to
CREATE FUNCTION f(numeric) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f(integer, integer DEFAULT 3) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW v AS SELECT f(1) AS x;
-- plan
CREATE OR REPLACE FUNCTION public.f(integer, integer DEFAULT 3)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT 1$$;
CREATE OR REPLACE VIEW public.v AS
SELECT public.f(1) AS x;

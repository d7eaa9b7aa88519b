-- # A star over what a function returns is read again when the rows change
-- options: plan=engine
-- from
CREATE TABLE t (a integer, b text, c integer);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE FUNCTION f() RETURNS SETOF v LANGUAGE sql STABLE AS 'SELECT * FROM v';
CREATE VIEW w AS SELECT * FROM f();
-- to
CREATE TABLE t (a integer, b text, c integer);
CREATE VIEW v AS SELECT a, b, c FROM t;
CREATE FUNCTION f() RETURNS SETOF v LANGUAGE sql STABLE AS 'SELECT * FROM v';
CREATE VIEW w AS SELECT * FROM f();
-- plan
CREATE OR REPLACE VIEW public.v AS
SELECT a, b, c FROM public.t;
CREATE OR REPLACE VIEW public.w AS
SELECT * FROM public.f();

-- # A type loses its attribute before a function that builds it is made anew
-- options: plan=engine
-- from
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION f() RETURNS SETOF pair LANGUAGE sql AS 'SELECT 1, 2';
CREATE VIEW w AS SELECT * FROM f();
-- to
CREATE TYPE pair AS (a integer);
CREATE FUNCTION f() RETURNS SETOF pair LANGUAGE sql AS 'SELECT 1';
CREATE VIEW w AS SELECT * FROM f();
-- plan
DROP VIEW public.w;
ALTER TYPE public.pair DROP ATTRIBUTE b;
CREATE OR REPLACE FUNCTION public.f()
RETURNS SETOF public.pair
LANGUAGE sql
AS $$SELECT 1$$;
-- LosesUnmanaged
CREATE VIEW public.w AS
SELECT * FROM public.f();

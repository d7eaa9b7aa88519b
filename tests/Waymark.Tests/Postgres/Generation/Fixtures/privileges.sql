-- # Privileges of managed roles
-- options: roles=reader,writer
-- from
CREATE TABLE t (a int, b int);
GRANT SELECT, DELETE ON t TO reader;
GRANT UPDATE ON t TO writer WITH GRANT OPTION;
GRANT SELECT ON t TO editor;
-- to
CREATE TABLE t (a int, b int);
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE SEQUENCE s;
GRANT SELECT, INSERT ON t TO reader, writer;
GRANT UPDATE (a, b) ON t TO reader;
GRANT UPDATE ON t TO writer;
GRANT EXECUTE ON FUNCTION f(int) TO reader WITH GRANT OPTION;
GRANT USAGE ON SEQUENCE s TO writer;
GRANT USAGE ON SCHEMA public TO reader;
-- plan
REVOKE DELETE ON TABLE public.t FROM reader;
REVOKE GRANT OPTION FOR UPDATE ON TABLE public.t FROM writer;
CREATE SEQUENCE public.s;
CREATE FUNCTION public.f(integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
GRANT USAGE ON SCHEMA public TO reader;
GRANT EXECUTE ON FUNCTION public.f(integer) TO reader WITH GRANT OPTION;
GRANT USAGE ON SEQUENCE public.s TO writer;
GRANT INSERT, UPDATE (a, b) ON TABLE public.t TO reader;
GRANT INSERT, SELECT ON TABLE public.t TO writer;

-- # Everybody is a role that can be managed
-- options: roles=PUBLIC
-- from
CREATE TABLE t (a int);
-- to
CREATE TABLE t (a int);
GRANT SELECT ON t TO PUBLIC;
-- plan
GRANT SELECT ON TABLE public.t TO PUBLIC;

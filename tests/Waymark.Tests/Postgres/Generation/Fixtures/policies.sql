-- # Row-level security
-- from
CREATE TABLE t (a int);
-- to
CREATE TABLE t (a int);
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON t FOR SELECT USING (a > 0);
CREATE POLICY writes ON t AS RESTRICTIVE FOR UPDATE TO public USING (a > 0) WITH CHECK (a > 1);
COMMENT ON POLICY reads ON t IS 'Who may look';
-- plan
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON public.t FOR SELECT USING (a > 0);
CREATE POLICY writes ON public.t AS RESTRICTIVE FOR UPDATE USING (a > 0) WITH CHECK (a > 1);
COMMENT ON POLICY reads ON public.t IS 'Who may look';

-- # Policies are changed in place where they can be, renamed and dropped
-- from
CREATE TABLE t (a int);
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY altered ON t USING (a > 0);
CREATE POLICY narrowed ON t FOR ALL USING (a > 1);
CREATE POLICY old ON t USING (a > 2);
CREATE POLICY gone ON t USING (a > 3);
-- to
CREATE TABLE t (a int);
CREATE POLICY altered ON t USING (a > 10) WITH CHECK (a < 100);
CREATE POLICY narrowed ON t FOR SELECT USING (a > 1);
CREATE POLICY fresh ON t USING (a > 2);
-- plan
ALTER POLICY old ON public.t RENAME TO fresh;
DROP POLICY narrowed ON public.t;
DROP POLICY gone ON public.t;
ALTER TABLE public.t DISABLE ROW LEVEL SECURITY;
ALTER TABLE public.t NO FORCE ROW LEVEL SECURITY;
ALTER POLICY altered ON public.t USING (a > 10) WITH CHECK (a < 100);
CREATE POLICY narrowed ON public.t FOR SELECT USING (a > 1);

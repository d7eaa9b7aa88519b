-- # Indexes of every sort
-- from
CREATE TABLE t (a text, b int, c jsonb, at timestamptz);
-- to
CREATE TABLE t (a text, b int, c jsonb, at timestamptz);
CREATE UNIQUE INDEX i1 ON t (a COLLATE "C" text_pattern_ops DESC NULLS LAST, b NULLS FIRST) INCLUDE (at) NULLS NOT DISTINCT WITH (fillfactor = 70) WHERE b > 0;
CREATE INDEX i2 ON t USING gin (c jsonb_path_ops);
CREATE INDEX i3 ON t (lower(a), (b + 1), (at AT TIME ZONE 'utc'));
-- plan
-- MayFail, LongLock
CREATE UNIQUE INDEX i1 ON public.t (a COLLATE "C" text_pattern_ops DESC NULLS LAST, b NULLS FIRST) INCLUDE (at) NULLS NOT DISTINCT WITH (fillfactor=70) WHERE b > 0;
-- LongLock
CREATE INDEX i2 ON public.t USING gin (c jsonb_path_ops);
-- LongLock
CREATE INDEX i3 ON public.t (lower(a), (b + 1), (at AT TIME ZONE 'utc'));

-- # An index is dropped, changed in place, or made anew
-- from
CREATE TABLE t (a int, b int);
CREATE INDEX gone ON t (a);
CREATE INDEX tuned ON t (a) WITH (fillfactor = 70);
CREATE INDEX another ON t (a);
-- to
CREATE TABLE t (a int, b int);
CREATE INDEX tuned ON t (a) WITH (fillfactor = 80);
CREATE INDEX another ON t (b);
-- plan
DROP INDEX public.another;
DROP INDEX public.gone;
-- LongLock
CREATE INDEX another ON public.t (b);
ALTER INDEX public.tuned SET (fillfactor=80);

-- # Without blocking writes: each index by itself, outside transactions
-- options: concurrently=on
-- from
CREATE TABLE t (a int);
CREATE INDEX t_old ON t (a);
-- to
CREATE TABLE t (a int, b int);
CREATE INDEX t_new ON t (b);
CREATE TABLE u (a int);
CREATE INDEX u_a ON u (a);
-- plan
CREATE TABLE public.u (
    a integer
);
ALTER TABLE public.t ADD COLUMN b integer;
CREATE INDEX u_a ON public.u (a);
-- commit
-- NotTransactional
CREATE INDEX CONCURRENTLY t_new ON public.t (b);
-- NotTransactional
DROP INDEX CONCURRENTLY public.t_old;

-- # A lock timeout is set before anything else
-- options: lock-timeout=5
-- from
CREATE TABLE t (a int);
-- to
CREATE TABLE t (a int, b int);
-- plan
SET lock_timeout = '5000ms';
ALTER TABLE public.t ADD COLUMN b integer;

-- # Statistics of an expression
-- from
CREATE TABLE t (a int, b text);
CREATE INDEX i ON t (a, lower(b));
-- to
CREATE TABLE t (a int, b text);
CREATE INDEX i ON t (a, lower(b));
ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 500;
CREATE INDEX j ON t ((a + 1));
ALTER INDEX j ALTER COLUMN 1 SET STATISTICS 50;
-- plan
ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS 500;
-- LongLock
CREATE INDEX j ON public.t ((a + 1));
ALTER INDEX public.j ALTER COLUMN 1 SET STATISTICS 50;

-- # The identity of rows is chosen again when its index is made anew
-- from
CREATE TABLE t (a int NOT NULL, b int NOT NULL);
CREATE UNIQUE INDEX i ON t (a);
ALTER TABLE t REPLICA IDENTITY USING INDEX i;
-- to
CREATE TABLE t (a int NOT NULL, b int NOT NULL);
CREATE UNIQUE INDEX i ON t (a, b);
ALTER TABLE t REPLICA IDENTITY USING INDEX i;
-- plan
DROP INDEX public.i;
-- MayFail, LongLock
CREATE UNIQUE INDEX i ON public.t (a, b);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX i;

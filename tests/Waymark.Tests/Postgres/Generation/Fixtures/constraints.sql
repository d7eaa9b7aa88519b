-- # Constraints are added and dropped
-- from
CREATE TABLE p (id int PRIMARY KEY, code text UNIQUE);
CREATE TABLE t (a int CHECK (a > 0), b int REFERENCES p, c int UNIQUE);
-- to
CREATE TABLE p (id int PRIMARY KEY, code text UNIQUE);
CREATE TABLE t (
    a int,
    b int,
    c int,
    CONSTRAINT t_pk PRIMARY KEY (a, b) INCLUDE (c) WITH (fillfactor = 90),
    CONSTRAINT t_once UNIQUE NULLS NOT DISTINCT (c) DEFERRABLE,
    CONSTRAINT t_sane CHECK (b < c) NO INHERIT,
    CONSTRAINT t_free EXCLUDE USING gist (int4range(a, b) WITH &&) WHERE (c > 0),
    CONSTRAINT t_p FOREIGN KEY (c) REFERENCES p (id) MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED
);
-- plan
ALTER TABLE public.t DROP CONSTRAINT t_b_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_c_key;
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_once UNIQUE NULLS NOT DISTINCT (c) DEFERRABLE;
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_pk PRIMARY KEY (a, b) INCLUDE (c) WITH (fillfactor=90);
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_sane CHECK (b < c) NO INHERIT;
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_free EXCLUDE USING gist (int4range(a, b) WITH &&) WHERE (c > 0);
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_p FOREIGN KEY (c) REFERENCES public.p (id) MATCH FULL ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- # Rows that are there are checked later
-- from
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int);
-- to
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT t_a CHECK (a > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT t_p FOREIGN KEY (a) REFERENCES p NOT VALID;
-- plan
ALTER TABLE public.t ADD CONSTRAINT t_a CHECK (a > 0) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT t_p FOREIGN KEY (a) REFERENCES public.p (id) NOT VALID;

-- # They are checked now
-- options: back=off
-- from
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT t_a CHECK (a > 0) NOT VALID;
-- to
CREATE TABLE t (a int CONSTRAINT t_a CHECK (a > 0));
-- plan
-- MayFail, ScansTable
ALTER TABLE public.t VALIDATE CONSTRAINT t_a;

-- # A foreign key is deferred in place; a key cannot be
-- from
CREATE TABLE p (id int PRIMARY KEY, code int CONSTRAINT p_code UNIQUE);
CREATE TABLE t (a int CONSTRAINT t_p REFERENCES p);
-- to
CREATE TABLE p (id int PRIMARY KEY, code int CONSTRAINT p_code UNIQUE DEFERRABLE);
CREATE TABLE t (a int CONSTRAINT t_p REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- plan
ALTER TABLE public.p DROP CONSTRAINT p_code;
-- MayFail, LongLock
ALTER TABLE public.p ADD CONSTRAINT p_code UNIQUE (code) DEFERRABLE;
ALTER TABLE public.t ALTER CONSTRAINT t_p DEFERRABLE INITIALLY DEFERRED;

-- # A key that others refer to is another
-- from
CREATE TABLE p (id int CONSTRAINT p_key PRIMARY KEY, x int);
CREATE TABLE t (a int CONSTRAINT t_p REFERENCES p (id));
-- to
CREATE TABLE p (id int, x int, CONSTRAINT p_key PRIMARY KEY (id) INCLUDE (x));
CREATE TABLE t (a int CONSTRAINT t_p REFERENCES p (id));
-- plan
ALTER TABLE public.t DROP CONSTRAINT t_p;
ALTER TABLE public.p DROP CONSTRAINT p_key;
-- MayFail, LongLock
ALTER TABLE public.p ADD CONSTRAINT p_key PRIMARY KEY (id) INCLUDE (x);
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_p FOREIGN KEY (a) REFERENCES public.p (id);

-- # A new column refers to its own table's new key once there is one
-- from
CREATE TABLE t (a int NOT NULL);
-- to
CREATE TABLE t (a int NOT NULL PRIMARY KEY, b int REFERENCES t);
-- plan
ALTER TABLE public.t ADD COLUMN b integer;
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT t_b_fkey FOREIGN KEY (b) REFERENCES public.t (a);

-- # A table is clustered by the index of a key
-- from
CREATE TABLE t (a int NOT NULL, b int, PRIMARY KEY (a));
CREATE INDEX t_b ON t (b);
ALTER TABLE t CLUSTER ON t_b;
-- to
CREATE TABLE t (a int NOT NULL, b int, PRIMARY KEY (a));
CREATE INDEX t_b ON t (b);
ALTER TABLE t CLUSTER ON t_pkey;
-- plan
ALTER TABLE public.t CLUSTER ON t_pkey;

-- # An index that a table stays clustered by is made anew
-- from
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a);
ALTER TABLE t CLUSTER ON i;
-- to
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (b);
ALTER TABLE t CLUSTER ON i;
-- plan
DROP INDEX public.i;
-- LongLock
CREATE INDEX i ON public.t (b);
ALTER TABLE public.t CLUSTER ON i;

-- # A comment on the index of a key is another than that on the key
-- from
CREATE TABLE t (a int CONSTRAINT k UNIQUE, b int);
COMMENT ON INDEX k IS 'the index';
-- to
CREATE TABLE t (a int, b int CONSTRAINT k UNIQUE);
COMMENT ON INDEX k IS 'the index';
COMMENT ON CONSTRAINT k ON t IS 'the key';
-- plan
ALTER TABLE public.t DROP CONSTRAINT k;
-- MayFail, LongLock
ALTER TABLE public.t ADD CONSTRAINT k UNIQUE (b);
COMMENT ON CONSTRAINT k ON public.t IS 'the key';
COMMENT ON INDEX public.k IS 'the index';

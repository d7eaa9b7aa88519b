-- What schema files say with ALTER TABLE
CREATE TABLE t (a int, b text, c int);
ALTER TABLE IF EXISTS ONLY public.t
    ADD COLUMN d serial UNIQUE,
    ADD IF NOT EXISTS a int,
    ADD e int CHECK (e > a),
    ALTER a SET DEFAULT 5,
    ALTER COLUMN b SET NOT NULL,
    ALTER b SET STATISTICS 500,
    ALTER b SET STORAGE external,
    ALTER b SET COMPRESSION pglz,
    ALTER c TYPE bigint,
    ADD PRIMARY KEY (a),
    CLUSTER ON t_pkey,
    REPLICA IDENTITY USING INDEX t_pkey,
    SET (fillfactor = 50),
    SET UNLOGGED,
    SET TABLESPACE slow,
    OWNER TO somebody;
ALTER TABLE t ALTER c ADD GENERATED ALWAYS AS IDENTITY (START 5), ALTER a DROP DEFAULT, ALTER b DROP NOT NULL;
ALTER TABLE t ALTER CONSTRAINT t_d_key DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE t ADD CONSTRAINT later FOREIGN KEY (c) REFERENCES t (a) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT later;
ALTER TABLE t INHERIT base, REPLICA IDENTITY FULL;

-- A table is found by the search path, whichever way it was declared
CREATE TABLE t (a int);
CREATE TABLE public.u (a int);
ALTER TABLE public.t ADD b int;
ALTER TABLE u ADD b int;
CREATE INDEX ON public.t (b);

-- The order of statements does not matter where one waits for another
COMMENT ON INDEX t_a_idx IS 'Early';
CREATE INDEX ON t (a);
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES later;
CREATE TABLE t (a int);
CREATE TABLE later (id int PRIMARY KEY);
GRANT SELECT ON afterwards TO reader;
CREATE VIEW afterwards AS SELECT 1 AS x;

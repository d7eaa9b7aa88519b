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
--> sequence t_d_seq options={sequence-options data-type=integer} owner-table=t owner-column=d
--> table t unlogged tablespace=slow replica-identity=FULL
-->   column a <integer> not-null
-->   column b <text> storage=EXTERNAL compression=pglz statistics-target=500
-->   column c <bigint> not-null identity={identity-column always options={sequence-options start=5}}
-->   column d <integer> not-null default=[nextval('t_d_seq'::regclass)]
-->   column e <integer>
-->   key-constraint t_d_key deferral=InitiallyDeferred
-->     index-key column=d
-->   key-constraint t_pkey primary clustered
-->     index-key column=a
-->   foreign-key later referenced-table=t
-->     columns: c
-->     referenced-columns: a
-->   check-constraint t_check expression=[e > a]
-->   inherits: base
-->   options: fillfactor=50

-- A table is found by the search path, whichever way it was declared
CREATE TABLE t (a int);
CREATE TABLE public.u (a int);
ALTER TABLE public.t ADD b int;
ALTER TABLE u ADD b int;
CREATE INDEX ON public.t (b);
--> table t
-->   column a <integer>
-->   column b <integer>
-->   table-index t_b_idx method=btree
-->     index-key column=b
--> table public.u
-->   column a <integer>
-->   column b <integer>
--> mentions public

-- The order of statements does not matter where one waits for another
COMMENT ON INDEX t_a_idx IS 'Early';
CREATE INDEX ON t (a);
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES later;
CREATE TABLE t (a int);
CREATE TABLE later (id int PRIMARY KEY);
GRANT SELECT ON afterwards TO reader;
CREATE VIEW afterwards AS SELECT 1 AS x;
--> table later
-->   column id <integer> not-null
-->   key-constraint later_pkey primary
-->     index-key column=id
--> table t
-->   column a <integer>
-->   foreign-key t_a_fkey referenced-table=later
-->     columns: a
-->     referenced-columns: id
-->   table-index t_a_idx method=btree comment=Early
-->     index-key column=a
--> view afterwards query=[SELECT 1 AS x]
--> privilege TABLE on=afterwards grantee=reader action=SELECT

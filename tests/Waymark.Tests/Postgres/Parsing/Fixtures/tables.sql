-- A table with every clause
CREATE UNLOGGED TABLE IF NOT EXISTS shop.orders (
    id bigint
) INHERITS (shop.base, extra) USING heap WITH (fillfactor = 70, toast.autovacuum_enabled = off, user_catalog_table) TABLESPACE fast;

-- A table without columns
CREATE TABLE nothing ();

-- Names are folded, and truncated to 63 bytes between two characters
CREATE TABLE "Mixed Case".MixedCase (Quoted int, "Quoted" int, äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü int);

-- LIKE copies what it is told to
CREATE TABLE a (
    id serial PRIMARY KEY,
    code text DEFAULT 'x' CHECK (code <> '') UNIQUE,
    twice int GENERATED ALWAYS AS (id * 2) STORED
);
COMMENT ON COLUMN a.code IS 'The code';
CREATE INDEX a_lower ON a (lower(code));
CREATE TABLE b (LIKE a);
CREATE TABLE c (first int, LIKE a INCLUDING ALL EXCLUDING COMMENTS, last int);

-- Partitioned tables, partitions and their bounds
CREATE TABLE logs (id int, at timestamp NOT NULL, kind text) PARTITION BY RANGE (at, lower(kind) COLLATE "C" text_pattern_ops);
CREATE TABLE logs_2024 PARTITION OF logs (id WITH OPTIONS DEFAULT 7 NOT NULL, CHECK (id > 0)) FOR VALUES FROM ('2024-01-01', MINVALUE) TO ('2025-01-01', MAXVALUE);
CREATE TABLE logs_rest PARTITION OF logs DEFAULT PARTITION BY HASH (id);
CREATE TABLE logs_rest_0 PARTITION OF logs_rest FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE kinds (kind text) PARTITION BY LIST (kind);
CREATE TABLE kinds_a PARTITION OF kinds FOR VALUES IN ('a', NULL);

-- Partitions as pg_dump writes them: attached afterwards, with their indexes
CREATE TABLE public.measures (id integer NOT NULL, city integer NOT NULL) PARTITION BY LIST (city);
CREATE TABLE public.measures_1 (id integer NOT NULL, city integer NOT NULL);
ALTER TABLE ONLY public.measures ATTACH PARTITION public.measures_1 FOR VALUES IN (1);
ALTER TABLE ONLY public.measures ADD CONSTRAINT measures_pkey PRIMARY KEY (id, city);
ALTER TABLE ONLY public.measures_1 ADD CONSTRAINT measures_1_pkey PRIMARY KEY (id, city);
CREATE INDEX measures_city_idx ON ONLY public.measures USING btree (city);
CREATE INDEX measures_1_city_idx ON public.measures_1 USING btree (city);
CREATE INDEX measures_id_idx ON ONLY public.measures USING btree (id);
ALTER INDEX public.measures_pkey ATTACH PARTITION public.measures_1_pkey;
ALTER INDEX public.measures_city_idx ATTACH PARTITION public.measures_1_city_idx;

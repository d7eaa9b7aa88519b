-- A table with every clause
CREATE UNLOGGED TABLE IF NOT EXISTS shop.orders (
    id bigint
) INHERITS (shop.base, extra) USING heap WITH (fillfactor = 70, toast.autovacuum_enabled = off, user_catalog_table) TABLESPACE fast;
--> table shop.orders unlogged tablespace=fast
-->   column id <bigint>
-->   inherits: shop.base, extra
-->   options: fillfactor=70, toast.autovacuum_enabled=off, user_catalog_table
--> mentions shop

-- A table without columns
CREATE TABLE nothing ();
--> table nothing

-- Names are folded, and truncated to 63 bytes between two characters
CREATE TABLE "Mixed Case".MixedCase (Quoted int, "Quoted" int, äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü int);
--> table Mixed Case.mixedcase
-->   column quoted <integer>
-->   column Quoted <integer>
-->   column äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüä <integer>
--> mentions Mixed Case

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
--> sequence a_id_seq options={sequence-options data-type=integer} owner-table=a owner-column=id
--> table a
-->   column id <integer> not-null default=[nextval('a_id_seq'::regclass)]
-->   column code <text> default=['x'] comment=The code
-->   column twice <integer> generated={generated-column expression=[id * 2] stored}
-->   key-constraint a_code_key
-->     index-key column=code
-->   key-constraint a_pkey primary
-->     index-key column=id
-->   check-constraint a_code_check expression=[code <> '']
-->   table-index a_lower method=btree
-->     index-key expression=[lower(code)]
--> table b
-->   column id <integer> not-null
-->   column code <text>
-->   column twice <integer>
--> table c
-->   column first <integer>
-->   column id <integer> not-null default=[nextval('a_id_seq'::regclass)]
-->   column code <text> default=['x']
-->   column twice <integer> generated={generated-column expression=[id * 2] stored}
-->   column last <integer>
-->   key-constraint c_code_key
-->     index-key column=code
-->   key-constraint c_pkey primary
-->     index-key column=id
-->   check-constraint a_code_check expression=[code <> '']
-->   table-index c_lower_idx method=btree
-->     index-key expression=[lower(code)]

-- Partitioned tables, partitions and their bounds
CREATE TABLE logs (id int, at timestamp NOT NULL, kind text) PARTITION BY RANGE (at, lower(kind) COLLATE "C" text_pattern_ops);
CREATE TABLE logs_2024 PARTITION OF logs (id WITH OPTIONS DEFAULT 7 NOT NULL, CHECK (id > 0)) FOR VALUES FROM ('2024-01-01', MINVALUE) TO ('2025-01-01', MAXVALUE);
CREATE TABLE logs_rest PARTITION OF logs DEFAULT PARTITION BY HASH (id);
CREATE TABLE logs_rest_0 PARTITION OF logs_rest FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE kinds (kind text) PARTITION BY LIST (kind);
CREATE TABLE kinds_a PARTITION OF kinds FOR VALUES IN ('a', NULL);
--> table kinds partition-by=[LIST (kind)]
-->   column kind <text>
--> table kinds_a partition-of=kinds partition-bound=[IN ('a', NULL)]
--> table logs partition-by=[RANGE (at, lower(kind) COLLATE "C" text_pattern_ops)]
-->   column id <integer>
-->   column at <timestamp without time zone> not-null
-->   column kind <text>
--> table logs_2024 partition-of=logs partition-bound=[FROM ('2024-01-01', MINVALUE) TO ('2025-01-01', MAXVALUE)]
-->   column id <integer> not-null default=[7]
-->   check-constraint logs_2024_id_check expression=[id > 0]
--> table logs_rest partition-by=[HASH (id)] partition-of=logs partition-bound=[DEFAULT]
--> table logs_rest_0 partition-of=logs_rest partition-bound=[WITH (MODULUS 2, REMAINDER 0)]

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
--> table public.measures partition-by=[LIST (city)]
-->   column id <integer> not-null
-->   column city <integer> not-null
-->   key-constraint measures_pkey primary
-->     index-key column=id
-->     index-key column=city
-->   table-index measures_city_idx method=btree
-->     index-key column=city
-->   table-index measures_id_idx method=btree only
-->     index-key column=id
--> table public.measures_1 partition-of=public.measures partition-bound=[IN (1)]
-->   column id <integer> not-null
-->   column city <integer> not-null
--> mentions public

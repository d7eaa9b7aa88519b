-- An index with every clause
CREATE TABLE t (a text, b int, c jsonb);
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS everything ON t USING btree
    (a COLLATE "C" text_pattern_ops DESC NULLS LAST, b ASC NULLS FIRST, lower(a), (b + 1) DESC)
    INCLUDE (c) NULLS NOT DISTINCT WITH (fillfactor = 70, deduplicate_items = off) TABLESPACE fast WHERE b > 0 AND a IS NOT NULL;
--> table t
-->   column a <text>
-->   column b <integer>
-->   column c <jsonb>
-->   table-index everything method=btree unique nulls-not-distinct predicate=[b > 0 AND a IS NOT NULL] tablespace=fast concurrently
-->     index-key column=a collation=C operator-class=text_pattern_ops descending nulls-first=no
-->     index-key column=b nulls-first=yes
-->     index-key expression=[lower(a)]
-->     index-key expression=[b + 1] descending
-->     include: c
-->     options: deduplicate_items=off, fillfactor=70

-- Methods, operator classes with parameters, expressions
CREATE TABLE t (a text, b int, c jsonb, at timestamp);
CREATE INDEX i1 ON t USING gin (c jsonb_path_ops);
CREATE INDEX i2 ON t USING gist (a gist_trgm_ops(siglen = 32));
CREATE INDEX i3 ON t (date_trunc('day', at), coalesce(a, 'x'), (c ->> 'k'));
CREATE INDEX i4 ON t (at AT TIME ZONE 'utc');
CREATE INDEX i5 ON t ((a), (b)::text);
CREATE INDEX i6 ON ONLY t (a);
--> table t
-->   column a <text>
-->   column b <integer>
-->   column c <jsonb>
-->   column at <timestamp without time zone>
-->   table-index i1 method=gin
-->     index-key column=c operator-class=jsonb_path_ops
-->   table-index i2 method=gist
-->     index-key column=a operator-class=gist_trgm_ops
-->       operator-class-options: siglen=32
-->   table-index i3 method=btree
-->     index-key expression=[date_trunc('day', at)]
-->     index-key expression=[coalesce(a, 'x')]
-->     index-key expression=[c ->> 'k']
-->   table-index i4 method=btree
-->     index-key expression=[at AT TIME ZONE 'utc']
-->   table-index i5 method=btree
-->     index-key expression=[a]
-->     index-key expression=[(b)::text]
-->   table-index i6 method=btree
-->     index-key column=a

-- An index stands in the schema of its table
CREATE TABLE app.t (a int);
CREATE INDEX i ON app.t (a);
CREATE TABLE u (a int);
CREATE INDEX i ON u (a);
--> table u
-->   column a <integer>
-->   table-index i method=btree
-->     index-key column=a
--> table app.t
-->   column a <integer>
-->   table-index i method=btree
-->     index-key column=a
--> mentions app

-- An index of a materialized view
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS x;
CREATE UNIQUE INDEX ON totals (x);
--> view totals materialized query=[SELECT 1 AS x]
-->   table-index totals_x_idx method=btree unique
-->     index-key column=x

-- An index with every clause
CREATE TABLE t (a text, b int, c jsonb);
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS everything ON t USING btree
    (a COLLATE "C" text_pattern_ops DESC NULLS LAST, b ASC NULLS FIRST, lower(a), (b + 1) DESC)
    INCLUDE (c) NULLS NOT DISTINCT WITH (fillfactor = 70, deduplicate_items = off) TABLESPACE fast WHERE b > 0 AND a IS NOT NULL;

-- Methods, operator classes with parameters, expressions
CREATE TABLE t (a text, b int, c jsonb, at timestamp);
CREATE INDEX i1 ON t USING gin (c jsonb_path_ops);
CREATE INDEX i2 ON t USING gist (a gist_trgm_ops(siglen = 32));
CREATE INDEX i3 ON t (date_trunc('day', at), coalesce(a, 'x'), (c ->> 'k'));
CREATE INDEX i4 ON t (at AT TIME ZONE 'utc');
CREATE INDEX i5 ON t ((a), (b)::text);
CREATE INDEX i6 ON ONLY t (a);

-- An index stands in the schema of its table
CREATE TABLE app.t (a int);
CREATE INDEX i ON app.t (a);
CREATE TABLE u (a int);
CREATE INDEX i ON u (a);

-- An index of a materialized view
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS x;
CREATE UNIQUE INDEX ON totals (x);

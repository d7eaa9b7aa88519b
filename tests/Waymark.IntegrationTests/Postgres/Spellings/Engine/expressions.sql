-- What only the engine knows to be the same: functions found by the types of their arguments, values that are computed once.
CREATE TABLE t (
    a text[], d date, n int, ts timestamp, j json,
    p point DEFAULT point(1, 2), s text DEFAULT N'x', iv interval DEFAULT interval '90' minute, e timestamptz DEFAULT 'epoch', f timestamptz DEFAULT to_timestamp(0),
    CHECK (array_position(a, NULL) IS NULL), CHECK (to_char(d, 'YYYY') = '2024'), CHECK (age(ts) > '1 day'), CHECK (round(n / 2) > 1), CHECK (json_array_length(j -> 'x') > 0)
);
CREATE TABLE ranged (at timestamptz) PARTITION BY RANGE (at);
CREATE TABLE ranged_a PARTITION OF ranged FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE INDEX ON t ((d - '2024-01-01'));
CREATE TABLE spelt (
    g interval DEFAULT '@ 1 hour', h interval DEFAULT 'P1D', k interval DEFAULT '1.5 hours', l interval DEFAULT interval '1' day, n timetz DEFAULT '12:00+00',
    r box DEFAULT '((1,1),(0,0))', s bytea DEFAULT 'abc'::bytea, w date DEFAULT '2024-1-2', x date DEFAULT 'January 8, 1999', y timestamp DEFAULT '2024-01-01T00:00:00Z', z timestamptz DEFAULT '2024-01-01T00:00:00Z'
);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (n IN (SELECT 1 FROM spelt WHERE spelt.w = t.d));

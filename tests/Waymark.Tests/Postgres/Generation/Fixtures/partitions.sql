-- # A partitioned table comes before its partitions
-- to
CREATE TABLE logs (at date NOT NULL, kind text) PARTITION BY RANGE (at);
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
CREATE TABLE logs_2024 PARTITION OF logs (kind DEFAULT 'x') FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (kind);
CREATE TABLE logs_2024_a PARTITION OF logs_2024 FOR VALUES IN ('b', 'a');
CREATE INDEX ON logs (kind);
-- plan
CREATE TABLE public.logs (
    at date NOT NULL,
    kind text
) PARTITION BY RANGE (at);
CREATE TABLE public.logs_2024 PARTITION OF public.logs (
    kind DEFAULT 'x'
) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (kind);
CREATE TABLE public.logs_2024_a PARTITION OF public.logs_2024 FOR VALUES IN ('b', 'a');
CREATE TABLE public.logs_rest PARTITION OF public.logs DEFAULT;
CREATE INDEX logs_kind_idx ON public.logs (kind);

-- # A table becomes a partition, another one no longer is, a third has other bounds
-- from
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE joins (at date NOT NULL);
CREATE TABLE leaves PARTITION OF logs FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE moves PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- to
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE joins (at date NOT NULL);
ALTER TABLE logs ATTACH PARTITION joins FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE leaves (at date NOT NULL);
CREATE TABLE moves PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2027-01-01');
-- plan
ALTER TABLE public.logs DETACH PARTITION public.leaves;
ALTER TABLE public.logs DETACH PARTITION public.moves;
-- ScansTable
ALTER TABLE public.logs ATTACH PARTITION public.joins FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- ScansTable
ALTER TABLE public.logs ATTACH PARTITION public.moves FOR VALUES FROM ('2025-01-01') TO ('2027-01-01');

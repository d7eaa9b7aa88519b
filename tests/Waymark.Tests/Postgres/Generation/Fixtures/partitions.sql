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

-- # A partition keeps what it has of its parent when it leaves
-- from
CREATE TABLE kinds (id int PRIMARY KEY);
CREATE TABLE logs (id int, at date, kind int REFERENCES kinds, note text CHECK (note <> ''), PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX ON logs (kind);
CREATE TABLE leaves PARTITION OF logs FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE goes PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE kinds (id int PRIMARY KEY);
CREATE TABLE logs (id int, at date, kind int REFERENCES kinds, note text CHECK (note <> ''), PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX ON logs (kind);
CREATE TABLE leaves (id int, at date, kind int CONSTRAINT logs_kind_fkey REFERENCES kinds, note text CONSTRAINT logs_note_check CHECK (note <> ''), PRIMARY KEY (id, at));
CREATE INDEX ON leaves (kind);
CREATE TABLE goes (id int NOT NULL, at date NOT NULL, kind int, note varchar(10));
-- plan
ALTER TABLE public.logs DETACH PARTITION public.goes;
ALTER TABLE public.goes DROP CONSTRAINT logs_kind_fkey;
ALTER TABLE public.goes DROP CONSTRAINT goes_pkey;
ALTER TABLE public.goes DROP CONSTRAINT logs_note_check;
DROP INDEX public.goes_kind_idx;
ALTER TABLE public.logs DETACH PARTITION public.leaves;
-- RewritesTable, MayFail
ALTER TABLE public.goes ALTER COLUMN note TYPE character varying(10);

-- # A table that joins has its parent's columns and checks before
-- from
CREATE TABLE logs (at date NOT NULL, note text CONSTRAINT c CHECK (note <> ''), UNIQUE (at)) PARTITION BY RANGE (at);
CREATE TABLE joins (at date);
-- to
CREATE TABLE logs (at date NOT NULL, note text CONSTRAINT c CHECK (note <> ''), kind int, UNIQUE (at)) PARTITION BY RANGE (at);
CREATE TABLE joins PARTITION OF logs FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
-- plan
ALTER TABLE public.joins ADD COLUMN note text;
ALTER TABLE public.joins ADD COLUMN kind integer;
ALTER TABLE public.logs ADD COLUMN kind integer;
-- MayFail, ScansTable
ALTER TABLE public.joins ALTER COLUMN at SET NOT NULL;
-- MayFail, LongLock
ALTER TABLE public.joins ADD CONSTRAINT c CHECK (note <> '');
-- ScansTable
ALTER TABLE public.logs ATTACH PARTITION public.joins FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');

-- # A partition that comes may have the bounds of one that goes
-- from
CREATE TABLE items (id int) PARTITION BY HASH (id);
CREATE TABLE items_0 PARTITION OF items FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE items_1 PARTITION OF items FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- to
CREATE TABLE items (id int) PARTITION BY HASH (id);
CREATE TABLE items_0 PARTITION OF items FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE items_1 PARTITION OF items FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE items_2 PARTITION OF items FOR VALUES WITH (MODULUS 3, REMAINDER 2);
-- plan
ALTER TABLE public.items DETACH PARTITION public.items_0;
ALTER TABLE public.items DETACH PARTITION public.items_1;
CREATE TABLE public.items_2 PARTITION OF public.items FOR VALUES WITH (MODULUS 3, REMAINDER 2);
-- ScansTable
ALTER TABLE public.items ATTACH PARTITION public.items_0 FOR VALUES WITH (MODULUS 3, REMAINDER 0);
-- ScansTable
ALTER TABLE public.items ATTACH PARTITION public.items_1 FOR VALUES WITH (MODULUS 3, REMAINDER 1);

-- # What a partition or child says of its columns is its own
-- from
CREATE TABLE logs (at date NOT NULL, note text DEFAULT 'a', kind int) PARTITION BY RANGE (at);
CREATE TABLE logs_1 PARTITION OF logs (note DEFAULT 'b') FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE logs (at date NOT NULL, note text DEFAULT 'c', kind int) PARTITION BY RANGE (at);
CREATE TABLE logs_1 PARTITION OF logs (note DEFAULT 'b', kind NOT NULL) FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE ONLY logs_2 ALTER COLUMN note SET STATISTICS 100;
COMMENT ON COLUMN logs_2.note IS 'own';
-- plan
ALTER TABLE public.logs ALTER COLUMN note SET DEFAULT 'c';
ALTER TABLE public.logs_1 ALTER COLUMN note SET DEFAULT 'b';
-- MayFail, ScansTable
ALTER TABLE public.logs_1 ALTER COLUMN kind SET NOT NULL;
ALTER TABLE public.logs_2 ALTER COLUMN note SET STATISTICS 100;
COMMENT ON COLUMN public.logs_2.note IS 'own';

-- # A column that a parent loses and a child keeps is dropped from the parent only
-- options: back=off
-- from
CREATE TABLE people (id int, note text);
CREATE TABLE staff (since date) INHERITS (people);
CREATE TABLE guests () INHERITS (people);
-- to
CREATE TABLE people (id int);
CREATE TABLE staff (note text, since date) INHERITS (people);
CREATE TABLE guests () INHERITS (people);
-- plan
-- DropsData
ALTER TABLE ONLY public.people DROP COLUMN note;
-- DropsData
ALTER TABLE public.guests DROP COLUMN note;

-- # A partition is detached before it is dropped where foreign keys refer to its parent
-- from
CREATE TABLE items (id int, kind int, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
CREATE TABLE items_1 PARTITION OF items FOR VALUES IN (1);
CREATE TABLE orders (item int, kind int, FOREIGN KEY (item, kind) REFERENCES items);
-- to
CREATE TABLE items (id int, kind int, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
CREATE TABLE orders (item int, kind int, FOREIGN KEY (item, kind) REFERENCES items);
-- plan
-- DropsData
ALTER TABLE public.items DETACH PARTITION public.items_1;
DROP TABLE public.items_1;

-- # A partition whose bounds change has its parent's changes before it is detached
-- from
CREATE TABLE logs (at date NOT NULL, PRIMARY KEY (at)) PARTITION BY RANGE (at);
CREATE TABLE moves PARTITION OF logs FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
-- to
CREATE TABLE logs (at date NOT NULL, note text, PRIMARY KEY (at)) PARTITION BY RANGE (at);
CREATE TABLE moves PARTITION OF logs FOR VALUES FROM ('2023-01-01') TO ('2025-01-01');
-- plan
ALTER TABLE public.logs ADD COLUMN note text;
ALTER TABLE public.logs DETACH PARTITION public.moves;
-- ScansTable
ALTER TABLE public.logs ATTACH PARTITION public.moves FOR VALUES FROM ('2023-01-01') TO ('2025-01-01');

-- # A partition's part of an index has a name of its own
-- from
CREATE TABLE m (id int, k int NOT NULL, v text, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE INDEX mi ON m (v);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
-- to
CREATE TABLE m (id int, k int NOT NULL, v text, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE INDEX mi ON m (v);
CREATE TABLE a (id int, k int NOT NULL, v text, CONSTRAINT akey PRIMARY KEY (id, k));
CREATE INDEX ai ON a (v);
ALTER TABLE m ATTACH PARTITION a FOR VALUES IN (1);
-- plan
ALTER INDEX public.a_pkey RENAME TO akey;
ALTER INDEX public.a_v_idx RENAME TO ai;

-- # An index of a partition becomes a part of the parent's
-- from
CREATE TABLE m (k int NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
CREATE TABLE b PARTITION OF m FOR VALUES IN (2);
CREATE INDEX ai ON a (v);
-- to
CREATE TABLE m (k int NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
CREATE TABLE b PARTITION OF m FOR VALUES IN (2);
CREATE INDEX ai ON a (v);
CREATE INDEX mi ON m (v);
-- plan
-- LongLock
CREATE INDEX mi ON public.m (v);

-- # A parent gets an index whose parts have names
-- from
CREATE TABLE m (k int NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
-- to
CREATE TABLE m (k int NOT NULL, v text, w int) PARTITION BY LIST (k);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
CREATE INDEX mi ON ONLY m (w);
CREATE INDEX ai ON a (w);
ALTER INDEX mi ATTACH PARTITION ai;
-- plan
ALTER TABLE public.m ADD COLUMN w integer;
-- LongLock
CREATE INDEX ai ON public.a (w);
-- LongLock
CREATE INDEX mi ON public.m (w);

-- # A table that joins has the names that the server chooses, unless it keeps its own by declaration
-- from
CREATE TABLE m (k int NOT NULL, v text) PARTITION BY LIST (k);
CREATE INDEX mi ON m (v);
CREATE TABLE a (k int NOT NULL, v text);
CREATE INDEX ai ON a (v);
CREATE TABLE b (k int NOT NULL, v text);
CREATE INDEX bi ON b (v);
-- to
CREATE TABLE m (k int NOT NULL, v text) PARTITION BY LIST (k);
CREATE INDEX mi ON m (v);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
CREATE TABLE b (k int NOT NULL, v text);
CREATE INDEX bi ON b (v);
ALTER TABLE m ATTACH PARTITION b FOR VALUES IN (2);
-- plan
ALTER INDEX public.ai RENAME TO a_v_idx;
-- ScansTable
ALTER TABLE public.m ATTACH PARTITION public.a FOR VALUES IN (1);
-- ScansTable
ALTER TABLE public.m ATTACH PARTITION public.b FOR VALUES IN (2);

-- # Parts of parts have names of their own
-- from
CREATE TABLE m (k int NOT NULL, v int) PARTITION BY LIST (k);
CREATE TABLE mid PARTITION OF m FOR VALUES IN (1) PARTITION BY LIST (v);
CREATE TABLE leaf PARTITION OF mid FOR VALUES IN (1);
CREATE INDEX mi ON m (v);
-- to
CREATE TABLE m (k int NOT NULL, v int) PARTITION BY LIST (k);
CREATE TABLE mid PARTITION OF m FOR VALUES IN (1) PARTITION BY LIST (v);
CREATE TABLE leaf (k int NOT NULL, v int);
CREATE INDEX midi ON mid (v);
CREATE INDEX leafi ON leaf (v);
ALTER TABLE mid ATTACH PARTITION leaf FOR VALUES IN (1);
CREATE INDEX mi ON m (v);
-- plan
ALTER INDEX public.mid_v_idx RENAME TO midi;
ALTER INDEX public.leaf_v_idx RENAME TO leafi;

-- # Parts follow the names of their partition and columns
-- from
CREATE TABLE m (id int, k int NOT NULL, v text, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE INDEX mi ON m (v);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
-- to
CREATE TABLE m (id int, k int NOT NULL, w text /* @renamed from=v */, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE INDEX mi ON m (w);
-- @renamed from=a
CREATE TABLE aa PARTITION OF m FOR VALUES IN (1);
-- plan
ALTER TABLE public.a RENAME TO aa;
ALTER TABLE public.m RENAME COLUMN v TO w;
ALTER INDEX public.a_pkey RENAME TO aa_pkey;
ALTER INDEX public.a_v_idx RENAME TO aa_w_idx;

-- # What a child declares of its parent's columns is its own
-- options: back=off
-- from
CREATE TABLE p (id int NOT NULL, v text DEFAULT 'p', CONSTRAINT c CHECK (id > 0));
CREATE TABLE a (x int) INHERITS (p);
CREATE TABLE b (id int, v text, x int, CONSTRAINT c CHECK (id > 0)) INHERITS (p);
ALTER TABLE a ALTER v SET DEFAULT 'a';
-- to
CREATE TABLE p (id int NOT NULL, v text DEFAULT 'p', CONSTRAINT c CHECK (id > 0));
CREATE TABLE a (x int, id int, v text DEFAULT 'a', CONSTRAINT c CHECK (id > 0)) INHERITS (p);
CREATE TABLE b (id int, v text, x int, CONSTRAINT c CHECK (id > 0)) INHERITS (p);
-- plan
ALTER TABLE public.a NO INHERIT public.p;
ALTER TABLE public.a INHERIT public.p;

-- # A check that a child declares too is its own
-- options: back=off
-- from
CREATE TABLE p (id int NOT NULL, v text, CONSTRAINT c CHECK (id > 0), CONSTRAINT d CHECK (id < 9));
CREATE TABLE a (x int) INHERITS (p);
-- to
CREATE TABLE p (id int NOT NULL, v text, CONSTRAINT c CHECK (id > 0), CONSTRAINT d CHECK (id < 9));
CREATE TABLE a (x int, CONSTRAINT c CHECK (id > 0)) INHERITS (p);
-- plan
-- MayFail, LongLock
ALTER TABLE public.a ADD CONSTRAINT c CHECK (id > 0);

-- # Children are made with what is theirs
-- to
CREATE TABLE p (id int NOT NULL, v text DEFAULT 'p', w int, CONSTRAINT c CHECK (id > 0));
CREATE TABLE a (x int, v text, CONSTRAINT c CHECK (id > 0)) INHERITS (p);
CREATE TABLE b () INHERITS (p);
ALTER TABLE ONLY b ALTER v SET DEFAULT 'b', ALTER w SET NOT NULL, ALTER w SET STATISTICS 5;
ALTER TABLE b ALTER v SET STORAGE EXTERNAL;
CREATE TABLE cc (w int DEFAULT 5) INHERITS (b);
-- plan
CREATE TABLE public.p (
    id integer NOT NULL,
    v text DEFAULT 'p',
    w integer,
    CONSTRAINT c CHECK (id > 0)
);
CREATE TABLE public.a (
    v text DEFAULT 'p',
    x integer,
    CONSTRAINT c CHECK (id > 0)
) INHERITS (public.p);
CREATE TABLE public.b () INHERITS (public.p);
ALTER TABLE ONLY public.b ALTER COLUMN v SET DEFAULT 'b';
ALTER TABLE ONLY public.b ALTER COLUMN w SET NOT NULL;
ALTER TABLE public.b ALTER COLUMN v SET STORAGE EXTERNAL;
ALTER TABLE public.b ALTER COLUMN w SET STATISTICS 5;
CREATE TABLE public.cc (
    w integer NOT NULL DEFAULT 5
) INHERITS (public.b);

-- # A column of a partition is renamed when it leaves
-- from
CREATE TABLE m (id int, k int NOT NULL, v text, CONSTRAINT c CHECK (v <> ''), PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE INDEX mi ON m (v);
CREATE TABLE a PARTITION OF m FOR VALUES IN (1);
CREATE VIEW va AS SELECT v FROM a;
-- to
CREATE TABLE m (id int, k int NOT NULL, v text, CONSTRAINT c CHECK (v <> ''), PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE INDEX mi ON m (v);
CREATE TABLE a (
  id int,
  k int NOT NULL,
  w text, -- @renamed from=v
  CONSTRAINT c CHECK (w <> ''),
  PRIMARY KEY (id, k)
);
CREATE INDEX ON a (w);
CREATE VIEW va AS SELECT w AS v FROM a;
-- plan
ALTER INDEX public.a_v_idx RENAME TO a_w_idx;
DROP VIEW public.va;
ALTER TABLE public.m DETACH PARTITION public.a;
ALTER TABLE public.a RENAME COLUMN v TO w;
-- LosesUnmanaged
CREATE VIEW public.va AS
SELECT w AS v FROM public.a;

-- # A column of a child is renamed when it leaves
-- options: back=off
-- from
CREATE TABLE p (id int, v text);
CREATE TABLE a (x int) INHERITS (p);
-- to
CREATE TABLE p (id int, v text);
CREATE TABLE a (
  x int,
  id int,
  w text -- @renamed from=v
);
-- plan
ALTER TABLE public.a NO INHERIT public.p;
ALTER TABLE public.a RENAME COLUMN v TO w;

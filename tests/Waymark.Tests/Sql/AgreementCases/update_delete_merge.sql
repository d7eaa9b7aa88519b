UPDATE depot SET name = 'x';
UPDATE ONLY public.depot AS d SET name = DEFAULT, (a, b) = (1, 2), (c) = (SELECT c FROM source), grid[1] = 2, place.city = 'x', place.part[1:2].q = '{}' WHERE d.id = 1 RETURNING *;
UPDATE ONLY (depot) SET name = 'x';
UPDATE depot d SET name = s.name FROM source s JOIN other o USING (id), LATERAL (SELECT * FROM third t WHERE t.id = d.id) AS l WHERE d.id = s.id RETURNING d.*, s.name AS new_name, (SELECT 1 FROM fourth);
UPDATE depot SET (a, b) = (SELECT x, y FROM source WHERE source.id = depot.id), c = (SELECT max(c) FROM depot);
UPDATE depot SET (a, b) = ROW (1, 2), (c, d) = f(1);
UPDATE depot SET set = 1, "from" = 2;
UPDATE depot SET a = 1 WHERE CURRENT OF cur;
UPDATE depot SET a = b IS DISTINCT FROM c FROM source WHERE a IS NOT DISTINCT FROM source.a;
UPDATE depot SET a = EXTRACT(day FROM taken) FROM source;
UPDATE depot SET a = substring(name FROM 1 FOR 2) FROM ROWS FROM (f(1), g(2)) AS r (x, y);
UPDATE public.depot SET a = public.depot.b + depot.c FROM public.source WHERE public.source.id = public.depot.id;
DELETE FROM depot;
DELETE FROM ONLY public.depot AS d USING source s, other AS o LEFT JOIN third USING (id) WHERE d.id = s.id AND s.x IN (SELECT x FROM fourth) RETURNING d.id, (SELECT count(*) FROM depot);
DELETE FROM depot d WHERE CURRENT OF "Cur";
DELETE FROM ONLY (depot) WHERE (a, b) IN (SELECT a, b FROM gone);
DELETE FROM "de""pot" USING (SELECT 1 FROM a) AS s (x), generate_series(1, 2) AS g, LATERAL f(g) WHERE x = g RETURNING *;
TRUNCATE depot;
TRUNCATE TABLE ONLY depot, public.parcel *, ONLY (archive.old) RESTART IDENTITY CASCADE;
TRUNCATE TABLE a, b CONTINUE IDENTITY RESTRICT;
MERGE INTO depot USING source ON depot.id = source.id WHEN MATCHED THEN DELETE;
MERGE INTO ONLY public.depot AS d USING ONLY archive.source AS s ON d.id = s.id AND EXISTS (SELECT 1 FROM other)
    WHEN MATCHED AND s.gone THEN DELETE
    WHEN MATCHED AND d.x > (SELECT max(x) FROM third) THEN UPDATE SET x = s.x, (a, b) = (SELECT 1, 2 FROM fourth), y = DEFAULT
    WHEN NOT MATCHED AND s.x IS NOT NULL THEN INSERT (id, x) OVERRIDING USER VALUE VALUES (s.id, (SELECT 1 FROM fifth))
    WHEN NOT MATCHED THEN DO NOTHING;
MERGE INTO depot d USING (SELECT * FROM source JOIN other USING (id)) AS s (id, x) ON d.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, DEFAULT) WHEN MATCHED THEN DO NOTHING;
MERGE INTO depot USING (a JOIN b ON a.x = b.x) ON depot.id = a.id WHEN NOT MATCHED THEN INSERT DEFAULT VALUES;
MERGE INTO depot * t USING (VALUES (1, 'x')) AS v (id, n) ON t.id = v.id WHEN MATCHED THEN UPDATE SET n = v.n WHEN NOT MATCHED THEN INSERT (id, n) VALUES (v.id, v.n);
MERGE INTO t USING generate_series(1, 3) AS g ON t.id = g WHEN MATCHED THEN UPDATE SET id = DEFAULT;
MERGE INTO t USING a CROSS JOIN b ON true WHEN MATCHED THEN DO NOTHING;
WITH s AS (SELECT 1 AS id FROM x), d AS (SELECT 2 FROM s) MERGE INTO d USING s ON d.id = s.id WHEN NOT MATCHED THEN INSERT VALUES ((SELECT id FROM s), (SELECT 1 FROM d));
EXPLAIN (ANALYZE, VERBOSE, FORMAT json) MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE;

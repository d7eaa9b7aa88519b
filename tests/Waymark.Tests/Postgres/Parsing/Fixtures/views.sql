-- Views
CREATE VIEW v AS SELECT a, b FROM t WHERE a > 0;
CREATE OR REPLACE VIEW app.w (x, "Y") WITH (security_barrier, check_option = local) AS VALUES (1, 2);
CREATE VIEW checked AS (SELECT 1 AS one) WITH CHECK OPTION;
CREATE VIEW cte AS WITH q AS (SELECT 1 AS x) TABLE q WITH LOCAL CHECK OPTION;
--> view checked query=[(SELECT 1 AS one)] check-option=CASCADED
--> view cte query=[WITH q AS (SELECT 1 AS x) TABLE q] check-option=LOCAL
--> view v query=[SELECT a, b FROM t WHERE a > 0]
--> view app.w query=[VALUES (1, 2)] check-option=LOCAL
-->   columns: x, Y
-->   options: security_barrier
--> mentions app

-- A recursive view is a view of a recursive query
CREATE RECURSIVE VIEW nums (n, "Up") AS VALUES (1, 2) UNION ALL SELECT n + 1, 3 FROM nums WHERE n < 5;
--> view nums query=[WITH RECURSIVE nums (n, "Up") AS (VALUES (1, 2) UNION ALL SELECT n + 1, 3 FROM nums WHERE n < 5) SELECT n, "Up" FROM nums]

-- OR REPLACE takes the place of the first declaration and keeps what was said of it
CREATE VIEW v AS SELECT 1 AS a;
COMMENT ON VIEW v IS 'Kept';
CREATE OR REPLACE VIEW v AS SELECT 2 AS a;
--> view v query=[SELECT 2 AS a] comment=Kept

-- Materialized views
CREATE MATERIALIZED VIEW IF NOT EXISTS m (x) USING heap WITH (fillfactor = 70) TABLESPACE fast AS SELECT 1 WITH NO DATA;
CREATE MATERIALIZED VIEW n AS SELECT 2 AS y WITH DATA;
--> view m materialized query=[SELECT 1] with-no-data tablespace=fast
-->   columns: x
-->   options: fillfactor=70
--> view n materialized query=[SELECT 2 AS y]

-- Options and comments that come later
CREATE VIEW v AS SELECT 1 AS a;
ALTER VIEW v SET (security_invoker = true, check_option = cascaded);
COMMENT ON COLUMN v.a IS 'The one';
--> view v query=[SELECT 1 AS a] check-option=CASCADED
-->   column-comment column=a comment=The one
-->   options: security_invoker=true

-- Defaults of a view's columns
CREATE VIEW v AS SELECT 1 AS a, 2 AS b;
ALTER VIEW IF EXISTS v ALTER COLUMN a SET DEFAULT 1 + 1;
ALTER TABLE ONLY v ALTER b SET DEFAULT 'x';
CREATE OR REPLACE VIEW v AS SELECT 1 AS a, 2 AS b, 3 AS c;
--> view v query=[SELECT 1 AS a, 2 AS b, 3 AS c]
-->   view-column-default column=a default=[1 + 1]
-->   view-column-default column=b default=['x']

-- A view's column has nothing but a default
CREATE VIEW v AS SELECT 1 AS a;
ALTER TABLE v ALTER COLUMN a SET NOT NULL;
--> error WM4007 @2:28 columns of the view "v" have a default, and nothing else

-- A materialized view says how it keeps its columns
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a, 'x'::text AS b;
ALTER MATERIALIZED VIEW m ALTER COLUMN b SET STORAGE EXTERNAL, ALTER a SET STATISTICS 50;
ALTER TABLE m ALTER COLUMN b SET COMPRESSION lz4, ALTER b SET (n_distinct = 5);
CREATE INDEX i ON m (a);
ALTER MATERIALIZED VIEW m CLUSTER ON i;
ALTER MATERIALIZED VIEW m SET WITHOUT CLUSTER, SET TABLESPACE fast, SET ACCESS METHOD other;
--> view m materialized query=[SELECT 1 AS a, 'x'::text AS b] access-method=other tablespace=fast
-->   view-column-settings column=a statistics-target=50
-->   view-column-settings column=b storage=EXTERNAL compression=lz4
-->     options: n_distinct=5
-->   table-index i method=btree
-->     index-key column=a

-- A materialized view's column has nothing else
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET DEFAULT 1;
--> error WM4007 @2:40 columns of the materialized view "m" have a storage, a compression, a statistics target and options, and nothing else

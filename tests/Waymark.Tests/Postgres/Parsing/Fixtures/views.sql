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
--> error WM4003 @2:28 of the columns of the view "v" nothing but a default, and that of no materialized view, is supported

-- A materialized view's column has not even that
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STORAGE PLAIN;
--> error WM4003 @2:40 of the columns of the view "m" nothing but a default, and that of no materialized view, is supported

-- Views
CREATE VIEW v AS SELECT a, b FROM t WHERE a > 0;
CREATE OR REPLACE VIEW app.w (x, "Y") WITH (security_barrier, check_option = local) AS VALUES (1, 2);
CREATE VIEW checked AS (SELECT 1 AS one) WITH CHECK OPTION;
CREATE VIEW cte AS WITH q AS (SELECT 1 AS x) TABLE q WITH LOCAL CHECK OPTION;

-- A recursive view is a view of a recursive query
CREATE RECURSIVE VIEW nums (n, "Up") AS VALUES (1, 2) UNION ALL SELECT n + 1, 3 FROM nums WHERE n < 5;

-- OR REPLACE takes the place of the first declaration and keeps what was said of it
CREATE VIEW v AS SELECT 1 AS a;
COMMENT ON VIEW v IS 'Kept';
CREATE OR REPLACE VIEW v AS SELECT 2 AS a;

-- Materialized views
CREATE MATERIALIZED VIEW IF NOT EXISTS m (x) USING heap WITH (fillfactor = 70) TABLESPACE fast AS SELECT 1 WITH NO DATA;
CREATE MATERIALIZED VIEW n AS SELECT 2 AS y WITH DATA;

-- Options and comments that come later
CREATE VIEW v AS SELECT 1 AS a;
ALTER VIEW v SET (security_invoker = true, check_option = cascaded);
COMMENT ON COLUMN v.a IS 'The one';

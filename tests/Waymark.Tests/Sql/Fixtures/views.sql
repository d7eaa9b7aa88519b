-- A view is created, what it reads is looked up
CREATE OR REPLACE VIEW shop.open_orders (id, total) WITH (security_barrier = true, check_option = local) AS
    SELECT o.id, total_of(o.id) FROM public.orders o JOIN customers USING (customer)
    WITH CASCADED CHECK OPTION;
CREATE TEMP VIEW mine AS TABLE orders WITH CHECK OPTION;
--> relation creation shop.open_orders @1:24 if-not-exists view
--> function lookup total_of @2:18
--> relation lookup public.orders @2:38
--> relation lookup customers @2:59
--> relation creation mine @4:18 temporary view
--> relation lookup orders @4:32

-- In a recursive view, the view's name is a common table expression
CREATE RECURSIVE VIEW shop.tree (id, parent) AS
    SELECT id, parent FROM nodes UNION ALL SELECT n.id, n.parent FROM nodes n JOIN tree ON n.parent = tree.id;
--> relation creation shop.tree @1:23 view
--> relation lookup nodes @2:28
--> relation lookup nodes @2:71
--> relation lookup tree @2:84 cte

-- A materialized view
CREATE MATERIALIZED VIEW IF NOT EXISTS totals (customer, total) USING heap WITH (fillfactor = 70) TABLESPACE fast AS
    SELECT customer, sum(total) FROM shop.open_orders GROUP BY customer WITH NO DATA;
REFRESH MATERIALIZED VIEW CONCURRENTLY shop.totals WITH DATA;
--> relation creation totals @1:40 if-not-exists
--> function lookup sum @2:22
--> relation lookup shop.open_orders @2:38
--> relation lookup shop.totals @3:40

-- 18: virtual generated columns, constraints that are not enforced, named NOT NULL
CREATE TABLE t (
    a int,
    b int GENERATED ALWAYS AS (f(a)) VIRTUAL,
    c int REFERENCES shop.u NOT ENFORCED,
    CONSTRAINT n NOT NULL a NO INHERIT,
    CHECK (a > 0) ENFORCED
);
ALTER TABLE t ALTER CONSTRAINT k NOT ENFORCED, ALTER CONSTRAINT k INHERIT, ALTER CONSTRAINT n NO INHERIT, ADD CONSTRAINT m NOT NULL b NOT VALID;
--> relation creation t @1:14
--> function lookup f @3:32
--> relation lookup shop.u @4:22 foreign-key
--> relation lookup t @8:13

-- 18: temporal keys
CREATE TABLE stays (
    room int,
    during daterange,
    PRIMARY KEY (room, during WITHOUT OVERLAPS),
    UNIQUE (room, during WITHOUT OVERLAPS),
    FOREIGN KEY (room, PERIOD during) REFERENCES shop.rooms (id, PERIOD during)
);
--> relation creation stays @1:14
--> type lookup daterange @3:12
--> relation lookup shop.rooms @6:50 foreign-key

-- 17: a generated column's expression
ALTER TABLE t ALTER COLUMN b SET EXPRESSION AS (g(a)), ALTER a SET STATISTICS DEFAULT;
--> relation lookup t @1:13
--> function lookup g @1:49

-- 17: the access method of partitions
ALTER TABLE t SET ACCESS METHOD DEFAULT;
--> relation lookup t @1:13

-- 16: how a role is granted
GRANT staff TO alice WITH ADMIN TRUE, INHERIT FALSE, SET OPTION GRANTED BY bob;
REVOKE INHERIT OPTION FOR staff FROM alice;
--> nothing

-- 18: large objects by default
ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO alice;
--> nothing

-- 18: maintenance of a table without its children
VACUUM (ANALYZE) ONLY shop.t, u * (a);
ANALYZE ONLY t;
--> relation lookup shop.t @1:23
--> relation lookup u @1:31
--> relation lookup t @2:14

-- 16: names that may be left out
REINDEX (CONCURRENTLY) DATABASE;
REINDEX SYSTEM;
CREATE STATISTICS ON a, b FROM t;
--> relation lookup t @3:32

-- 16: how a new column is stored
ALTER TABLE t ADD COLUMN d text STORAGE DEFAULT;
CREATE TABLE v (a text STORAGE PLAIN COMPRESSION default);
--> relation lookup t @1:13
--> type lookup text @1:28
--> relation creation v @2:14
--> type lookup text @2:19

-- 17: options of subscriptions and event triggers
ALTER SUBSCRIPTION s SET (failover = true, two_phase);
CREATE EVENT TRIGGER hello ON login EXECUTE FUNCTION shop.hello();
--> function lookup shop.hello @2:54

-- 17: partitions of an identity column's table
CREATE TABLE w PARTITION OF t (a GENERATED ALWAYS AS IDENTITY) DEFAULT;
--> relation creation w @1:14
--> relation lookup t @1:29

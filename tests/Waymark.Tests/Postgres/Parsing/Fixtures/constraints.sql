-- Keys
CREATE TABLE t (
    a int PRIMARY KEY,
    b int UNIQUE NULLS NOT DISTINCT WITH (fillfactor = 50) USING INDEX TABLESPACE fast,
    c int,
    CONSTRAINT both UNIQUE (b, c) INCLUDE (a) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (c, b) NOT DEFERRABLE INITIALLY IMMEDIATE
);

-- A key that says no more than another is none
CREATE TABLE t (a int UNIQUE PRIMARY KEY, b int UNIQUE, CONSTRAINT b_once UNIQUE (b));

-- Periods
CREATE TABLE t (
    id int,
    during daterange,
    CONSTRAINT t_pk PRIMARY KEY (id, during WITHOUT OVERLAPS),
    FOREIGN KEY (id, PERIOD during) REFERENCES other (id, PERIOD during)
);

-- Foreign keys; the columns of a primary key need not be written
CREATE TABLE parent (a int, b int, PRIMARY KEY (b, a));
CREATE TABLE child (
    a int REFERENCES other,
    b int CONSTRAINT named REFERENCES app.other (x) MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    c int REFERENCES other (y) MATCH SIMPLE ON UPDATE NO ACTION ON DELETE RESTRICT NOT ENFORCED,
    FOREIGN KEY (b, a) REFERENCES parent ON DELETE SET DEFAULT (a)
);

-- Checks
CREATE TABLE t (
    a int CHECK (a > 0) CHECK (a < 10),
    b int CHECK (a < b),
    c int CONSTRAINT c_range CHECK (c BETWEEN 1 AND 9) NO INHERIT,
    CHECK (1 > 0),
    CONSTRAINT late CHECK (b <> c)
);
ALTER TABLE t ADD CONSTRAINT loose CHECK (a <> 5) NOT VALID;

-- NOT NULL as a constraint of the table
CREATE TABLE t (a int, b int, NOT NULL a, CONSTRAINT b_there NOT NULL b NO INHERIT);

-- Exclusion constraints
CREATE TABLE t (
    a int,
    r tsrange,
    EXCLUDE (a WITH =),
    CONSTRAINT free EXCLUDE USING gist (r WITH &&, (a + 1) int4_ops WITH OPERATOR(pg_catalog.=)) INCLUDE (a) WITH (fillfactor = 60) WHERE (a > 0) DEFERRABLE
);

-- A key that takes over an index
CREATE TABLE t (a int, b int);
CREATE UNIQUE INDEX t_ab ON t (a, b) INCLUDE (a);
ALTER TABLE t ADD CONSTRAINT t_key UNIQUE USING INDEX t_ab;

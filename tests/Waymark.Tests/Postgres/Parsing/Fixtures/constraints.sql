-- Keys
CREATE TABLE t (
    a int PRIMARY KEY,
    b int UNIQUE NULLS NOT DISTINCT WITH (fillfactor = 50) USING INDEX TABLESPACE fast,
    c int,
    CONSTRAINT pair UNIQUE (b, c) INCLUDE (a) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (c, b) NOT DEFERRABLE INITIALLY IMMEDIATE
);
--> table t
-->   column a <integer> not-null
-->   column b <integer>
-->   column c <integer>
-->   key-constraint pair deferral=InitiallyDeferred
-->     index-key column=b
-->     index-key column=c
-->     include: a
-->   key-constraint t_b_key nulls-not-distinct tablespace=fast
-->     index-key column=b
-->     options: fillfactor=50
-->   key-constraint t_c_b_key
-->     index-key column=c
-->     index-key column=b
-->   key-constraint t_pkey primary
-->     index-key column=a

-- A key that says no more than another is none
CREATE TABLE t (a int UNIQUE PRIMARY KEY, b int UNIQUE, CONSTRAINT b_once UNIQUE (b));
--> table t
-->   column a <integer> not-null
-->   column b <integer>
-->   key-constraint b_once
-->     index-key column=b
-->   key-constraint t_pkey primary
-->     index-key column=a

-- Periods
CREATE TABLE t (
    id int,
    during daterange,
    CONSTRAINT t_pk PRIMARY KEY (id, during WITHOUT OVERLAPS),
    FOREIGN KEY (id, PERIOD during) REFERENCES other (id, PERIOD during)
);
--> table t
-->   column id <integer> not-null
-->   column during <daterange> not-null
-->   key-constraint t_pk primary without-overlaps
-->     index-key column=id
-->     index-key column=during
-->   foreign-key t_id_during_fkey referenced-table=other period
-->     columns: id, during
-->     referenced-columns: id, during

-- Foreign keys; the columns of a primary key need not be written
CREATE TABLE parent (a int, b int, PRIMARY KEY (b, a));
CREATE TABLE child (
    a int REFERENCES other,
    b int CONSTRAINT named REFERENCES app.other (x) MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    c int REFERENCES other (y) MATCH SIMPLE ON UPDATE NO ACTION ON DELETE RESTRICT NOT ENFORCED,
    FOREIGN KEY (b, a) REFERENCES parent ON DELETE SET DEFAULT (a)
);
--> table child
-->   column a <integer>
-->   column b <integer>
-->   column c <integer>
-->   foreign-key child_a_fkey referenced-table=other
-->     columns: a
-->   foreign-key child_b_a_fkey referenced-table=parent on-delete=SetDefault
-->     columns: b, a
-->     referenced-columns: b, a
-->     on-delete-columns: a
-->   foreign-key child_c_fkey referenced-table=other on-delete=Restrict not-enforced
-->     columns: c
-->     referenced-columns: y
-->   foreign-key named referenced-table=app.other on-update=SetNull on-delete=Cascade match-full deferral=InitiallyDeferred
-->     columns: b
-->     referenced-columns: x
--> table parent
-->   column a <integer> not-null
-->   column b <integer> not-null
-->   key-constraint parent_pkey primary
-->     index-key column=b
-->     index-key column=a

-- Checks
CREATE TABLE t (
    a int CHECK (a > 0) CHECK (a < 10),
    b int CHECK (a < b),
    c int CONSTRAINT c_range CHECK (c BETWEEN 1 AND 9) NO INHERIT,
    CHECK (1 > 0),
    CONSTRAINT late CHECK (b <> c)
);
ALTER TABLE t ADD CONSTRAINT loose CHECK (a <> 5) NOT VALID;
--> table t
-->   column a <integer>
-->   column b <integer>
-->   column c <integer>
-->   check-constraint c_range expression=[c BETWEEN 1 AND 9] no-inherit
-->   check-constraint late expression=[b <> c]
-->   check-constraint loose expression=[a <> 5] not-valid
-->   check-constraint t_a_check expression=[a > 0]
-->   check-constraint t_a_check1 expression=[a < 10]
-->   check-constraint t_check expression=[a < b]
-->   check-constraint t_check1 expression=[1 > 0]

-- NOT NULL as a constraint of the table
CREATE TABLE t (a int, b int, NOT NULL a, CONSTRAINT b_there NOT NULL b NO INHERIT);
--> table t
-->   column a <integer> not-null
-->   column b <integer> not-null not-null-name=b_there not-null-no-inherit

-- Exclusion constraints
CREATE TABLE t (
    a int,
    r tsrange,
    EXCLUDE (a WITH =),
    CONSTRAINT free EXCLUDE USING gist (r WITH &&, (a + 1) int4_ops WITH OPERATOR(pg_catalog.=)) INCLUDE (a) WITH (fillfactor = 60) WHERE (a > 0) DEFERRABLE
);
--> table t
-->   column a <integer>
-->   column r <tsrange>
-->   exclusion-constraint free method=gist predicate=[a > 0] deferral=InitiallyImmediate
-->     exclusion-element key={index-key column=r} operator=&&
-->     exclusion-element key={index-key expression=[a + 1] operator-class=int4_ops} operator=OPERATOR(pg_catalog.=)
-->     include: a
-->     options: fillfactor=60
-->   exclusion-constraint t_a_excl method=btree
-->     exclusion-element key={index-key column=a} operator==

-- A key that takes over an index
CREATE TABLE t (a int, b int);
CREATE UNIQUE INDEX t_ab ON t (a, b) INCLUDE (a);
ALTER TABLE t ADD CONSTRAINT t_key UNIQUE USING INDEX t_ab;
--> table t
-->   column a <integer>
-->   column b <integer>
-->   key-constraint t_key
-->     index-key column=a
-->     index-key column=b
-->     include: a

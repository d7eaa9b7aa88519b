-- Keys
CREATE TABLE t (a TEXT CONSTRAINT Pk PRIMARY KEY ON CONFLICT REPLACE, b UNIQUE, c, CONSTRAINT both UNIQUE (b COLLATE nocase DESC, c) ON CONFLICT FAIL UNIQUE (c));
--> table t
-->   column a <text>
-->   column b <>
-->   column c <>
-->   key-constraint pk primary on-conflict=REPLACE
-->     index-key column=a
-->   key-constraint
-->     index-key column=b
-->   key-constraint both on-conflict=FAIL
-->     index-key column=b collation=nocase descending
-->     index-key column=c
-->   key-constraint
-->     index-key column=c

-- Foreign keys, behind a column and of the table
CREATE TABLE t (
    a REFERENCES Other,
    b INT NOT NULL REFERENCES other (ID) ON UPDATE SET DEFAULT ON DELETE CASCADE MATCH FULL DEFERRABLE INITIALLY DEFERRED,
    c CONSTRAINT fk REFERENCES other (x) ON DELETE NO ACTION NOT DEFERRABLE INITIALLY IMMEDIATE UNIQUE,
    FOREIGN KEY (a, b) REFERENCES third (x, y) ON DELETE RESTRICT ON UPDATE SET NULL DEFERRABLE
);
--> table t
-->   column a <>
-->   column b <int> not-null
-->   column c <>
-->   key-constraint
-->     index-key column=c
-->   foreign-key referenced-table=other
-->     columns: a
-->   foreign-key referenced-table=other on-update=SetDefault on-delete=Cascade deferral=InitiallyDeferred
-->     columns: b
-->     referenced-columns: id
-->   foreign-key fk referenced-table=other
-->     columns: c
-->     referenced-columns: x
-->   foreign-key referenced-table=third on-update=SetNull on-delete=Restrict
-->     columns: a, b
-->     referenced-columns: x, y

-- Checks
CREATE TABLE t (a CHECK (a > 0) CONSTRAINT small CHECK (a < 10), b, CONSTRAINT "Both" CHECK (a < b), CHECK (b <> ')') ON CONFLICT IGNORE);
--> table t
-->   column a <>
-->   column b <>
-->   check-constraint expression=[a > 0]
-->   check-constraint small expression=[a < 10]
-->   check-constraint both expression=[a < b]
-->   check-constraint expression=[b <> ')']

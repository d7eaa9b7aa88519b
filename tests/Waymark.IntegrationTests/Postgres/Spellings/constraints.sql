-- Constraints without names, as the server names them, and every clause of those that have one.
CREATE EXTENSION btree_gist;
CREATE TABLE parent (id int PRIMARY KEY, a int, b text, UNIQUE (a, b), UNIQUE (b, a) INCLUDE (id), CONSTRAINT by_a UNIQUE (a), CONSTRAINT deferred UNIQUE (b) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE child (
    id bigserial PRIMARY KEY, p int REFERENCES parent, q int CONSTRAINT q_fk REFERENCES parent (id) ON DELETE CASCADE ON UPDATE SET NULL, a int, b text,
    r int REFERENCES parent ON DELETE NO ACTION ON UPDATE RESTRICT DEFERRABLE, s int REFERENCES parent MATCH FULL DEFERRABLE INITIALLY DEFERRED, t int REFERENCES parent (a),
    u int UNIQUE NULLS NOT DISTINCT, v int UNIQUE WITH (fillfactor = 70), w int NOT NULL CHECK (w > 0) UNIQUE, x int CHECK (x > 0) CHECK (x < 10) CHECK (x > a),
    FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE SET NULL (a), FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE SET DEFAULT,
    CHECK (a > 0 AND x > 0), CHECK (1 > 0), CHECK (b <> '') NO INHERIT, CONSTRAINT named CHECK (a <> x) NO INHERIT,
    UNIQUE (a, b, u), UNIQUE (v, w) INCLUDE (a, b), EXCLUDE USING gist (p WITH =, int4range(a, x) WITH &&), EXCLUDE (a WITH =) WHERE (x > 0), EXCLUDE (lower(b) WITH =, (a + 1) WITH =) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT excl EXCLUDE USING gist (b WITH =, p WITH <>) WITH (fillfactor = 50)
);
ALTER TABLE child ADD CHECK (a < 100), ADD CONSTRAINT late CHECK (x < 100) NOT VALID, ADD FOREIGN KEY (x) REFERENCES parent NOT VALID, ADD UNIQUE (x);
ALTER TABLE child ADD UNIQUE (x), ADD UNIQUE (x, a), ADD COLUMN y int DEFAULT 5 CHECK (y > 0) REFERENCES parent, ADD COLUMN z serial;
CREATE TABLE no_key (a int NOT NULL, b int NULL, "Mixed" int UNIQUE, "with space" int CHECK ("with space" > 0), "quo""te" int UNIQUE);
ALTER TABLE no_key ADD PRIMARY KEY (a, "Mixed");
CREATE UNIQUE INDEX no_key_index ON no_key (b);
ALTER TABLE no_key ADD CONSTRAINT no_key_b UNIQUE USING INDEX no_key_index;
CREATE TABLE "Odd Table" (a int PRIMARY KEY, b int REFERENCES "Odd Table" (a), c int REFERENCES no_key (b), UNIQUE (a, b), CHECK (a > b));
CREATE TABLE a_table_with_quite_a_long_name_that_goes_on_and_on (a_column_with_quite_a_long_name_too int UNIQUE CHECK (a_column_with_quite_a_long_name_too > 0), another_column_with_quite_a_long_name serial,
    UNIQUE (a_column_with_quite_a_long_name_too, another_column_with_quite_a_long_name), FOREIGN KEY (a_column_with_quite_a_long_name_too) REFERENCES no_key (b));
CREATE INDEX ON a_table_with_quite_a_long_name_that_goes_on_and_on (a_column_with_quite_a_long_name_too, another_column_with_quite_a_long_name);
CREATE TABLE cycle_a (id int PRIMARY KEY, b int);
CREATE TABLE cycle_b (id int PRIMARY KEY, a int REFERENCES cycle_a);
ALTER TABLE cycle_a ADD FOREIGN KEY (b) REFERENCES cycle_b;
COMMENT ON CONSTRAINT named ON child IS 'A comment';

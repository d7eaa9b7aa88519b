-- Names that the server chooses
CREATE TABLE films (
    id int PRIMARY KEY,
    title text UNIQUE CHECK (length(title) > 0),
    year int CHECK (year > 1900),
    studio int REFERENCES films,
    CHECK (year > id),
    CHECK (id > year),
    UNIQUE (title, year),
    FOREIGN KEY (studio, year) REFERENCES other (a, b),
    EXCLUDE (lower(title) WITH =)
);
CREATE INDEX ON films (title);
CREATE INDEX ON films (title);
CREATE INDEX ON films (lower(title), (year + 1), (year::text), id) INCLUDE (year);
CREATE INDEX ON films ((CASE WHEN year > 1 THEN title ELSE 'x' END), coalesce(title, ''), (title COLLATE "C"), (ARRAY[year]), (year::bigint + 1), ('a'::varchar(3)));

-- Names are chosen where they are free in the schema
CREATE TABLE t_a_seq (x int);
CREATE TABLE t (a serial, b int CHECK (b > 0), CONSTRAINT t_pkey CHECK (b > 1), PRIMARY KEY (b));
CREATE TABLE other (x int CONSTRAINT other_x_check1 CHECK (x > 0), CHECK (x > 1), CHECK (x > 2));

-- Long names are cut, the longer part first
CREATE TABLE tttttttttttttttttttttttttttttt (
    aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x integer CHECK (aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x > 0),
    aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y integer CHECK (aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y > 0),
    UNIQUE (aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x, aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y)
);
CREATE TABLE "表表表表表表表表表表表表表表表表表表表表" (a serial CHECK (a > 0));

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
--> table films
-->   column id <integer> not-null
-->   column title <text>
-->   column year <integer>
-->   column studio <integer>
-->   key-constraint films_pkey primary
-->     index-key column=id
-->   key-constraint films_title_key
-->     index-key column=title
-->   key-constraint films_title_year_key
-->     index-key column=title
-->     index-key column=year
-->   foreign-key films_studio_fkey referenced-table=films
-->     columns: studio
-->     referenced-columns: id
-->   foreign-key films_studio_year_fkey referenced-table=other
-->     columns: studio, year
-->     referenced-columns: a, b
-->   check-constraint films_check expression=[year > id]
-->   check-constraint films_check1 expression=[id > year]
-->   check-constraint films_title_check expression=[length(title) > 0]
-->   check-constraint films_year_check expression=[year > 1900]
-->   exclusion-constraint films_lower_excl method=btree
-->     exclusion-element key={index-key expression=[lower(title)]} operator==
-->   table-index films_case_coalesce_title_array_expr_varchar_idx method=btree
-->     index-key expression=[CASE WHEN year > 1 THEN title ELSE 'x' END]
-->     index-key expression=[coalesce(title, '')]
-->     index-key expression=[title COLLATE "C"]
-->     index-key expression=[ARRAY[year]]
-->     index-key expression=[year::bigint + 1]
-->     index-key expression=['a'::varchar(3)]
-->   table-index films_lower_expr_year_id_year1_idx method=btree
-->     index-key expression=[lower(title)]
-->     index-key expression=[year + 1]
-->     index-key expression=[year::text]
-->     index-key column=id
-->     include: year
-->   table-index films_title_idx method=btree
-->     index-key column=title
-->   table-index films_title_idx1 method=btree
-->     index-key column=title

-- Names are chosen where they are free in the schema
CREATE TABLE t_a_seq (x int);
CREATE TABLE t (a serial, b int CHECK (b > 0), CONSTRAINT t_pkey CHECK (b > 1), PRIMARY KEY (b));
CREATE TABLE other (x int CONSTRAINT other_x_check1 CHECK (x > 0), CHECK (x > 1), CHECK (x > 2));
--> sequence t_a_seq1 options={sequence-options data-type=integer} owner-table=t owner-column=a
--> table other
-->   column x <integer>
-->   check-constraint other_x_check expression=[x > 1]
-->   check-constraint other_x_check1 expression=[x > 0]
-->   check-constraint other_x_check2 expression=[x > 2]
--> table t
-->   column a <integer> not-null default=[nextval('t_a_seq1'::regclass)]
-->   column b <integer> not-null
-->   key-constraint t_pkey1 primary
-->     index-key column=b
-->   check-constraint t_b_check expression=[b > 0]
-->   check-constraint t_pkey expression=[b > 1]
--> table t_a_seq
-->   column x <integer>

-- Long names are cut, the longer part first
CREATE TABLE tttttttttttttttttttttttttttttt (
    aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x integer CHECK (aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x > 0),
    aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y integer CHECK (aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y > 0),
    UNIQUE (aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x, aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y)
);
CREATE TABLE "表表表表表表表表表表表表表表表表表表表表" (a serial CHECK (a > 0));
--> sequence 表表表表表表表表表表表表表表表表表表表_a_seq options={sequence-options data-type=integer} owner-table=表表表表表表表表表表表表表表表表表表表表 owner-column=a
--> table tttttttttttttttttttttttttttttt
-->   column aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x <integer>
-->   column aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y <integer>
-->   key-constraint ttttttttttttttttttttttttttttt_aaaaaaaaaaaaaaaaaaaaaaaaaaaa__key
-->     index-key column=aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x
-->     index-key column=aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y
-->   check-constraint tttttttttttttttttttttttttttt_aaaaaaaaaaaaaaaaaaaaaaaaaaa_check1 expression=[aaaaaaaaaaaaaaaaaaaaaaaaaaaa_y > 0]
-->   check-constraint tttttttttttttttttttttttttttt_aaaaaaaaaaaaaaaaaaaaaaaaaaaa_check expression=[aaaaaaaaaaaaaaaaaaaaaaaaaaaa_x > 0]
--> table 表表表表表表表表表表表表表表表表表表表表
-->   column a <integer> not-null default=[nextval('"表表表表表表表表表表表表表表表表表表表_a_seq"'::regclass)]
-->   check-constraint 表表表表表表表表表表表表表表表表表表_a_check expression=[a > 0]

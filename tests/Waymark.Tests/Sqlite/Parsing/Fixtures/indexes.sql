-- Keys, expressions, collations, directions and predicates
CREATE UNIQUE INDEX IF NOT EXISTS main.I ON T (a, B COLLATE NOCASE DESC, lower(c), a + b ASC, "d e") WHERE a IS NOT NULL AND c IN (1, 2);
CREATE TABLE t (a, b, c, [d e]);
--> table t
-->   column a <>
-->   column b <>
-->   column c <>
-->   column d e <>
-->   table-index i method=btree unique predicate=[a IS NOT NULL AND c IN (1, 2)]
-->     index-key column=a
-->     index-key column=b collation=nocase descending
-->     index-key expression=[lower(c)]
-->     index-key expression=[a + b]
-->     index-key column=d e

-- Every way of writing the builtin types, in columns, arrays, casts and defaults.
CREATE TABLE numbers (
    a int, b int2, c int4, d int8, e integer, f smallint, g bigint, h float, i float4, j float8, k float(1), l float(53), m real, n double precision,
    o numeric, p numeric(5), q numeric(5, 2), r decimal, s decimal(10), t dec(7, 3), u numeric(3, -2), v money, w oid, x pg_catalog.int4, y "int8"
);
CREATE TABLE strings (
    a char, b char(3), c character, d character(5), e varchar, f varchar(9), g character varying, h character varying(20), i text, j bpchar, k bpchar(4),
    l nchar(2), m national character varying(8), n national char(3), o name, p "char", q pg_catalog.varchar(5), r char varying(7), s pg_catalog.bpchar
);
CREATE TABLE times (
    a time, b time(3), c time with time zone, d time(2) with time zone, e timetz, f timetz(1), g timestamp, h timestamp(0), i timestamptz, j timestamptz(3),
    k timestamp with time zone, l timestamp(6) with time zone, m timestamp without time zone, n date, o interval, p interval(3), q interval year,
    r interval year to month, s interval day to second(2), t interval hour to minute, u interval second, v interval second(3), w time without time zone
);
CREATE TABLE others (
    a bit, b bit(5), c bit varying, d bit varying(7), e varbit, f varbit(3), g bool, h boolean, i bytea, j json, k jsonb, l uuid, m xml, n inet, o cidr,
    p macaddr, q macaddr8, r point, s box, t polygon, u tsvector, v tsquery, w int4range, x daterange, y regclass, z pg_lsn, aa jsonpath, ab int4multirange
);
CREATE TABLE arrays (
    a int[], b integer ARRAY, c int ARRAY[3], d int[3][4], e text[][], f varchar(10)[], g timestamptz(3)[], h numeric(5, 2)[5], i "char"[], j char(2)[],
    k int[] DEFAULT '{}', l int[] DEFAULT ARRAY[]::int[], m text[] DEFAULT ARRAY['a', 'b'], n text[] DEFAULT '{a,b}'::text[], o int[] DEFAULT ARRAY[1, 2],
    p bigint[] DEFAULT ARRAY[1, 2]::bigint[], q varchar(5)[] DEFAULT ARRAY['x']::varchar[], r int[][] DEFAULT ARRAY[[1, 2], [3, 4]], s uuid[] DEFAULT ARRAY[]::uuid[],
    t varchar[] DEFAULT '{}'::varchar[], u text[] DEFAULT array[]::text[] NOT NULL, v numeric[] DEFAULT ARRAY[1.5, 2], w boolean[] DEFAULT ARRAY[true, false]
);

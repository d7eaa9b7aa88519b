-- Defaults as people write them.
CREATE TYPE mood AS ENUM ('happy', 'it''s ok', 'SAD');
CREATE DOMAIN positive AS int DEFAULT 5 CHECK (VALUE > 0);
CREATE SEQUENCE counter;
CREATE SEQUENCE "Odd Counter";
CREATE TABLE numbers (
    a int DEFAULT 1, b int DEFAULT -1, c int DEFAULT '5', d int DEFAULT '5'::int, e int DEFAULT 5::int, f bigint DEFAULT 5, g bigint DEFAULT 9223372036854775807,
    h bigint DEFAULT (-9223372036854775808), i numeric DEFAULT 1.50, j numeric(5, 2) DEFAULT 0, k numeric(5, 2) DEFAULT 0.0, l numeric DEFAULT 1e3, m float DEFAULT 1.5,
    n float DEFAULT 1, o float DEFAULT 'NaN', p float DEFAULT '-infinity'::float8, q smallint DEFAULT 3, r smallint DEFAULT 3::smallint, s real DEFAULT 0.1,
    t int DEFAULT (1 + 2), u int DEFAULT 1 + 2 * 3, v int DEFAULT ((1 + 2) * 3), w int DEFAULT NULL, x int DEFAULT (NULL), y int DEFAULT NULL::int, z int DEFAULT +7,
    aa int DEFAULT - 7, ab bigint DEFAULT 10000000000, ac numeric DEFAULT -1.5, ad numeric DEFAULT (-1.5), ae money DEFAULT 1.5::numeric::money, af numeric(10, 4) DEFAULT 1::numeric,
    ag numeric(10, 4) DEFAULT 1::numeric(10, 4), ah int DEFAULT length('abc'), ai int DEFAULT 5.7, aj int DEFAULT CAST(5 AS bigint), ak float8 DEFAULT 0::float8, al float4 DEFAULT 0.0,
    am integer DEFAULT floor(random() * 100), an double precision DEFAULT random(), ao numeric DEFAULT .5, ap numeric DEFAULT 5., aq int DEFAULT 0, ar positive, at positive DEFAULT 7
);
CREATE TABLE strings (
    a text DEFAULT 'x', b text DEFAULT 'x'::text, c varchar DEFAULT 'x', d varchar(5) DEFAULT 'x', e varchar(5) DEFAULT 'x'::varchar, f varchar(5) DEFAULT 'x'::varchar(5),
    g char(3) DEFAULT 'x', h char DEFAULT 'x'::char, i char(3) DEFAULT 'x'::bpchar, j text DEFAULT '', k text DEFAULT 'it''s', l text DEFAULT E'a\nb', m text DEFAULT E'it\'s',
    n text DEFAULT $$dollar$$, o text DEFAULT E'back\\slash', p text DEFAULT 'back\slash', q text DEFAULT U&'d\0061t', s text DEFAULT CAST('x' AS text),
    t text DEFAULT 'a' || 'b', u text DEFAULT 'a'::text || 1, v text DEFAULT 5, w text DEFAULT current_user, x text DEFAULT CURRENT_USER, y text DEFAULT session_user,
    z text DEFAULT upper('x'), aa text DEFAULT lower('X'::text), ab text DEFAULT md5(random()::text), ac name DEFAULT 'x', ad text DEFAULT concat('a', 'b'), ae text DEFAULT 'Ünï',
    af text DEFAULT text 'x', ag varchar(3) DEFAULT varchar 'x', ah text COLLATE "C" DEFAULT ('x' COLLATE "C"), ai text DEFAULT current_setting('app.x', true), aj "char" DEFAULT 'x',
    ak text DEFAULT to_char(now(), 'YYYY'), al text DEFAULT replace('a', 'b', 'c'), am text DEFAULT substring('abc' from 1 for 2), an text DEFAULT trim('  x '), ao text DEFAULT trim(both 'x' from 'xax'),
    ap text DEFAULT (('x')), aq text DEFAULT 'a
b', ar bytea DEFAULT '\x01', at bytea DEFAULT E'\\x01'::bytea, au text DEFAULT current_database(), av text DEFAULT user, aw text DEFAULT current_role, ax text DEFAULT current_schema
);
CREATE TABLE times (
    a timestamptz DEFAULT now(), b timestamptz DEFAULT CURRENT_TIMESTAMP, c timestamptz DEFAULT current_timestamp, d timestamp DEFAULT CURRENT_TIMESTAMP, e timestamptz(3) DEFAULT CURRENT_TIMESTAMP(3),
    f date DEFAULT CURRENT_DATE, g date DEFAULT now(), h date DEFAULT '2024-01-02', i timestamp DEFAULT '2024-01-02 03:04:05', j timestamp DEFAULT '2024-01-02', k timestamptz DEFAULT '2024-01-02 03:04:05+00',
    l time DEFAULT '03:04', m time DEFAULT CURRENT_TIME, n time DEFAULT LOCALTIME, o timestamp DEFAULT LOCALTIMESTAMP, p timestamp DEFAULT (now() AT TIME ZONE 'utc'), q timestamp DEFAULT timezone('utc', now()),
    r interval DEFAULT '1 day', s interval DEFAULT interval '1 day', t interval DEFAULT '1 day'::interval, u interval DEFAULT '01:30', v interval DEFAULT '1 year 2 months',
    x timestamptz DEFAULT now() + interval '1 day', y timestamptz DEFAULT (now() + '30 days'::interval), z timestamptz DEFAULT transaction_timestamp(), aa timestamptz DEFAULT clock_timestamp(),
    ac timestamp DEFAULT now(), ad date DEFAULT CURRENT_TIMESTAMP::date, af timestamptz DEFAULT 'infinity', ag date DEFAULT (now())::date,
    ah int DEFAULT extract(year from now()), ai int DEFAULT date_part('year', now()), aj timestamptz DEFAULT date_trunc('day', now()), ak timestamp(3) DEFAULT now(), al timestamp without time zone DEFAULT statement_timestamp(),
    an interval DEFAULT make_interval(days => 10), ao timestamp(0) DEFAULT CURRENT_TIMESTAMP(0), ap time(0) DEFAULT '12:00:00', aq interval day to second DEFAULT '1 day'
);
CREATE TABLE others (
    a boolean DEFAULT true, b boolean DEFAULT 't', c boolean DEFAULT 'yes'::boolean, d boolean DEFAULT false, e boolean DEFAULT FALSE, f boolean DEFAULT (1 > 2), g boolean DEFAULT (NOT true), h boolean DEFAULT '1',
    i uuid DEFAULT gen_random_uuid(), j uuid DEFAULT '00000000-0000-0000-0000-000000000000', k uuid DEFAULT 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid, l json DEFAULT '{}', m jsonb DEFAULT '{}'::jsonb, n jsonb DEFAULT '{"a": 1}',
    o jsonb DEFAULT jsonb_build_object('a', 1), p jsonb DEFAULT '[]', q mood DEFAULT 'happy', r mood DEFAULT 'it''s ok'::mood, s mood[] DEFAULT '{}', t mood[] DEFAULT ARRAY['happy']::mood[], u mood[] DEFAULT ARRAY['happy'::mood, 'SAD'],
    v int DEFAULT nextval('counter'), w bigint DEFAULT nextval('counter'::regclass), x bigint DEFAULT nextval('public.counter'), y bigint DEFAULT nextval('"Odd Counter"'), z bit(3) DEFAULT B'101', aa bit(3) DEFAULT '101', ab bit(8) DEFAULT X'1F',
    ac varbit DEFAULT B'1', ad inet DEFAULT '127.0.0.1', ae point DEFAULT '(1,2)', ag int4range DEFAULT '[1,2)', ah int4range DEFAULT int4range(1, 5), ai int DEFAULT CASE WHEN true THEN 1 ELSE 2 END,
    aj int DEFAULT COALESCE(NULL, 1), ak int DEFAULT GREATEST(1, 2), al text DEFAULT NULLIF('a', 'b'), am jsonb DEFAULT to_jsonb('x'::text), an tsvector DEFAULT ''::tsvector, ao jsonb DEFAULT '{}'::json, ap text[] DEFAULT string_to_array('a,b', ','),
    aq xml DEFAULT '<a/>', ar int DEFAULT ('{1,2}'::int[])[1], at macaddr DEFAULT '08:00:2b:01:02:03', au jsonb DEFAULT jsonb_build_array()
);

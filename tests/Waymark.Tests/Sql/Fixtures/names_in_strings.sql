-- Strings that a type reads as a name
SELECT 'a'::regclass, 'public."B"'::regclass, ' shop . c '::pg_catalog.regclass, CAST('d' AS regclass), regclass 'e', 'f'::text::regclass, ('g')::regclass,
    E'\x68'::regclass, U&'\0069'::regclass, N'j'::regclass, $$k$$::regclass, 'shop'
    '.l'::regclass, 'db.shop.m'::regclass, 'n-o'::regclass;
--> relation lookup a @1:9 in-string
--> type lookup regclass @1:13
--> relation lookup public."B" @1:24 in-string
--> type lookup regclass @1:37
--> relation lookup shop.c @1:49 in-string
--> type lookup pg_catalog.regclass @1:61
--> relation lookup d @1:88 in-string
--> type lookup regclass @1:94
--> type lookup regclass @1:105
--> relation lookup e @1:115 in-string
--> relation lookup f @1:120 in-string
--> type lookup text @1:124
--> type lookup regclass @1:130
--> relation lookup g @1:142 in-string
--> type lookup regclass @1:147
--> relation lookup h @2:7 in-string
--> type lookup regclass @2:14
--> relation lookup i @2:27 in-string
--> type lookup regclass @2:35
--> relation lookup j @2:47 in-string
--> type lookup regclass @2:51
--> relation lookup k @2:63 in-string
--> type lookup regclass @2:68
--> relation lookup shop.l @2:79 in-string
--> type lookup regclass @3:11
--> relation lookup shop.m @3:22 in-string
--> type lookup regclass @3:34
--> relation lookup n-o @3:45 in-string
--> type lookup regclass @3:51

-- Every such type
SELECT 'a'::regproc, 'shop.f(int, shop.mood[], text)'::regprocedure, 'g()'::regprocedure, 'shop.mood'::regtype, 'double precision'::regtype, 'numeric(10, 2)[]'::regtype,
    'shop.+'::regoper, 'public.+(int, none)'::regoperator, 'shop.english'::regconfig, 'shop.dict'::regdictionary, 'shop."de_DE"'::regcollation, 'public'::regnamespace;
--> function lookup a @1:9 in-string
--> type lookup regproc @1:13
--> function lookup shop.f @1:23 in-string
--> type lookup shop.mood @1:35 in-string
--> type lookup text @1:48 in-string
--> type lookup regprocedure @1:56
--> function lookup g @1:71 in-string
--> type lookup regprocedure @1:77
--> type lookup shop.mood @1:92 in-string
--> type lookup regtype @1:104
--> type lookup regtype @1:133
--> type lookup regtype @1:162
--> operator lookup shop.+ @2:6 in-string
--> type lookup regoper @2:15
--> operator lookup public.+ @2:25 in-string
--> type lookup regoperator @2:47
--> text-search-configuration lookup shop.english @2:61 in-string
--> type lookup regconfig @2:76
--> text-search-dictionary lookup shop.dict @2:88 in-string
--> type lookup regdictionary @2:100
--> collation lookup shop."de_DE" @2:116 in-string
--> type lookup regcollation @2:131
--> schema lookup public @2:146 in-string
--> type lookup regnamespace @2:155

-- Arrays of them
SELECT ARRAY['a', 'shop.b']::regclass[], '{c,"shop.d","e\"",NULL}'::regclass[];
--> relation lookup a @1:15 in-string
--> relation lookup shop.b @1:20 in-string
--> type lookup regclass @1:30
--> relation lookup c @1:44 in-string
--> relation lookup shop.d @1:47 in-string
--> type lookup regclass @1:69

-- A comparison makes no name of a string: the server reads it as a number
SELECT 1 WHERE x::regclass = 'f' OR 'g' = x::regclass OR x::regclass IN ('h');
--> type lookup regclass @1:19
--> type lookup regclass @1:46
--> type lookup regclass @1:61

-- A variable of such a type
DO $$ DECLARE a regclass := 'public.b'; c regtype DEFAULT 'mood'; d text := 'e'; BEGIN END $$;
--> type lookup regclass @1:17 in-string
--> relation lookup public.b @1:30 in-string
--> type lookup regtype @1:43 in-string
--> type lookup mood @1:60 in-string
--> type lookup text @1:69 in-string

-- What is no name is left to the server: numbers, and what is not valid
SELECT '123'::regclass, '-'::regclass, ''::regclass, 'a b'::regclass, 'a..b'::regclass, '"a'::regclass, '.a'::regclass, 'a.b.c.d'::regclass, '('::regtype, 'f('::regprocedure, 'a.b'::regnamespace, 'role'::regrole;
--> type lookup regclass @1:15
--> type lookup regclass @1:30
--> type lookup regclass @1:44
--> type lookup regclass @1:61
--> type lookup regclass @1:79
--> type lookup regclass @1:95
--> type lookup regclass @1:111
--> type lookup regclass @1:132
--> type lookup regtype @1:147
--> type lookup regprocedure @1:162
--> type lookup regnamespace @1:183
--> type lookup regrole @1:205

-- Functions that read names
SELECT nextval('a'), pg_catalog.currval('public.b'), setval('c', 1), to_regclass('d'), pg_get_serial_sequence('"E"', 'id'), pg_total_relation_size('f'), nextval('g'::text);
SELECT has_table_privilege('h', 'SELECT'), has_table_privilege('role', 'i', 'SELECT'), has_column_privilege('role', 'j', 'column', 'SELECT'), has_schema_privilege('public', 'USAGE'), has_function_privilege('f(int)', 'EXECUTE');
SELECT set_config('search_path', 'public, "$user", shop', false), set_config('timezone', 'public', false), to_regnamespace('public'), to_regtype('mood'), to_tsvector('shop.config', x), to_tsvector('plain text');
SELECT query_to_xml('SELECT * FROM k', true, true, ''), "nextval"('l'), "NEXTVAL"('m'), shop.nextval('n'), nextval(o), nextval('p' COLLATE "C");
--> function lookup nextval @1:8
--> relation lookup a @1:17 in-string
--> function lookup pg_catalog.currval @1:22
--> relation lookup public.b @1:42 in-string
--> function lookup setval @1:54
--> relation lookup c @1:62 in-string
--> function lookup to_regclass @1:70
--> relation lookup d @1:83 in-string
--> function lookup pg_get_serial_sequence @1:88
--> relation lookup "E" @1:112 in-string
--> function lookup pg_total_relation_size @1:125
--> relation lookup f @1:149 in-string
--> function lookup nextval @1:154
--> relation lookup g @1:163 in-string
--> type lookup text @1:167
--> function lookup has_table_privilege @2:8
--> relation lookup h @2:29 in-string
--> function lookup has_table_privilege @2:44
--> relation lookup i @2:73 in-string
--> function lookup has_column_privilege @2:88
--> relation lookup j @2:118 in-string
--> function lookup has_schema_privilege @2:143
--> schema lookup public @2:165 in-string catalog-filter
--> function lookup has_function_privilege @2:184
--> function lookup f @2:208 in-string
--> function lookup set_config @3:8
--> schema lookup public @3:35 in-string search-path
--> schema lookup shop @3:52 in-string search-path
--> function lookup set_config @3:67
--> function lookup to_regnamespace @3:108
--> schema lookup public @3:125 in-string
--> function lookup to_regtype @3:135
--> type lookup mood @3:147 in-string
--> function lookup to_tsvector @3:155
--> text-search-configuration lookup shop.config @3:168 in-string
--> function lookup to_tsvector @3:186
--> function lookup query_to_xml @4:8
--> relation lookup k @4:36 in-string
--> function lookup "nextval" @4:57
--> relation lookup l @4:68 in-string
--> function lookup "NEXTVAL" @4:73
--> function lookup shop.nextval @4:89
--> function lookup nextval @4:108
--> function lookup nextval @4:120
--> collation lookup "C" @4:140

-- A trigger's function that reads a name
CREATE TRIGGER a BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(c, 'public.config', d);
--> relation lookup b @1:35
--> function lookup tsvector_update_trigger @1:67
--> text-search-configuration lookup public.config @1:95 in-string

-- Names that are built
SELECT to_regclass('public.' || x), to_regclass(format('shop.%I', x)), nextval('shop.' || 'a'), nextval('a_' || x), to_regclass(quote_ident(x) || '.b'), query_to_xml('SELECT * FROM c WHERE x = ' || quote_literal(y), true, true, '');
--> function lookup to_regclass @1:8
--> relation lookup public.% @1:21 in-string
--> function lookup to_regclass @1:37
--> function lookup format @1:49
--> relation lookup shop.% @1:57 in-string
--> function lookup nextval @1:72
--> relation lookup shop.a @1:81 in-string
--> function lookup nextval @1:97
--> function lookup to_regclass @1:117
--> function lookup quote_ident @1:129
--> function lookup query_to_xml @1:154
--> relation lookup c @1:182 in-string
--> function lookup quote_literal @1:199
--> warning WM2001 @1:105 this name is built at run time; it is not resolved
--> warning WM2001 @1:129 this name is built at run time; it is not resolved

-- The list of IN takes on the type of a cast before it
SELECT 1 FROM pg_constraint WHERE conrelid::regclass IN ('a', 'public.b') AND confrelid::regclass NOT IN ('c', 'd');
SELECT 1 FROM pg_proc WHERE oid::regprocedure IN ('f(int)', 'g()') AND prorettype::regtype IN ('t') AND prorettype::regtype = ANY (ARRAY['t', 'int']);
--> relation lookup pg_constraint @1:15
--> type lookup regclass @1:45
--> relation lookup a @1:59 in-string
--> relation lookup public.b @1:64 in-string
--> type lookup regclass @1:90
--> relation lookup c @1:108 in-string
--> relation lookup d @1:113 in-string
--> relation lookup pg_proc @2:15
--> type lookup regprocedure @2:34
--> function lookup f @2:52 in-string
--> function lookup g @2:62 in-string
--> type lookup regtype @2:84
--> type lookup regtype @2:117

-- A name as the server writes it has a schema or has none
SELECT 1 FROM pg_constraint WHERE conrelid::regclass::text = 'a' AND conrelid::regclass::text LIKE 'b%';
--> relation lookup pg_constraint @1:15
--> type lookup regclass @1:45
--> type lookup text @1:55
--> type lookup regclass @1:80
--> type lookup text @1:90
--> warning WM2006 @1:62 this is compared with a name as the server writes it, with a schema or without; compare with a cast instead: = 'name'::regclass
--> warning WM2006 @1:100 this is compared with a name as the server writes it, with a schema or without; compare with a cast instead: = 'name'::regclass

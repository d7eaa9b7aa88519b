-- Collations
CREATE COLLATION IF NOT EXISTS shop.german (provider = icu, locale = 'de-u-ks-level2', deterministic = false);
CREATE COLLATION german FROM shop."de_DE";
ALTER COLLATION shop.german REFRESH VERSION;
ALTER COLLATION german RENAME TO deutsch;
ALTER COLLATION german OWNER TO alice;
ALTER COLLATION german SET SCHEMA archive;
DROP COLLATION IF EXISTS shop.german CASCADE;
--> collation creation shop.german @1:32 if-not-exists
--> collation creation german @2:18
--> collation lookup shop."de_DE" @2:30
--> collation lookup shop.german @3:17
--> collation lookup german @4:17
--> collation creation deutsch @4:34 new-name
--> collation lookup german @5:17
--> collation lookup german @6:17
--> schema lookup archive @6:35
--> collation lookup shop.german @7:26 dropped if-exists

-- Conversions
CREATE DEFAULT CONVERSION shop.to_latin FOR 'UTF8' TO 'LATIN1' FROM shop.convert_it;
CREATE CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM f;
ALTER CONVERSION to_latin RENAME TO to_latin1;
ALTER CONVERSION shop.to_latin OWNER TO alice;
DROP CONVERSION IF EXISTS shop.to_latin;
--> conversion creation shop.to_latin @1:27
--> function lookup shop.convert_it @1:69
--> conversion creation c @2:19
--> function lookup f @2:49
--> conversion lookup to_latin @3:18
--> conversion creation to_latin1 @3:37 new-name
--> conversion lookup shop.to_latin @4:18
--> conversion lookup shop.to_latin @5:27 dropped if-exists

-- Text search
CREATE TEXT SEARCH CONFIGURATION shop.english (COPY = pg_catalog.english);
CREATE TEXT SEARCH CONFIGURATION german (PARSER = shop.words);
CREATE TEXT SEARCH DICTIONARY shop.stems (TEMPLATE = shop.snowball, language = english, StopWords = 'german');
CREATE TEXT SEARCH PARSER shop.words (START = f_start, GETTOKEN = shop.f_token, END = f_end, LEXTYPES = f_types, HEADLINE = f_headline);
CREATE TEXT SEARCH TEMPLATE shop.snowball (INIT = f_init, LEXIZE = shop.f_lexize);
ALTER TEXT SEARCH CONFIGURATION shop.english ADD MAPPING FOR asciiword, word WITH shop.stems, simple;
ALTER TEXT SEARCH CONFIGURATION english ALTER MAPPING FOR word REPLACE stems WITH shop.stems;
ALTER TEXT SEARCH CONFIGURATION english ALTER MAPPING REPLACE stems WITH other;
ALTER TEXT SEARCH CONFIGURATION english DROP MAPPING IF EXISTS FOR word, email;
ALTER TEXT SEARCH CONFIGURATION english RENAME TO english2;
ALTER TEXT SEARCH DICTIONARY shop.stems (language = german, StopWords, accept = -1);
ALTER TEXT SEARCH DICTIONARY stems SET SCHEMA archive;
ALTER TEXT SEARCH PARSER words RENAME TO words2;
ALTER TEXT SEARCH TEMPLATE shop.snowball SET SCHEMA archive;
DROP TEXT SEARCH CONFIGURATION IF EXISTS shop.english CASCADE;
DROP TEXT SEARCH DICTIONARY stems;
DROP TEXT SEARCH PARSER shop.words;
DROP TEXT SEARCH TEMPLATE snowball;
--> text-search-configuration creation shop.english @1:34
--> text-search-configuration lookup pg_catalog.english @1:55
--> text-search-configuration creation german @2:34
--> text-search-parser lookup shop.words @2:51
--> text-search-dictionary creation shop.stems @3:31
--> text-search-template lookup shop.snowball @3:54
--> text-search-parser creation shop.words @4:27
--> function lookup f_start @4:47
--> function lookup shop.f_token @4:67
--> function lookup f_end @4:87
--> function lookup f_types @4:105
--> function lookup f_headline @4:125
--> text-search-template creation shop.snowball @5:29
--> function lookup f_init @5:51
--> function lookup shop.f_lexize @5:68
--> text-search-configuration lookup shop.english @6:33
--> text-search-dictionary lookup shop.stems @6:83
--> text-search-dictionary lookup simple @6:95
--> text-search-configuration lookup english @7:33
--> text-search-dictionary lookup stems @7:72
--> text-search-dictionary lookup shop.stems @7:83
--> text-search-configuration lookup english @8:33
--> text-search-dictionary lookup stems @8:63
--> text-search-dictionary lookup other @8:74
--> text-search-configuration lookup english @9:33
--> text-search-configuration lookup english @10:33
--> text-search-configuration creation english2 @10:51 new-name
--> text-search-dictionary lookup shop.stems @11:30
--> text-search-dictionary lookup stems @12:30
--> schema lookup archive @12:47
--> text-search-parser lookup words @13:26
--> text-search-parser creation words2 @13:42 new-name
--> text-search-template lookup shop.snowball @14:28
--> schema lookup archive @14:53
--> text-search-configuration lookup shop.english @15:42 dropped if-exists
--> text-search-dictionary lookup stems @16:29 dropped
--> text-search-parser lookup shop.words @17:25 dropped
--> text-search-template lookup snowball @18:27 dropped

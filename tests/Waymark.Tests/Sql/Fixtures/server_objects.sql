-- An extension without a SCHEMA clause goes where the search path says: the extension is listed
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE EXTENSION cube WITH VERSION '1.5' CASCADE;
--> extension creation "uuid-ossp" @1:32 schema-clause if-not-exists
--> extension creation cube @2:18 schema-clause

-- With one, its schema is
CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public VERSION "0.7";
CREATE EXTENSION cube CASCADE SCHEMA shop;
--> schema lookup public @1:51
--> schema lookup shop @2:38

-- Elsewhere an extension is listed for people only
ALTER EXTENSION cube UPDATE TO '1.6';
ALTER EXTENSION cube SET SCHEMA archive;
ALTER EXTENSION cube ADD FUNCTION shop.volume(cube, int);
ALTER EXTENSION cube DROP OPERATOR CLASS cube_ops USING gist;
ALTER EXTENSION cube ADD TABLE shop.t;
ALTER EXTENSION cube ADD CAST (cube AS text);
ALTER EXTENSION cube ADD TRANSFORM FOR cube LANGUAGE plperl;
DROP EXTENSION IF EXISTS cube, vector CASCADE;
--> extension lookup cube @1:17 unqualifiable
--> extension lookup cube @2:17 unqualifiable
--> schema lookup archive @2:33
--> extension lookup cube @3:17 unqualifiable
--> function lookup shop.volume @3:35
--> type lookup cube @3:47
--> extension lookup cube @4:17 unqualifiable
--> operator-class lookup cube_ops @4:42
--> extension lookup cube @5:17 unqualifiable
--> relation lookup shop.t @5:32
--> extension lookup cube @6:17 unqualifiable
--> type lookup cube @6:32
--> type lookup text @6:40
--> extension lookup cube @7:17 unqualifiable
--> type lookup cube @7:40
--> extension lookup cube @8:26 dropped if-exists unqualifiable
--> extension lookup vector @8:32 dropped if-exists unqualifiable

-- Languages, access methods and wrappers are made of functions
CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE lua HANDLER shop.lua_call INLINE lua_inline VALIDATOR lua_check;
ALTER LANGUAGE lua RENAME TO lua5;
ALTER PROCEDURAL LANGUAGE lua OWNER TO alice;
DROP PROCEDURAL LANGUAGE IF EXISTS lua CASCADE;
CREATE ACCESS METHOD columns TYPE TABLE HANDLER shop.columns_handler;
DROP ACCESS METHOD IF EXISTS columns;
CREATE FOREIGN DATA WRAPPER far HANDLER shop.far_handler VALIDATOR far_check OPTIONS (debug 'true');
ALTER FOREIGN DATA WRAPPER far NO HANDLER VALIDATOR shop.f OPTIONS (SET debug 'false', DROP x);
ALTER FOREIGN DATA WRAPPER far RENAME TO near;
DROP FOREIGN DATA WRAPPER IF EXISTS far CASCADE;
--> function lookup shop.lua_call @1:59
--> function lookup lua_inline @1:80
--> function lookup lua_check @1:101
--> function lookup shop.columns_handler @5:49
--> function lookup shop.far_handler @7:41
--> function lookup far_check @7:68
--> function lookup shop.f @8:53

-- Foreign servers and user mappings
CREATE SERVER IF NOT EXISTS far_away TYPE 'pg' VERSION '16' FOREIGN DATA WRAPPER far OPTIONS (host 'h', dbname 'd');
ALTER SERVER far_away VERSION '17' OPTIONS (SET host 'i');
ALTER SERVER far_away OWNER TO alice;
DROP SERVER IF EXISTS far_away CASCADE;
CREATE USER MAPPING IF NOT EXISTS FOR CURRENT_USER SERVER far_away OPTIONS (user 'u', password 'p');
ALTER USER MAPPING FOR PUBLIC SERVER far_away OPTIONS (SET password 'q');
DROP USER MAPPING IF EXISTS FOR alice SERVER far_away;
--> nothing

-- The tables that a foreign schema is asked for are not this database's; the schema that takes them is
IMPORT FOREIGN SCHEMA public LIMIT TO (orders, shop.customers) FROM SERVER far_away INTO shop OPTIONS (import_default 'false');
IMPORT FOREIGN SCHEMA "public" EXCEPT (log) FROM SERVER far_away INTO "public";
IMPORT FOREIGN SCHEMA public FROM SERVER far_away INTO archive;
--> relation lookup orders @1:40 unqualifiable
--> relation lookup shop.customers @1:48 unqualifiable
--> schema lookup shop @1:90
--> relation lookup log @2:40 unqualifiable
--> schema lookup "public" @2:71
--> schema lookup archive @3:56

-- Databases
CREATE DATABASE main WITH OWNER = alice ENCODING 'UTF8' TEMPLATE template0 CONNECTION LIMIT -1 TABLESPACE DEFAULT;
ALTER DATABASE main WITH ALLOW_CONNECTIONS false CONNECTION LIMIT 5;
ALTER DATABASE main SET TABLESPACE fast;
ALTER DATABASE main SET search_path TO shop, public;
ALTER DATABASE main RESET ALL;
ALTER DATABASE main REFRESH COLLATION VERSION;
ALTER DATABASE main RENAME TO other;
ALTER DATABASE main OWNER TO alice;
DROP DATABASE IF EXISTS main WITH (FORCE);
--> schema lookup shop @4:40 search-path
--> schema lookup public @4:46 search-path

-- Tablespaces and the server itself
CREATE TABLESPACE fast OWNER alice LOCATION '/fast' WITH (seq_page_cost = 0.5);
ALTER TABLESPACE fast SET (random_page_cost = 1.1);
ALTER TABLESPACE fast RESET (random_page_cost);
ALTER TABLESPACE fast RENAME TO faster;
DROP TABLESPACE IF EXISTS fast;
ALTER SYSTEM SET work_mem = '1GB';
ALTER SYSTEM RESET ALL;
--> nothing

-- Roles; a role's search path names schemas
CREATE ROLE alice WITH LOGIN SUPERUSER PASSWORD 'x' VALID UNTIL 'infinity' CONNECTION LIMIT 5 IN ROLE staff, sales ROLE bob ADMIN carol SYSID 5;
CREATE USER bob ENCRYPTED PASSWORD 'x' NOCREATEDB IN GROUP staff;
CREATE GROUP staff USER alice, bob;
ALTER ROLE alice NOLOGIN PASSWORD NULL INHERIT;
ALTER USER alice IN DATABASE main SET search_path = public, "$user", 'Shop';
ALTER ROLE ALL SET work_mem FROM CURRENT;
ALTER ROLE CURRENT_USER RESET search_path;
ALTER GROUP staff DROP USER alice, bob;
ALTER ROLE alice RENAME TO alicia;
DROP ROLE IF EXISTS alice, bob;
DROP OWNED BY alice, CURRENT_USER CASCADE;
REASSIGN OWNED BY alice, bob TO CURRENT_ROLE;
--> schema lookup public @5:53 search-path
--> schema lookup Shop @5:71 in-string catalog-filter search-path

-- Large objects have numbers
ALTER LARGE OBJECT 12345 OWNER TO alice;
--> nothing

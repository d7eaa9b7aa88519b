-- Words of the grammar may be names: what comes next tells
GRANT SELECT ON schema TO alice;
GRANT SELECT ON function, public.type TO alice;
DROP USER mapping;
DROP USER MAPPING FOR mapping SERVER server;
DROP OPERATOR family.+ (class, type);
DROP FUNCTION concurrently;
COMMENT ON CONSTRAINT constraint_name ON domain IS 'x';
COMMENT ON CONSTRAINT c ON DOMAIN is_domain IS 'x';
ALTER DOMAIN bit DROP NOT NULL;
CREATE TABLE domain (exclude int, double double, period text, PRIMARY KEY (period));
CREATE INDEX index ON table_of (nulls NULLS FIRST, "nulls" nulls NULLS LAST);
SET transaction = 1;
SET constraints TO DEFAULT;
SET schema TO x;
RELEASE savepoint;
PREPARE transaction AS SELECT 1;
FETCH next;
ALTER ROLE all IN DATABASE main SET search_path = public;
CREATE TRIGGER trigger BEFORE UPDATE OF of ON on_table EXECUTE FUNCTION execute();
--> relation lookup schema @1:17
--> relation lookup function @2:17
--> relation lookup public.type @2:27
--> operator lookup family.+ @5:15 dropped
--> type lookup class @5:25
--> type lookup type @5:32
--> function lookup concurrently @6:15 dropped
--> relation lookup domain @7:42
--> type lookup is_domain @8:35
--> type lookup bit @9:14
--> relation creation domain @10:14
--> type lookup double @10:42
--> type lookup text @10:57
--> relation lookup table_of @11:23
--> operator-class lookup nulls @11:60
--> schema lookup public @18:51 search-path
--> relation lookup on_table @19:47
--> function lookup execute @19:73

-- A string in a search path is a name in any spelling
SET search_path TO E'pub\x6cic', U&'\0070ublic', $$public$$, 'it''s';
SET search_path TO 'pub'
  'lic';
--> schema lookup public @1:22 in-string catalog-filter search-path
--> schema lookup public @1:37 in-string catalog-filter search-path
--> schema lookup public @1:52 in-string catalog-filter search-path
--> schema lookup it's @1:63 in-string catalog-filter search-path
--> schema lookup public @2:21 in-string catalog-filter search-path

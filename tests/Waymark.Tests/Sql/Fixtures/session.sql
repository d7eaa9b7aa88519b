-- A search path names schemas; a string is one name, letter by letter
SET search_path TO shop, "Public", 'public', "$user", '$user', pg_catalog;
SET LOCAL search_path = public;
SET SESSION search_path = 'shop';
SET search_path TO DEFAULT;
SET search_path = '';
SET SCHEMA 'public';
RESET search_path;
SHOW search_path;
--> schema lookup shop @1:20 search-path
--> schema lookup "Public" @1:26 search-path
--> schema lookup public @1:37 in-string catalog-filter search-path
--> schema lookup pg_catalog @1:64 search-path
--> schema lookup public @2:25 search-path
--> schema lookup shop @3:28 in-string catalog-filter search-path
--> schema lookup public @6:13 in-string catalog-filter search-path

-- Other settings name no object
SET work_mem = '64MB';
SET LOCAL shop.setting TO on, -5, 1.5, word;
SET TIME ZONE 'Europe/Berlin';
SET TIME ZONE INTERVAL '-08:00' HOUR TO MINUTE;
SET TIME ZONE LOCAL;
SET TIME ZONE -3;
SET SESSION AUTHORIZATION alice;
SET LOCAL SESSION AUTHORIZATION DEFAULT;
SET ROLE NONE;
SET NAMES 'UTF8';
SET NAMES;
SET XML OPTION DOCUMENT;
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SET TRANSACTION SNAPSHOT '00000003-0000001B-1';
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE READ WRITE NOT DEFERRABLE;
SET datestyle FROM CURRENT;
RESET ALL;
RESET TIME ZONE;
RESET SESSION AUTHORIZATION;
SHOW ALL;
SHOW TRANSACTION ISOLATION LEVEL;
SHOW TIME ZONE;
--> nothing

-- Constraints are found by the search path, as relations are
SET CONSTRAINTS ALL DEFERRED;
SET CONSTRAINTS shop.orders_fk, other_fk IMMEDIATE;
--> relation lookup shop.orders_fk @2:17
--> relation lookup other_fk @2:33

-- Transactions
BEGIN;
BEGIN WORK ISOLATION LEVEL READ COMMITTED, READ ONLY, DEFERRABLE;
START TRANSACTION READ WRITE;
SAVEPOINT a;
ROLLBACK TO SAVEPOINT a;
ROLLBACK WORK TO a;
RELEASE SAVEPOINT a;
RELEASE a;
COMMIT AND NO CHAIN;
END TRANSACTION;
ROLLBACK AND CHAIN;
ABORT;
PREPARE TRANSACTION 'x';
COMMIT PREPARED 'x';
ROLLBACK PREPARED 'x';
--> nothing

-- Channels, libraries, cursors, plans
LISTEN changes;
NOTIFY changes, 'public.orders';
UNLISTEN *;
UNLISTEN changes;
LOAD 'library';
FETCH NEXT FROM c;
FETCH c;
FETCH 5 c;
FETCH -5 IN c;
FETCH ALL FROM c;
FETCH FORWARD ALL IN c;
FETCH BACKWARD 3 FROM c;
FETCH ABSOLUTE -1 FROM c;
FETCH RELATIVE 2 c;
FETCH LAST c;
MOVE FORWARD c;
CLOSE c;
CLOSE ALL;
DEALLOCATE PREPARE plan;
DEALLOCATE ALL;
DEALLOCATE prepare;
DISCARD ALL;
DISCARD TEMP;
--> nothing

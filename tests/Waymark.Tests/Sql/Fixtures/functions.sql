-- Arguments in every form: only types are references
CREATE OR REPLACE FUNCTION shop.total(
    int, a shop.money, IN b text DEFAULT f('x'), OUT c double precision, INOUT d numeric(10, 2), e OUT order_state,
    VARIADIC rest public.item[] = ARRAY[]::public.item[]
) RETURNS SETOF public.orders LANGUAGE c AS 'library', 'symbol';
CREATE FUNCTION f(double precision, "double" double precision, timestamp with time zone, x character varying(5), orders.total%TYPE) RETURNS void LANGUAGE c AS 'x';
--> function creation shop.total @1:28 if-not-exists
--> type lookup shop.money @2:12
--> type lookup text @2:29
--> function lookup f @2:42
--> type lookup order_state @2:104
--> type lookup public.item @3:19
--> type lookup public.item @3:44
--> type lookup public.orders @4:17
--> function creation f @5:17
--> relation lookup orders @5:114
--> type lookup void @5:141

-- RETURNS TABLE
CREATE FUNCTION parts() RETURNS TABLE (id int, part shop.part) LANGUAGE c AS 'x';
--> function creation parts @1:17
--> type lookup shop.part @1:53

-- Every option
CREATE FUNCTION options(int) RETURNS int LANGUAGE 'c'
    TRANSFORM FOR TYPE hstore, FOR TYPE shop.json WINDOW IMMUTABLE NOT LEAKPROOF RETURNS NULL ON NULL INPUT EXTERNAL SECURITY DEFINER
    PARALLEL SAFE COST 5 ROWS 10 SUPPORT shop.helper AS 'x';
CREATE FUNCTION options2(int) RETURNS int CALLED ON NULL INPUT STRICT VOLATILE STABLE LEAKPROOF SECURITY INVOKER LANGUAGE c AS 'x';
--> function creation options @1:17
--> type lookup hstore @2:24
--> type lookup shop.json @2:41
--> function lookup shop.helper @3:42
--> function creation options2 @4:17

-- A setting of the search path names schemas
CREATE FUNCTION settled() RETURNS int LANGUAGE c SET search_path = public, pg_temp SET work_mem TO '1MB' SET timezone FROM CURRENT RESET datestyle AS 'x';
--> function creation settled @1:17
--> schema lookup public @1:68 search-path
--> schema lookup pg_temp @1:76 search-path

-- A body in SQL itself
CREATE FUNCTION one(a int) RETURNS int RETURN a + next_of(a) + (SELECT max(id) FROM public.orders);
CREATE PROCEDURE move(a int) LANGUAGE sql BEGIN ATOMIC
    INSERT INTO archive SELECT * FROM orders WHERE id = CASE WHEN a > 0 THEN a END;
    DELETE FROM shop.orders;;
    RETURN f(a);
END;
CREATE PROCEDURE nothing() BEGIN ATOMIC END;
--> function creation one @1:17
--> function lookup next_of @1:51
--> function lookup max @1:72
--> relation lookup public.orders @1:85
--> function creation move @2:18
--> relation lookup archive @3:17
--> relation lookup orders @3:39
--> relation lookup shop.orders @4:17
--> function lookup f @5:12
--> function creation nothing @7:18

-- The functions of triggers
CREATE FUNCTION touch() RETURNS trigger LANGUAGE c AS 'x';
--> function creation touch @1:17
--> type lookup trigger @1:33

-- Altering, with or without the types of the arguments
ALTER FUNCTION shop.total(int, IN a shop.money, VARIADIC text[]) STRICT SET search_path TO shop RESTRICT;
ALTER FUNCTION total RENAME TO total2;
ALTER PROCEDURE move(int) OWNER TO alice;
ALTER ROUTINE move(int) SET SCHEMA archive;
ALTER FUNCTION total(int) SET SCHEMA 'archive';
ALTER FUNCTION total(int) DEPENDS ON EXTENSION cube;
ALTER FUNCTION total(int) RESET ALL;
DROP FUNCTION IF EXISTS shop.total(int, a shop.money), f CASCADE;
DROP PROCEDURE move(OUT int);
DROP ROUTINE move;
--> function lookup shop.total @1:16
--> type lookup shop.money @1:37
--> type lookup text @1:58
--> schema lookup shop @1:92 search-path
--> function lookup total @2:16
--> function creation total2 @2:32 new-name
--> function lookup move @3:17
--> function lookup move @4:15
--> schema lookup archive @4:36
--> function lookup total @5:16
--> schema lookup archive @5:39 in-string catalog-filter search-path
--> function lookup total @6:16
--> extension lookup cube @6:48 unqualifiable
--> function lookup total @7:16
--> function lookup shop.total @8:25 dropped if-exists
--> type lookup shop.money @8:43
--> function lookup f @8:56 dropped if-exists
--> function lookup move @9:16 dropped
--> function lookup move @10:14 dropped

-- Aggregates: what they are made of is looked up
CREATE OR REPLACE AGGREGATE shop.total(a public.money, b int ORDER BY c text) (
    SFUNC = shop.add, STYPE = public.state, FINALFUNC = finish, FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = combine,
    SERIALFUNC = ser, DESERIALFUNC = deser, INITCOND = '0', MSFUNC = madd, MINVFUNC = minv, MSTYPE = mstate, MFINALFUNC = mfinish,
    SORTOP = <, PARALLEL = SAFE, SSPACE = 100, HYPOTHETICAL
);
CREATE AGGREGATE count_all(*) (SFUNC = inc, STYPE = int8, SORTOP = OPERATOR(shop.<));
CREATE AGGREGATE old_style (BASETYPE = shop.money, SFUNC1 = add, STYPE1 = money);
ALTER AGGREGATE shop.total(public.money) RENAME TO sum_of;
ALTER AGGREGATE count_all(*) OWNER TO alice;
ALTER AGGREGATE ordered(float8 ORDER BY int) SET SCHEMA archive;
DROP AGGREGATE IF EXISTS count_all(*), shop.total(money);
--> function creation shop.total @1:29 if-not-exists
--> type lookup public.money @1:42
--> type lookup text @1:73
--> function lookup shop.add @2:13
--> type lookup public.state @2:31
--> function lookup finish @2:57
--> function lookup combine @2:126
--> function lookup ser @3:18
--> function lookup deser @3:38
--> function lookup madd @3:70
--> function lookup minv @3:87
--> type lookup mstate @3:102
--> function lookup mfinish @3:123
--> operator lookup < @4:14 operator-syntax
--> function creation count_all @6:18
--> function lookup inc @6:40
--> type lookup int8 @6:53
--> operator lookup shop.< @6:77
--> function creation old_style @7:18
--> type lookup shop.money @7:40
--> function lookup add @7:61
--> type lookup money @7:75
--> function lookup shop.total @8:17
--> type lookup public.money @8:28
--> function creation sum_of @8:52 new-name
--> function lookup count_all @9:17
--> function lookup ordered @10:17
--> type lookup float8 @10:25
--> schema lookup archive @10:57
--> function lookup count_all @11:26 dropped if-exists
--> function lookup shop.total @11:40 dropped if-exists
--> type lookup money @11:51

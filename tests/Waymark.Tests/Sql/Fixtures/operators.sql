-- Operators
CREATE OPERATOR shop.=== (
    LEFTARG = public.box, RIGHTARG = box, FUNCTION = shop.same, COMMUTATOR = OPERATOR(shop.===), NEGATOR = !==,
    RESTRICT = eqsel, JOIN = shop.joinsel, HASHES, MERGES
);
CREATE OPERATOR !! (PROCEDURE = negate, RIGHTARG = int);
ALTER OPERATOR shop.=== (box, public.box) SET (RESTRICT = NONE, JOIN = f);
ALTER OPERATOR !! (NONE, int) OWNER TO alice;
ALTER OPERATOR === (box, box) SET SCHEMA archive;
DROP OPERATOR IF EXISTS shop.=== (box, box), !! (NONE, int) CASCADE;
--> operator creation shop.=== @1:17
--> type lookup public.box @2:15
--> type lookup box @2:38
--> function lookup shop.same @2:54
--> operator creation shop.=== @2:87
--> operator creation !== @2:108 operator-syntax
--> function lookup eqsel @3:16
--> function lookup shop.joinsel @3:30
--> operator creation !! @5:17
--> function lookup negate @5:33
--> operator lookup shop.=== @6:16
--> type lookup box @6:26
--> type lookup public.box @6:31
--> function lookup f @6:72
--> operator lookup !! @7:16
--> operator lookup === @8:16
--> type lookup box @8:21
--> type lookup box @8:26
--> schema lookup archive @8:42
--> operator lookup shop.=== @9:25 dropped if-exists
--> type lookup box @9:35
--> type lookup box @9:40
--> operator lookup !! @9:46 dropped if-exists

-- Operator classes and families
CREATE OPERATOR CLASS shop.box_ops DEFAULT FOR TYPE public.box USING gist FAMILY shop.boxes AS
    OPERATOR 1 <, OPERATOR 2 shop.=== (box, public.box) FOR SEARCH, OPERATOR 3 <-> FOR ORDER BY shop.float_ops,
    FUNCTION 1 shop.compare(box, box), FUNCTION 2 (box, int) distance(box, int), STORAGE shop.key;
CREATE OPERATOR FAMILY shop.boxes USING gist;
ALTER OPERATOR FAMILY boxes USING gist ADD OPERATOR 4 > (box, box), FUNCTION 3 (box) f(box);
ALTER OPERATOR FAMILY boxes USING gist DROP OPERATOR 4 (box, shop.box), FUNCTION 3 (box);
ALTER OPERATOR FAMILY boxes USING gist RENAME TO rectangles;
ALTER OPERATOR CLASS shop.box_ops USING gist RENAME TO rectangle_ops;
ALTER OPERATOR CLASS box_ops USING gist OWNER TO alice;
ALTER OPERATOR CLASS box_ops USING gist SET SCHEMA archive;
DROP OPERATOR CLASS IF EXISTS shop.box_ops USING gist;
DROP OPERATOR FAMILY boxes USING gist CASCADE;
--> operator-class creation shop.box_ops @1:23
--> type lookup public.box @1:53
--> operator-family lookup shop.boxes @1:82
--> operator lookup < @2:16
--> operator lookup shop.=== @2:30
--> type lookup box @2:40
--> type lookup public.box @2:45
--> operator lookup <-> @2:80
--> operator-family lookup shop.float_ops @2:97
--> function lookup shop.compare @3:16
--> type lookup box @3:29
--> type lookup box @3:34
--> type lookup box @3:52
--> function lookup distance @3:62
--> type lookup box @3:71
--> type lookup shop.key @3:90
--> operator-family creation shop.boxes @4:24
--> operator-family lookup boxes @5:23
--> operator lookup > @5:55
--> type lookup box @5:58
--> type lookup box @5:63
--> type lookup box @5:81
--> function lookup f @5:86
--> type lookup box @5:88
--> operator-family lookup boxes @6:23
--> type lookup box @6:57
--> type lookup shop.box @6:62
--> type lookup box @6:85
--> operator-family lookup boxes @7:23
--> operator-family creation rectangles @7:50 new-name
--> operator-class lookup shop.box_ops @8:22
--> operator-class creation rectangle_ops @8:56 new-name
--> operator-class lookup box_ops @9:22
--> operator-class lookup box_ops @10:22
--> schema lookup archive @10:52
--> operator-class lookup shop.box_ops @11:31 dropped if-exists
--> operator-family lookup boxes @12:22 dropped

-- Casts and transforms have no name of their own
CREATE CAST (shop.box AS text) WITH FUNCTION shop.to_text(box, int) AS IMPLICIT;
CREATE CAST (box AS point) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (box AS int) WITH INOUT;
DROP CAST IF EXISTS (shop.box AS text) RESTRICT;
CREATE OR REPLACE TRANSFORM FOR shop.box LANGUAGE plpython3u (FROM SQL WITH FUNCTION shop.to_py(internal), TO SQL WITH FUNCTION from_py(internal));
DROP TRANSFORM IF EXISTS FOR shop.box LANGUAGE plpython3u CASCADE;
--> type lookup shop.box @1:14
--> type lookup text @1:26
--> function lookup shop.to_text @1:46
--> type lookup box @1:59
--> type lookup box @2:14
--> type lookup point @2:21
--> type lookup box @3:14
--> type lookup shop.box @4:22
--> type lookup text @4:34
--> type lookup shop.box @5:33
--> function lookup shop.to_py @5:86
--> type lookup internal @5:97
--> function lookup from_py @5:129
--> type lookup internal @5:137
--> type lookup shop.box @6:30

-- An operator of a script is a name in expressions, wherever its sign stands after it
CREATE OPERATOR === (FUNCTION = f, LEFTARG = box, RIGHTARG = box);
CREATE OPERATOR !@ (FUNCTION = g, RIGHTARG = box);
SELECT a === b, !@ a, a OPERATOR(===) b, a + b FROM t WHERE a === ANY (c) ORDER BY a USING ===;
CREATE FUNCTION h(a box) RETURNS boolean LANGUAGE sql AS 'SELECT a === a';
--> operator creation === @1:17
--> function lookup f @1:33
--> type lookup box @1:46
--> type lookup box @1:62
--> operator creation !@ @2:17
--> function lookup g @2:32
--> type lookup box @2:46
--> operator lookup === @3:10 operator-syntax
--> operator lookup !@ @3:17 operator-syntax
--> operator lookup === @3:34
--> relation lookup t @3:53
--> operator lookup === @3:63 operator-syntax
--> operator lookup === @3:92 operator-syntax
--> function creation h @4:17
--> type lookup box @4:21
--> operator lookup === @4:68 in-string operator-syntax

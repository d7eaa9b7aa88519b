-- A body without END
DO $$ BEGIN DELETE FROM a; $$;
--> relation lookup a @1:25 in-string
--> error WM1101 @1:28 expected END at the end of the statement

-- A statement without its semicolon
DO $$ BEGIN DELETE FROM a END $$;
--> error WM1102 @1:31 expected ";" at the end of the statement

-- A statement that is none
DO $$ BEGIN FROBNICATE a; END $$;
--> error WM1102 @1:13 expected a statement at "FROBNICATE"

-- An empty statement
DO $$ BEGIN ; END $$;
--> error WM1102 @1:13 expected a statement at the end of the statement

-- IF without THEN
DO $$ BEGIN IF a DELETE FROM b; END IF; END $$;
--> error WM1101 @1:31 expected THEN at ";"

-- IF that is ended by END alone
DO $$ BEGIN IF a THEN NULL; END; END $$;
--> error WM1101 @1:32 expected IF at ";"

-- A loop without END LOOP
DO $$ BEGIN FOR i IN 1..2 LOOP NULL; END; $$;
--> error WM1101 @1:41 expected LOOP at ";"

-- A loop over nothing
DO $$ BEGIN FOR i IN LOOP NULL; END LOOP; END $$;
--> error WM1102 @1:22 expected a statement at the end of the statement

-- No expression
DO $$ BEGIN a := ; END $$;
--> error WM1101 @1:18 expected an expression at ";"

-- Parentheses that do not match
DO $$ BEGIN a := (1; END $$;
--> error WM1104 @1:20 unbalanced parentheses at ";"

-- A label before what has none
DO $$ BEGIN <<a>> DELETE FROM b; END $$;
--> error WM1101 @1:19 expected a block or a loop at "DELETE"

-- A declaration that is none
DO $$ DECLARE a; BEGIN END $$;
--> error WM1101 @1:16 expected a type at ";"

-- An option that is none
DO $$ #frobnicate on
BEGIN END $$;
--> error WM1101 @1:8 expected an option of PL/pgSQL at "frobnicate"

-- Text after the block
DO $$ BEGIN END; SELECT 1 $$;
--> error WM1101 @1:18 unexpected text at "SELECT"

-- SQL that is not understood, in the middle of a body
DO $$
BEGIN
    PERFORM 1 FROM a;
    SELECT * FROM WHERE x = 1;
END $$;
--> relation lookup a @3:20 in-string
--> error WM1101 @4:19 expected an expression at "WHERE"

-- A quote that has no end, in a body and in a string of a body
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 'a;
END $$;
DO $$
BEGIN
    EXECUTE 'SELECT ''a';
END $$;
CREATE FUNCTION g() RETURNS text LANGUAGE sql AS 'SELECT "a';
--> function creation f @1:17
--> type lookup void @1:29
--> function creation g @9:17
--> type lookup text @9:29
--> error WM1001 @3:13 unterminated string
--> error WM1001 @7:21 unterminated string
--> error WM1001 @9:58 unterminated quoted identifier

-- A character that starts no token
DO $$ BEGIN a := 1 \ 2; END $$;
--> error WM1002 @1:20 character "\" starts no token

-- A body in SQL that is not understood
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1 FROM a; SELEC 2 FROM b; SELECT 3 FROM c';
--> function creation f @1:17
--> relation lookup a @1:64 in-string
--> relation lookup c @1:97 in-string
--> error WM1102 @1:67 expected a statement at "SELEC"

-- INTO without a variable
DO $$ BEGIN SELECT 1 INTO; END $$;
--> error WM1101 @1:26 expected an identifier at ";"

-- GET DIAGNOSTICS, RAISE and FETCH that are cut off
DO $$ BEGIN GET DIAGNOSTICS a; END $$;
DO $$ BEGIN RAISE NOTICE USING x; END $$;
DO $$ BEGIN FETCH FORWARD FROM; END $$;
--> error WM1101 @1:30 expected "=" at ";"
--> error WM1101 @2:33 expected "=" at ";"
--> error WM1101 @3:31 expected an identifier at ";"

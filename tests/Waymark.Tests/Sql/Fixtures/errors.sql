-- What is not understood is an error, because names could hide in it
CREATE BANANA b;
ALTER BANANA b;
DROP BANANA b;
COMMENT ON BANANA b IS 'x';
FROB t;
--> error WM1102 @1:8 expected a type of object at "BANANA"
--> error WM1101 @2:7 expected a type of object at "BANANA"
--> error WM1101 @3:6 expected a type of object at "BANANA"
--> error WM1101 @4:12 expected a type of object at "BANANA"
--> error WM1102 @5:1 expected a statement at "FROB"

-- So is what is left over
DROP TABLE t SOMETIMES;
TRUNCATE t WITH CARE;
CREATE INDEX ON t (a) AND MORE;
SET search_path TO a b;
--> relation lookup t @1:12 dropped
--> relation lookup t @2:10
--> relation lookup t @3:17
--> schema lookup a @4:20 search-path
--> error WM1101 @1:14 unexpected text at "SOMETIMES"
--> error WM1101 @2:12 unexpected text at "WITH"
--> error WM1101 @3:23 unexpected text at "AND"
--> error WM1101 @4:22 unexpected text at "b"

-- And what is missing: the end of the statement is where it was expected
CREATE TABLE;
ALTER TABLE t;
ALTER TABLE t ADD CONSTRAINT c;
CREATE FUNCTION f;
GRANT SELECT ON t;
CREATE TRIGGER x AFTER INSERT ON t;
--> relation lookup t @2:13
--> relation lookup t @3:13
--> function creation f @4:17
--> relation lookup t @5:17
--> relation lookup t @6:34
--> error WM1101 @1:13 expected the name of a relation at the end of the statement
--> error WM1101 @2:14 expected what to alter at the end of the statement
--> error WM1101 @3:31 expected CHECK, NOT NULL, UNIQUE, PRIMARY KEY, EXCLUDE or FOREIGN KEY at the end of the statement
--> error WM1101 @4:18 expected "(" at the end of the statement
--> error WM1101 @5:18 expected TO at the end of the statement
--> error WM1101 @6:35 expected EXECUTE at the end of the statement

-- A statement with an error keeps what was found before it, and the next one is read
CREATE TABLE shop.t (a shop.x) INHERITS nothing;
DROP TABLE shop.u;
--> relation creation shop.t @1:14
--> type lookup shop.x @1:24
--> relation lookup shop.u @2:12 dropped
--> error WM1101 @1:41 expected "(" at "nothing"

-- A semicolon in parentheses ends nothing, so a parenthesis without its partner takes what follows
CREATE TABLE t (a int; DROP TABLE u
--> relation creation t @1:14
--> error WM1101 @1:22 expected ")" at ";"

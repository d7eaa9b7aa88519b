-- Tables and columns: behind the parenthesis, behind the comma, at the end, inside
CREATE TABLE users ( -- @renamed from=people
    id bigint NOT NULL, -- @renamed from="Old.Id"
    name text /* @renamed from=Username */,
    mail text
        NOT NULL, -- @renamed from=email
    age int -- @renamed from=years
);
--> table users
-->   column id <bigint> not-null
-->   column name <text>
-->   column mail <text> not-null
-->   column age <integer>
--> renamed table users from people @1:22
--> renamed column users id from Old.Id @2:25
--> renamed column users name from username @3:15
--> renamed column users mail from email @5:19
--> renamed column users age from years @6:13

-- Before a statement, behind it, and on a line of its own before a part
-- @renamed from=app.people
CREATE TABLE app.users (
    id bigint,
    -- @renamed from=username
    name text,
    CONSTRAINT named CHECK (id > 0) -- @renamed from=old_check
);
CREATE INDEX by_name ON app.users (name); -- @renamed from=users_by_name
ALTER TABLE app.users ADD CONSTRAINT once UNIQUE (name) -- @renamed from=was_once
;
ALTER TABLE app.users ADD COLUMN extra int; -- @renamed from=more
--> table app.users
-->   column id <bigint>
-->   column name <text>
-->   column extra <integer>
-->   key-constraint once
-->     index-key column=name
-->   check-constraint named expression=[id > 0]
-->   table-index by_name method=btree
-->     index-key column=name
--> renamed column app.users name from username @3:5
--> renamed constraint app.users named from old_check @5:37
--> renamed index app.users by_name from users_by_name @7:43
--> renamed constraint app.users once from was_once @8:57
--> renamed column app.users extra from more @10:45
--> mentions app

-- Enum types and their values, whose case counts
CREATE TYPE status /* @renamed from=state */ AS ENUM (
    'Active' /* @renamed from=ACTIVE */,
    'off', -- @renamed from='switched off'
    'gone' -- @renamed from="Left"
);
CREATE TYPE app.level AS ENUM (
    /* @renamed from=grade */
    'low',
    'high'
);
--> enum-type status
-->   labels: Active, off, gone
--> enum-type app.level
-->   labels: low, high
--> privilege TYPE on=status grantee=public action=USAGE
--> privilege TYPE on=app.level grantee=public action=USAGE
--> renamed type status from state @1:20
--> renamed value status Active from ACTIVE @2:14
--> renamed value status off from switched off @3:12
--> renamed value status gone from Left @4:12
--> renamed type app.level from app.grade @7:5
--> mentions app

-- The other kinds
CREATE SEQUENCE s; -- @renamed from=t
CREATE VIEW v /* @renamed from=w */ AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; -- @renamed from=n
CREATE DOMAIN d AS text; -- @renamed from=e
CREATE TYPE pair AS (a int /* @renamed from=b */);
CREATE FUNCTION app.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; -- @renamed from=g
--> domain d base-type=<text>
--> composite-type pair
-->   column a <integer>
--> sequence s options={sequence-options}
--> view m materialized query=[SELECT 1 AS a]
--> view v query=[SELECT 1 AS a]
--> routine Function app.f returns=<integer> language=sql body=[SELECT 1] volatility=VOLATILE parallel=UNSAFE
--> privilege FUNCTION on=app.f grantee=public action=EXECUTE
--> privilege TYPE on=d grantee=public action=USAGE
--> privilege TYPE on=pair grantee=public action=USAGE
--> renamed sequence s from t @1:20
--> renamed view v from w @2:15
--> renamed view m from n @3:46
--> renamed type d from e @4:26
--> renamed column pair a from b @5:28
--> renamed function app.f from app.g @6:65
--> mentions app

-- Other comments are none
-- see @renamed in the manual
CREATE TABLE t (a int); -- renamed from=x
--> table t
-->   column a <integer>

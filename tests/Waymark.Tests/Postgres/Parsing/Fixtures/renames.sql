-- Tables and columns: behind the parenthesis, behind the comma, at the end, inside
CREATE TABLE users ( -- @renamed from=people
    id bigint NOT NULL, -- @renamed from="Old.Id"
    name text /* @renamed from=Username */,
    mail text
        NOT NULL, -- @renamed from=email
    age int -- @renamed from=years
);

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

-- The other kinds
CREATE SEQUENCE s; -- @renamed from=t
CREATE VIEW v /* @renamed from=w */ AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; -- @renamed from=n
CREATE DOMAIN d AS text; -- @renamed from=e
CREATE TYPE pair AS (a int /* @renamed from=b */);
CREATE FUNCTION app.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; -- @renamed from=g

-- Other comments are none
-- see @renamed in the manual
CREATE TABLE t (a int); -- renamed from=x
